package org.collegium.core.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;

/** Who belongs to which cohort, as what, and when they are away. */
public interface Memberships {

  /** Keeps a membership, new or changed. */
  void keep(Membership membership);

  /** Also one that has ended. */
  Optional<Membership> of(CohortId cohort, PersonId person);

  /** Who belongs to the cohort at that instant, in the order they joined. */
  List<Membership> in(CohortId cohort, Instant now);

  /** Every membership of a person that holds at that instant. */
  List<Membership> ofPerson(PersonId person, Instant now);

  /** Every membership a person ever had, the latest first. */
  List<Membership> ever(PersonId person);

  /** The leaders whom that person mentors in that cohort at that instant. */
  default List<Membership> mentoredBy(PersonId mentor, CohortId cohort, Instant now) {
    return in(cohort, now).stream().filter(each -> each.mentor().equals(Optional.of(mentor))).toList();
  }

  /** Keeps an away period, in place of those it overlaps. */
  void keepAway(AwayPeriod period);

  /** Ends a running or coming away period: the person is back on that day. */
  void back(PersonId person, LocalDate day);

  /** Away periods that end on that day or later. */
  List<AwayPeriod> awayFrom(PersonId person, LocalDate day);

  /** Whether the person is away on that day. */
  default boolean isAway(PersonId person, LocalDate day) {
    return awayFrom(person, day).stream().anyMatch(period -> period.covers(day));
  }
}
