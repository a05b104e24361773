package org.collegium.core.summary;

import org.collegium.core.checkin.Rounds;
import org.collegium.core.coaching.CoachingAgreements;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.commitment.Commitments;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.MachineReaders;
import org.collegium.core.consent.Readers;
import org.collegium.core.outbox.Letters;
import org.collegium.core.reflection.Reflections;
import org.collegium.core.session.Sessions;

/** What gathering touches. */
public record SummaryBooks(Reflections reflections, Rounds rounds, Sessions sessions, People people, Cohorts cohorts,
    Memberships memberships, Letters letters, AccessLedger access, Commitments commitments,
    CoachingAgreements agreements, Tokens tokens, SummaryCopies copies, MachineReaders machines) {

  /** Who may read what, as memberships stand now. */
  public Readers readers() {
    return new Readers(memberships, machines);
  }
}
