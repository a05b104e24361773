package org.collegium.core.membership;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/**
 * A facilitator gives somebody of the cohort another role, or lets them go. A cohort keeps one facilitator at
 * least. Who mentors no more leaves their leaders without a mentor; these are told.
 */
public final class ChangeRole {

  private final Ledger<MembershipBooks> ledger;
  private final InstantSource clock;

  public ChangeRole(Ledger<MembershipBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Another role from now on; shown or done. */
  public Outcome to(CohortId cohort, PersonId person, Role role, Step step) {
    return work(step, books -> member(books, cohort, person)
        .map(member -> member.role() == role ? new Refused(Refusal.ALREADY_SO)
            : change(books, member, member.as(role), step))
        .orElse(new Refused(Refusal.NOT_A_MEMBER)));
  }

  /** They belong to the cohort no more; what they wrote stays theirs. */
  public Outcome leave(CohortId cohort, PersonId person, Step step) {
    return work(step, books -> member(books, cohort, person)
        .map(member -> change(books, member, member.endedAt(clock.instant()), step))
        .orElse(new Refused(Refusal.NOT_A_MEMBER)));
  }

  private Outcome work(Step step, Function<MembershipBooks, Outcome> work) {
    return switch (step) {
      case PREVIEW -> ledger.read(work);
      case WRITE -> ledger.write(work);
    };
  }

  private Optional<Membership> member(MembershipBooks books, CohortId cohort, PersonId person) {
    return books.memberships().of(cohort, person).filter(found -> found.holdsAt(clock.instant()));
  }

  private Outcome change(MembershipBooks books, Membership before, Membership after, Step step) {
    if (isLastFacilitator(books, before)) {
      return new Refused(Refusal.LAST_FACILITATOR);
    }
    var left = books.memberships().mentoredBy(before.person(), before.cohort(), clock.instant());
    if (step == Step.WRITE) {
      books.memberships().keep(after);
      books.outbox().reconsider(after.person(), clock.instant());
      left.forEach(leader -> part(books, leader, before.person()));
    }
    return new Changed(left.stream().map(leader -> books.people().get(leader.person()).name()).toList());
  }

  private void part(MembershipBooks books, Membership leader, PersonId mentor) {
    books.memberships().keep(leader.withoutMentor());
    new MemberLetters(books.outbox(), clock.instant()).mentorGone(leader, mentor);
  }

  private boolean isLastFacilitator(MembershipBooks books, Membership member) {
    var facilitators = books.memberships().in(member.cohort(), clock.instant()).stream()
        .filter(each -> each.role() == Role.FACILITATOR).toList();
    return facilitators.size() == 1 && facilitators.getFirst().person().equals(member.person());
  }

  /** What becomes of it. */
  public sealed interface Outcome {}

  /**
   * It is so, or would be.
   *
   * @param withoutMentor leaders whose mentor this person was
   */
  public record Changed(List<Prose> withoutMentor) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NOT_A_MEMBER, ALREADY_SO, LAST_FACILITATOR
  }
}
