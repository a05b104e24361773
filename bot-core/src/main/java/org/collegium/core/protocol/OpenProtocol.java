package org.collegium.core.protocol;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.ProtocolScript;
import org.collegium.core.protocol.Protocol.Began;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** A facilitator opens a protocol for their cohort: shown first, then done. One runs at a time. */
public final class OpenProtocol {

  private final Ledger<ProtocolBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final InstantSource clock;

  public OpenProtocol(Ledger<ProtocolBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome handle(Request request) {
    Function<ProtocolBooks, Outcome> work = books -> {
      var script = catalogue.find(books.cohorts().get(request.cohort()).programme())
          .flatMap(programme -> programme.protocol(request.script()));
      if (script.isEmpty()) {
        return new Refused(Refusal.NO_SUCH_PROTOCOL);
      }
      if (books.protocols().running(request.cohort()).isPresent()) {
        return new Refused(Refusal.ANOTHER_RUNS);
      }
      return books.cohorts().placesOf(request.cohort()).isEmpty() ? new Refused(Refusal.NO_CHANNEL)
          : bring(books, request, script.get());
    };
    return request.step() == Step.PREVIEW ? ledger.read(work) : ledger.write(work);
  }

  private Outcome bring(ProtocolBooks books, Request request, ProtocolScript script) {
    if (request.presenter().isPresent() != script.hasPresenter()) {
      return new Refused(script.hasPresenter() ? Refusal.NEEDS_DILEMMA : Refusal.NOTHING_IS_BROUGHT);
    }
    var dilemma = request.presenter().flatMap(presenter -> books.dilemmas().waiting(request.cohort()).stream()
        .filter(each -> each.author().equals(presenter) && each.isOfferedTo(request.by(), books, clock.instant()))
        .findFirst());
    if (script.hasPresenter() && dilemma.isEmpty()) {
      return new Refused(Refusal.NOT_OFFERED);
    }
    var apart = new Apart(books, clock.instant());
    return dilemma.filter(each -> !apart.present(each).isEmpty())
        .<Outcome>map(each -> new SomebodyIsThere(apart.names(each), books.people().get(each.author()).name(),
            apart.elsewhere(each, request.by())))
        .orElseGet(() -> open(books, request, new Bringing(script, dilemma)));
  }

  private record Bringing(ProtocolScript script, Optional<Dilemma> dilemma) {}

  private Outcome open(ProtocolBooks books, Request request, Bringing bringing) {
    var now = clock.instant();
    var protocol = Protocol.opened(new ProtocolId(ids.next()), new Began(request.cohort(), bringing.script().id(),
        request.by(), now, bringing.dilemma().map(Dilemma::id)));
    var plan = ProtocolPlan.of(protocol, books, catalogue).orElseThrow();
    if (request.step() == Step.WRITE) {
      new ProtocolSteps(books, plan, now).tell(protocol);
    }
    var present = books.memberships().in(request.cohort(), now).stream()
        .map(member -> books.people().get(member.person()).name()).toList();
    return new Opened(ProtocolView.of(protocol, ProtocolPlan.of(protocol, books, catalogue,
        books.people().get(request.by()).locale()).orElseThrow()), present);
  }

  /**
   * Which protocol, for whom, and whether it is only to be shown.
   *
   * @param presenter whose dilemma it is to be about; empty where nobody brings one
   */
  public record Request(CohortId cohort, PersonId by, String script, Optional<PersonId> presenter, Step step) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /**
   * It is open, or would be.
   *
   * @param present who belongs to the cohort, and so reads its channel
   */
  public record Opened(ProtocolView view, List<Prose> present) implements Outcome {}

  /**
   * It is not: these must not be in the room, and read its channel.
   *
   * @param elsewhere cohorts of its author and of whoever asks in which none of these is
   */
  public record SomebodyIsThere(List<Prose> apart, Prose author, List<Prose> elsewhere) implements Outcome {}

  /** It is not. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NO_SUCH_PROTOCOL, ANOTHER_RUNS, NO_CHANNEL, NEEDS_DILEMMA, NOTHING_IS_BROUGHT, NOT_OFFERED
  }
}
