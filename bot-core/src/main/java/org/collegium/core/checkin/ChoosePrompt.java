package org.collegium.core.checkin;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;

/** A facilitator wants a prompt asked in the next round between sessions, or no longer. */
public final class ChoosePrompt {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public ChoosePrompt(Ledger<CheckInBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What could be chosen, or taken back, in the words of that reader. */
  public List<Prompt> offered(Cohort cohort, Locale reader) {
    return ledger.read(books -> catalogue.find(cohort.programme())
        .map(programme -> Supply.of(books, programme.in(reader), cohort, clock.instant()).left()).orElse(List.of()));
  }

  /** What it would change. */
  public Outcome preview(Cohort cohort, String prompt, Locale reader) {
    return ledger.read(books -> outcome(books, cohort, prompt, reader));
  }

  /** Changes it. */
  public Outcome handle(Cohort cohort, String prompt, Locale reader) {
    return ledger.write(books -> {
      var outcome = outcome(books, cohort, prompt, reader);
      switch (outcome) {
        case Chosen chosen -> books.chosen().choose(cohort.id(), chosen.prompt().id(), clock.instant());
        case TakenBack back -> books.chosen().takeBack(cohort.id(), back.prompt().id());
        case Refused _ -> {}
      }
      return outcome;
    });
  }

  private Outcome outcome(CheckInBooks books, Cohort cohort, String id, Locale reader) {
    var now = clock.instant();
    var programme = catalogue.find(cohort.programme()).map(found -> found.in(reader));
    var prompt = programme.flatMap(found -> found.prompt(id.strip().toLowerCase(Locale.ROOT)));
    if (prompt.isEmpty()) {
      return new Refused(Refusal.NO_SUCH_PROMPT);
    }
    return refusal(Supply.of(books, programme.get(), cohort, now), programme.get(), prompt.get())
        .<Outcome>map(Refused::new)
        .orElseGet(() -> books.chosen().of(cohort.id()).contains(prompt.get().id())
            ? new TakenBack(prompt.get()) : new Chosen(prompt.get()));
  }

  private static Optional<Refusal> refusal(Supply supply, Programme programme, Prompt prompt) {
    if (supply.asked().contains(prompt.id())) {
      return Optional.of(Refusal.ASKED_ALREADY);
    }
    if (prompt.session() > supply.latest()) {
      return Optional.of(Refusal.SESSION_NOT_HELD);
    }
    return supply.left().stream().anyMatch(left -> left.id().equals(prompt.id())) ? Optional.empty()
        : Optional.of(programme.betweenPrompts(prompt.session()).stream()
            .anyMatch(each -> each.id().equals(prompt.id())) ? Refusal.RETIRED : Refusal.HAS_ITS_PLACE);
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /** It is asked before others. */
  public record Chosen(Prompt prompt) implements Outcome {}

  /** It was chosen before, and is asked in its turn again. */
  public record TakenBack(Prompt prompt) implements Outcome {}

  /** Nothing was changed. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why a prompt cannot be chosen. */
  public enum Refusal {
    /** The programme has none of that id. */
    NO_SUCH_PROMPT,
    /** Nothing is asked twice. */
    ASKED_ALREADY,
    /** It is about what has not been learnt yet. */
    SESSION_NOT_HELD,
    /** It is asked before, at the end of or after its session, by itself. */
    HAS_ITS_PLACE,
    /** It is asked no more. */
    RETIRED
  }
}
