package org.collegium.core.casestudy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/**
 * Shows a member what a case has told and what was said in it: while it is under way as far as they may know it before
 * they have decided, and once it has ended what became of it.
 */
public final class ReadCase {

  private static final String CATCH_UP = "cohort catchup";

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public ReadCase(Ledger<CaseStudyBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The case so far, for who was away. */
  public Outcome soFar(CohortId cohort, Person by, Optional<String> script) {
    return ledger.write(books -> {
      var running = books.cases().running(cohort);
      var meant = running.stream().filter(study -> script.map(study.script()::equals).orElse(true)).toList();
      if (running.isEmpty()) {
        return new Refused(Refusal.NONE_RUNS);
      }
      return meant.size() == 1 ? seated(books, meant.getFirst(), by, ReadCase::soFar)
          : new WhichCase(running.stream().map(CaseStudy::script).sorted().map(Prose::new).toList());
    });
  }

  /** What was decided and said, once it has ended. */
  public Outcome record(CaseStudyId id, Person by) {
    return ledger.write(books -> books.cases().find(id)
        .map(study -> seated(books, study, by, ReadCase::record)).orElseGet(() -> new Refused(Refusal.NOT_YOURS)));
  }

  private Outcome seated(CaseStudyBooks books, CaseStudy study, Person by, Function<Chair, Outcome> work) {
    return CasePlan.of(study, books, catalogue, by.locale())
        .map(plan -> new Chair(books, study, plan.script(), by, clock.instant()))
        .map(chair -> chair.place() == Chair.Place.OUTSIDE ? new Refused(Refusal.NOT_YOURS) : work.apply(chair))
        .orElseGet(() -> new Refused(Refusal.NOT_IN_CATALOGUE));
  }

  private static Outcome soFar(Chair chair) {
    return new SoFar(view(chair, CATCH_UP));
  }

  private static Outcome record(Chair chair) {
    if (chair.study().isRunning()) {
      return new Refused(Refusal.NOT_ENDED);
    }
    var sight = chair.place() == Chair.Place.SEES && !chair.isBlind()
        ? Optional.of(new HowAllDecided(chair).show()) : Optional.<Sight>empty();
    return new Ended(view(chair, "case " + chair.study().script()), sight);
  }

  private static CaseSoFar view(Chair chair, String through) {
    var turns = new SpokenTurns(chair, through);
    return new CaseSoFar(chair.script().title(), chair.study().stages().stream().map(CaseStudy.OpenStage::number)
        .filter(number -> number <= chair.sees())
        .flatMap(number -> chair.script().stage(number).stream().map(stage -> new CaseSoFar.Told(number, stage)))
        .toList(), turns.shown(turns.all()), Optional.of(chair).filter(Chair::isBlind).map(Chair::meaning));
  }

  /** What there is to see. */
  public sealed interface Outcome {}

  /** The case so far. */
  public record SoFar(CaseSoFar view) implements Outcome {}

  /**
   * The case as it ended.
   *
   * @param sight how all decided; empty where nobody could, or they decide first
   */
  public record Ended(CaseSoFar view, Optional<Sight> sight) implements Outcome {}

  /** It is not clear which of those that are under way is meant. */
  public record WhichCase(List<Prose> running) implements Outcome {
    public WhichCase {
      running = List.copyOf(running);
    }
  }

  /** Nothing is shown. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NONE_RUNS, NOT_YOURS, NOT_ENDED, NOT_IN_CATALOGUE
  }
}
