package org.collegium.core.protocol;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Step;

/** A facilitator takes the protocol of their cohort further by hand, back, to a pause or to its end. */
public final class ConductProtocol {

  private final Ledger<ProtocolBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public ConductProtocol(Ledger<ProtocolBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Shows what would become of it, or does it. */
  public Outcome handle(Request request) {
    var now = clock.instant();
    Function<ProtocolBooks, Outcome> work = books -> books.protocols().running(request.cohort())
        .<Outcome>map(protocol -> ProtocolPlan.of(protocol, books, catalogue, request.reader())
            .map(plan -> request.shown().filter(shown -> !shown.equals(Shown.of(protocol))).isPresent()
                ? new Refused(Refusal.WENT_ON)
                : new Running(books, protocol, plan, now).conduct(request.wish(), request.step()))
            .orElseGet(() -> new Refused(Refusal.NOT_IN_CATALOGUE)))
        .orElseGet(() -> new Refused(Refusal.NONE_RUNS));
    return request.step() == Step.PREVIEW ? ledger.read(work) : ledger.write(work);
  }

  /** A protocol under way. */
  private record Running(ProtocolBooks books, Protocol protocol, ProtocolPlan plan, Instant now) {

    Outcome conduct(Wish wish, Step step) {
      if (wish == Wish.BACK && protocol.current() == 1) {
        return new Refused(Refusal.AT_THE_BEGINNING);
      }
      if (wish == Wish.NEXT && new Apart(books, now).stop(protocol)) {
        return new Refused(Refusal.SOMEBODY_CAME);
      }
      var changed = changed(wish);
      if (step == Step.WRITE) {
        keep(wish, changed);
      }
      return new Went(ProtocolView.of(changed, plan), Shown.of(protocol));
    }

    private Protocol changed(Wish wish) {
      return switch (wish) {
        case NEXT -> new ProtocolSteps(books, plan, now).further(protocol);
        case CLOSE -> protocol.closed(now);
        case BACK -> protocol.withoutLatest(now);
        case PAUSE -> protocol.state() == Protocol.State.PAUSED ? protocol.resumed(now) : protocol.paused();
      };
    }

    private void keep(Wish wish, Protocol changed) {
      switch (wish) {
        case NEXT, CLOSE -> new ProtocolSteps(books, plan, now).tell(changed);
        case BACK -> {
          books.protocols().keep(changed);
          books.outbox().restate(protocol.id(), now);
        }
        case PAUSE -> books.protocols().keep(changed);
      }
    }
  }

  /**
   * What is wanted.
   *
   * @param reader in which language whoever wants it reads
   * @param shown how it stood when it was looked at before; empty where it was not
   */
  public record Request(CohortId cohort, Locale reader, Wish wish, Optional<Shown> shown, Step step) {}

  /** What is to become of a protocol. */
  public enum Wish {
    /** Its next step opens; after the last one it is over. */
    NEXT,
    /** Its latest step is taken back. */
    BACK,
    /** It pauses, or goes on. */
    PAUSE,
    /** It is over, whatever was not held. */
    CLOSE
  }

  /**
   * Which protocol, and how it stood.
   *
   * @param openings how often a step of it had been opened
   * @param current the number of its latest step
   */
  public record Shown(ProtocolId id, int openings, int current) {

    static Shown of(Protocol protocol) {
      return new Shown(protocol.id(), protocol.openings(), protocol.current());
    }
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It stands so now, or would, and stood so before. */
  public record Went(ProtocolView view, Shown before) implements Outcome {}

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NONE_RUNS, WENT_ON, AT_THE_BEGINNING, NOT_IN_CATALOGUE, SOMEBODY_CAME
  }
}
