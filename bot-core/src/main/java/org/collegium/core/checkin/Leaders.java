package org.collegium.core.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CohortId;

/** The people of a cohort who are asked. */
record Leaders(CheckInBooks books, CohortId cohort) {

  List<Person> at(Instant now) {
    var people = books.people().of(cohort);
    return books.memberships().in(cohort, now).stream().filter(Membership::isAsked)
        .flatMap(member -> Optional.ofNullable(people.get(member.person())).stream()).toList();
  }
}
