package org.collegium.core.protocol;

import org.collegium.core.attention.Closures;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.Readers;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.session.Sessions;

/** What a protocol touches. */
public record ProtocolBooks(Protocols protocols, Dilemmas dilemmas, Sessions sessions, People people, Cohorts cohorts,
    Memberships memberships, Closures closures, Tokens tokens, AccessLedger access, Outbox outbox) {

  /** Who may read what, as memberships stand now. */
  public Readers readers() {
    return new Readers(memberships);
  }
}
