package org.collegium.core.protocol;

import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.ProtocolRole;
import org.collegium.core.text.Prose;

/** Somebody takes over to keep the time of a protocol, or is asked to by its facilitator. */
public final class TakeTime {

  private final Ledger<ProtocolBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public TakeTime(Ledger<ProtocolBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Of that protocol, by its button: the first who presses it. */
  public Outcome handle(ProtocolId id, PersonId by) {
    return ledger.write(books -> books.protocols().find(id).filter(protocol -> sits(books, protocol.cohort(), by))
        .map(protocol -> volunteer(books, protocol, by)).orElseGet(() -> new Refused(Refusal.NOT_YOURS)));
  }

  /** Of the one that runs in that cohort. */
  public Outcome handle(CohortId cohort, PersonId by) {
    return ledger.write(books -> books.protocols().running(cohort).map(protocol -> volunteer(books, protocol, by))
        .orElseGet(() -> new Refused(Refusal.NONE_RUNS)));
  }

  /** Its facilitator asks that person, in place of whoever kept it. */
  public Outcome appoint(CohortId cohort, PersonId keeper) {
    return ledger.write(books -> sits(books, cohort, keeper)
        ? books.protocols().running(cohort).map(protocol -> keep(books, protocol, keeper))
            .orElseGet(() -> new Refused(Refusal.NONE_RUNS))
        : new Refused(Refusal.NOT_THERE));
  }

  private Outcome volunteer(ProtocolBooks books, Protocol protocol, PersonId by) {
    return protocol.timekeeper().filter(keeper -> !keeper.equals(by)).isPresent() ? new Refused(Refusal.TAKEN)
        : keep(books, protocol, by);
  }

  private Outcome keep(ProtocolBooks books, Protocol protocol, PersonId keeper) {
    var plan = ProtocolPlan.of(protocol, books, catalogue);
    if (!protocol.isRunning()) {
      return new Refused(Refusal.NONE_RUNS);
    }
    if (plan.filter(found -> found.script().roles().contains(ProtocolRole.TIMEKEEPER)).isEmpty()) {
      return new Refused(Refusal.NOT_NEEDED);
    }
    if (!protocol.timekeeper().equals(Optional.of(keeper))) {
      books.protocols().keep(protocol.timedBy(keeper));
      books.outbox().restate(protocol.id(), clock.instant());
    }
    return new Taken(plan.get().script().title(), books.people().get(keeper).name());
  }

  private boolean sits(ProtocolBooks books, CohortId cohort, PersonId person) {
    return books.memberships().of(cohort, person)
        .filter((Membership member) -> member.holdsAt(clock.instant()) && member.attendsSessions()).isPresent();
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** They keep the time of that protocol now. */
  public record Taken(Prose title, Prose keeper) implements Outcome {}

  /** They do not. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NOT_YOURS, TAKEN, NONE_RUNS, NOT_THERE, NOT_NEEDED
  }
}
