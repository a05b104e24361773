package org.collegium.core.commitment;

import org.collegium.core.attention.Closures;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.consent.Readers;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.session.Sessions;

/** What a commitment touches. */
public record CommitmentBooks(Commitments commitments, Sessions sessions, People people, Cohorts cohorts,
    Memberships memberships, Closures closures, Tokens tokens, Outbox outbox) {

  /** Who may read what, as memberships stand now. */
  public Readers readers() {
    return new Readers(memberships);
  }
}
