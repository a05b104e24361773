package org.collegium.core.cohort;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;

/**
 * A person in a cohort.
 *
 * @param mentor who mentors them here; only leaders have one
 * @param school where they work, as the roster says it
 * @param leftAt empty while they belong
 */
public record Membership(CohortId cohort, PersonId person, Role role, Optional<PersonId> mentor, Optional<Prose> school,
    Instant joinedAt, Optional<Instant> leftAt) {

  /** Whether they belong to the cohort at that instant. */
  public boolean holdsAt(Instant now) {
    return leftAt.isEmpty() || leftAt.get().isAfter(now);
  }

  /** Whether prompts and check-ins are for them; observers, mentors and organisers are never asked. */
  public boolean isAsked() {
    return role == Role.LEADER;
  }

  /** Whether they belong to the cohort and are asked at that instant. */
  public boolean isAskedAt(Instant now) {
    return holdsAt(now) && isAsked();
  }

  /** Whether what is said about sessions is for them: all who sit in the room. */
  public boolean attendsSessions() {
    return role == Role.LEADER || role == Role.MENTOR || role == Role.FACILITATOR;
  }

  /** Whether they are invited to the cohort's sessions at that instant. */
  public boolean isInvitedAt(Instant now) {
    return holdsAt(now) && attendsSessions();
  }

  /** The same membership under another mentor. */
  public Membership mentoredBy(PersonId newMentor) {
    return new Membership(cohort, person, role, Optional.of(newMentor), school, joinedAt, leftAt);
  }

  /** The same membership without a mentor. */
  public Membership withoutMentor() {
    return new Membership(cohort, person, role, Optional.empty(), school, joinedAt, leftAt);
  }

  /** The same membership in another role; a mentor stays only with leaders. */
  public Membership as(Role newRole) {
    return new Membership(cohort, person, newRole, newRole == Role.LEADER ? mentor : Optional.empty(), school, joinedAt,
        leftAt);
  }

  /** The same membership, ended. */
  public Membership endedAt(Instant now) {
    return new Membership(cohort, person, role, mentor, school, joinedAt, Optional.of(now));
  }
}
