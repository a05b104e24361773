package org.collegium.core.membership;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.session.Step;

/** A facilitator gives a leader a mentor. The new one reads nothing written before, unless the leader says so. */
public final class AppointMentor {

  private final Ledger<MembershipBooks> ledger;
  private final InstantSource clock;

  public AppointMentor(Ledger<MembershipBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Appoints, and tells the leader; or only shows whether it could be done. */
  public Outcome handle(CohortId cohort, PersonId leader, PersonId mentor, Step step) {
    Function<MembershipBooks, Outcome> work = books -> {
      var led = in(books, cohort, leader).filter(member -> member.role() == Role.LEADER);
      var mentoring = in(books, cohort, mentor).filter(member -> member.role() == Role.MENTOR);
      if (led.isEmpty()) {
        return new Refused(Refusal.NOT_A_LEADER);
      }
      if (mentoring.isEmpty()) {
        return new Refused(Refusal.NOT_A_MENTOR);
      }
      if (led.get().mentor().equals(Optional.of(mentor))) {
        return new Refused(Refusal.ALREADY_SO);
      }
      if (step == Step.WRITE) {
        books.memberships().keep(led.get().mentoredBy(mentor));
        new MemberLetters(books.outbox(), clock.instant()).mentorChanged(led.get(), mentor);
      }
      return new Appointed();
    };
    return step == Step.PREVIEW ? ledger.read(work) : ledger.write(work);
  }

  private Optional<Membership> in(MembershipBooks books, CohortId cohort, PersonId person) {
    return books.memberships().of(cohort, person).filter(member -> member.holdsAt(clock.instant()));
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is so, or would be. */
  public record Appointed() implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NOT_A_LEADER, NOT_A_MENTOR, ALREADY_SO
  }
}
