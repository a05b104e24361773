package org.collegium.core.checkin;

import java.time.Instant;
import org.collegium.core.attention.Closures;
import org.collegium.core.attention.Habits;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.cohort.Cohorts;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.cohort.People;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens;
import org.collegium.core.consent.MachineReaders;
import org.collegium.core.consent.Readers;
import org.collegium.core.identity.CohortId;
import org.collegium.core.outbox.Outbox;
import org.collegium.core.reflection.Reflections;
import org.collegium.core.session.Attendances;
import org.collegium.core.session.Rsvps;
import org.collegium.core.session.Sessions;

/** What a round of questions touches. */
public record CheckInBooks(Rounds rounds, ChosenPrompts chosen, Reflections reflections, Sessions sessions, Rsvps rsvps,
    Attendances attendances, People people, Cohorts cohorts, Memberships memberships, Habits habits, Closures closures,
    Pauses pauses, Tokens tokens, Outbox outbox, MachineReaders machines) {

  /** Who may read what, as memberships stand now. */
  public Readers readers() {
    return new Readers(memberships, machines);
  }

  /** The days that count for somebody who is asked in that cohort. */
  SchoolDays schoolDays(CohortId cohort, Person person, Instant now) {
    return closures.schoolDays(cohort, memberships.ofPerson(person.id(), now));
  }
}
