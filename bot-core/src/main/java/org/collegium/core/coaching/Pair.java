package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Memberships;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;

/** A mentor and a leader in one cohort: two, and nobody else. */
public record Pair(CohortId cohort, PersonId mentor, PersonId leader) {

  /** Whether the one is the other's mentor at {@code now}; only then do they write to each other. */
  public boolean stands(Memberships memberships, Instant now) {
    return member(memberships, leader, now)
        .filter(led -> led.isAsked() && led.mentor().equals(Optional.of(mentor))).isPresent()
        && member(memberships, mentor, now).filter(member -> member.role() == Role.MENTOR).isPresent();
  }

  private Optional<Membership> member(Memberships memberships, PersonId person, Instant now) {
    return memberships.of(cohort, person).filter(member -> member.holdsAt(now));
  }

  /** Whether that is one of the two. */
  boolean has(PersonId person) {
    return person.equals(mentor) || person.equals(leader);
  }

  /** The one who is not that person. */
  public PersonId other(PersonId person) {
    return person.equals(mentor) ? leader : mentor;
  }
}
