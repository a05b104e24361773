package org.collegium.core.membership;

import java.time.InstantSource;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;

/**
 * A facilitator gives somebody of the cohort another role, or lets them go. A cohort keeps one facilitator at least.
 */
public final class ChangeRole {

  private final Ledger<MembershipBooks> ledger;
  private final InstantSource clock;

  public ChangeRole(Ledger<MembershipBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Another role from now on. */
  public Outcome to(CohortId cohort, PersonId person, Role role) {
    return ledger.write(books -> {
      var member = books.memberships().of(cohort, person).filter(found -> found.holdsAt(clock.instant()));
      if (member.isEmpty()) {
        return Outcome.NOT_A_MEMBER;
      }
      if (member.get().role() == role) {
        return Outcome.ALREADY_SO;
      }
      if (isLastFacilitator(books, cohort, person)) {
        return Outcome.LAST_FACILITATOR;
      }
      books.memberships().keep(member.get().as(role));
      return Outcome.CHANGED;
    });
  }

  /** They belong to the cohort no more; what they wrote stays theirs. */
  public Outcome leave(CohortId cohort, PersonId person) {
    return ledger.write(books -> {
      var now = clock.instant();
      var member = books.memberships().of(cohort, person).filter(found -> found.holdsAt(now));
      if (member.isEmpty()) {
        return Outcome.NOT_A_MEMBER;
      }
      if (isLastFacilitator(books, cohort, person)) {
        return Outcome.LAST_FACILITATOR;
      }
      books.memberships().keep(member.get().endedAt(now));
      return Outcome.CHANGED;
    });
  }

  private boolean isLastFacilitator(MembershipBooks books, CohortId cohort, PersonId person) {
    var facilitators = books.memberships().in(cohort, clock.instant()).stream()
        .filter(member -> member.role() == Role.FACILITATOR).toList();
    return facilitators.size() == 1 && facilitators.getFirst().person().equals(person);
  }

  /** What became of it. */
  public enum Outcome {
    CHANGED, NOT_A_MEMBER, ALREADY_SO, LAST_FACILITATOR
  }
}
