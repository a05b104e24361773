package org.collegium.core.protocol;

import java.time.Instant;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.PersonId;
import org.collegium.core.text.Prose;

/** At which somebody sits at one instant who writes a dilemma down, or reads one. */
record DilemmaDesk(ProtocolBooks books, Person by, Instant now) {

  Prose name(PersonId person) {
    return books.people().get(person).name();
  }
}
