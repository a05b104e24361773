package org.collegium.core.coaching;

import java.time.Instant;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.command.Tokens;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.Readers;
import org.collegium.core.identity.PersonId;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflections;
import org.collegium.core.session.Sessions;

/** What coaching touches. */
public record CoachingBooks(CoachingThreads threads, CoachingNotes notes, CoachingTalks talks,
    CoachingAgreements agreements,
    Reflections reflections, Sessions sessions, People people, Cohorts cohorts, Memberships memberships, Tokens tokens,
    AccessLedger access, Outbox outbox) {

  /** Who may read what, as memberships stand now. */
  Readers readers() {
    return new Readers(memberships);
  }

  /** Whether that person may read that reflection at {@code now}. */
  boolean mayRead(PersonId reader, Reflection reflection, Instant now) {
    return readers().mayRead(reader, reflection.author(), reflection.cohort(), reflection.listAt(now));
  }
}
