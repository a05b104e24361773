package org.collegium.launcher.command;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.Place;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionBooks;

/**
 * A cohort as it stands at one moment.
 *
 * @param members by role, then by name
 * @param sessions by number, cancelled ones too
 */
record CohortPicture(Cohort cohort, List<Place> places, List<Member> members, List<Session> sessions, Instant now) {

  static CohortPicture of(Cohort cohort, SessionBooks books, Instant now) {
    var members = books.memberships().in(cohort.id(), now).stream()
        .map(member -> new Member(books.people().get(member.person()), member,
            member.mentor().map(mentor -> books.people().get(mentor)),
            books.people().preferredAddress(member.person()).isPresent()))
        .sorted(Comparator.comparing((Member member) -> member.membership().role())
            .thenComparing(member -> member.person().name().raw()))
        .toList();
    return new CohortPicture(cohort, books.cohorts().placesOf(cohort.id()), members, books.sessions().of(cohort.id()),
        now);
  }

  /** Those whom no letter can find yet. */
  List<Member> unlinked() {
    return members.stream().filter(member -> !member.isLinked()).toList();
  }

  /** One of its members. */
  record Member(Person person, Membership membership, Optional<Person> mentor, boolean isLinked) {}
}
