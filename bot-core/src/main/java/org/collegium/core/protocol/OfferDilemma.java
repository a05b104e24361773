package org.collegium.core.protocol;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.consent.AccessLedger.DilemmaRead;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.DilemmaId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.Role;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.text.Prose;

/**
 * A leader writes a dilemma down, sees what the others would, and offers it. The facilitators read it then, all others
 * whom its author named once a protocol is opened with it. Its author takes it back at any time.
 */
public final class OfferDilemma {

  private final Ledger<ProtocolBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public OfferDilemma(Ledger<ProtocolBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form, with what was written before and is not talked about yet. */
  public Outcome open(CohortId cohort, Person by) {
    return leading(cohort, by, desk -> new Opened(new DilemmaForm(desk, cohort).form(waiting(desk, cohort))));
  }

  /** Keeps what was filled in, for nobody else yet, and shows what the others would see. */
  public Outcome take(CohortId cohort, Person by, Map<String, String> values) {
    return leading(cohort, by, desk -> {
      var form = new DilemmaForm(desk, cohort);
      var problems = form.problems(values);
      if (!problems.isEmpty()) {
        return new Rejected(form.holding(values), problems);
      }
      var apart = form.apart(values);
      var dilemma = new Dilemma(waiting(desk, cohort).map(Dilemma::id).orElseGet(() -> new DilemmaId(ids.next())),
          cohort, by.id(), form.words(values), form.readers(apart), apart, desk.now(), Optional.empty());
      desk.books().dilemmas().keep(dilemma);
      return shown(desk, dilemma);
    });
  }

  private static Optional<Dilemma> waiting(DilemmaDesk desk, CohortId cohort) {
    return desk.books().dilemmas().waiting(cohort).stream()
        .filter(dilemma -> dilemma.author().equals(desk.by().id())).findFirst();
  }

  private Outcome leading(CohortId cohort, Person by, Function<DilemmaDesk, Outcome> work) {
    return ledger.write(books -> books.memberships().of(cohort, by.id())
        .filter(member -> member.holdsAt(clock.instant()) && member.role() == Role.LEADER)
        .map(_ -> work.apply(new DilemmaDesk(books, by, clock.instant())))
        .orElseGet(() -> new Refused(Refusal.NOT_YOURS)));
  }

  /** Shows it, alone, to its author, to facilitators once it is offered, and to the others once it is brought. */
  public Outcome read(DilemmaId id, Person by) {
    return ledger.write(books -> books.dilemmas().find(id).map(dilemma -> read(books, dilemma, by))
        .orElseGet(() -> new Refused(Refusal.GONE)));
  }

  private Outcome read(ProtocolBooks books, Dilemma dilemma, Person by) {
    var desk = new DilemmaDesk(books, by, clock.instant());
    var isAuthor = dilemma.author().equals(by.id());
    if (!isAuthor && !mayRead(desk, dilemma)) {
      return new Refused(Refusal.NOT_YOURS);
    }
    if (!isAuthor) {
      books.access().add(new DilemmaRead(dilemma.id(), dilemma.author(), by.id(), desk.now(), "protocol"));
    }
    return shown(desk, dilemma);
  }

  private static boolean mayRead(DilemmaDesk desk, Dilemma dilemma) {
    var isFacilitator = desk.books().memberships().of(dilemma.cohort(), desk.by().id()).map(Membership::role)
        .filter(role -> role == Role.FACILITATOR).isPresent();
    var isBrought = desk.books().protocols().about(dilemma.id()).isPresent();
    return (isBrought || (isFacilitator && dilemma.offeredAt().isPresent()))
        && dilemma.names(desk.by().id(), desk.books(), desk.now());
  }

  private static Outcome shown(DilemmaDesk desk, Dilemma dilemma) {
    var form = new DilemmaForm(desk, dilemma.cohort());
    return new Shown(dilemma, desk.name(dilemma.author()), form.names(dilemma.readers()),
        dilemma.author().equals(desk.by().id()), desk.books().protocols().about(dilemma.id()).isPresent());
  }

  /** Its author offers it as they saw it. */
  public Outcome offer(DilemmaId id, Person by) {
    return own(id, by, (books, dilemma) -> {
      if (books.protocols().about(id).isEmpty()) {
        books.dilemmas().keep(dilemma.offered(clock.instant()));
      }
      return new Offered(new DilemmaForm(new DilemmaDesk(books, by, clock.instant()), dilemma.cohort())
          .names(dilemma.readers().stream().filter(reader -> reader.as() == Role.FACILITATOR).toList()));
    });
  }

  /** Its author takes it back; what is talked about it ends. */
  public Outcome takeBack(DilemmaId id, Person by) {
    return own(id, by, (books, dilemma) -> {
      books.protocols().about(id).ifPresent(protocol -> {
        books.protocols().keep(protocol.withoutDilemma());
        books.outbox().restate(protocol.id(), clock.instant());
      });
      books.dilemmas().remove(id);
      return new TakenBack();
    });
  }

  private Outcome own(DilemmaId id, Person by, BiFunction<ProtocolBooks, Dilemma, Outcome> work) {
    return ledger.write(books -> books.dilemmas().find(id).filter(dilemma -> dilemma.author().equals(by.id()))
        .map(dilemma -> work.apply(books, dilemma)).orElseGet(() -> new Refused(Refusal.NOT_YOURS)));
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The form. */
  public record Opened(Form form) implements Outcome {}

  /** Not kept: the form with what was typed, and what is wrong. */
  public record Rejected(Form form, Map<String, Prose> problems) implements Outcome {}

  /**
   * This is what it says.
   *
   * @param author their name
   * @param readers names of those who may read it, as its author was told
   * @param isOwn whether whoever looks at it wrote it
   * @param isBrought whether a protocol was opened with it
   */
  public record Shown(Dilemma dilemma, Prose author, Prose readers, boolean isOwn, boolean isBrought)
      implements Outcome {}

  /** Those read it now. */
  public record Offered(Prose facilitators) implements Outcome {}

  /** Nobody reads it any more. */
  public record TakenBack() implements Outcome {}

  /** Nothing was done or shown. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NOT_YOURS, GONE
  }
}
