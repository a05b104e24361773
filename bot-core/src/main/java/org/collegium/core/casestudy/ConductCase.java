package org.collegium.core.casestudy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.casestudy.CaseStudy.State;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** A facilitator takes a case of their cohort further by hand, back, to a pause or to its end. */
public final class ConductCase {

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public ConductCase(Ledger<CaseStudyBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Shows what would become of it, or does it. */
  public Outcome handle(Request request) {
    var now = clock.instant();
    Function<CaseStudyBooks, Outcome> work = books -> {
      var running = books.cases().running(request.cohort());
      var meant = running.stream().filter(request::mayMean).toList();
      return meant.size() == 1 ? conduct(books, meant.getFirst(), request, now) : unclear(request, running);
    };
    return request.step() == Step.PREVIEW ? ledger.read(work) : ledger.write(work);
  }

  private static Outcome unclear(Request request, List<CaseStudy> running) {
    if (running.isEmpty()) {
      return new Refused(Refusal.NONE_RUNS);
    }
    return request.shown().isPresent() ? new Refused(Refusal.WENT_ON)
        : new WhichCase(running.stream().map(CaseStudy::script).sorted().map(Prose::new).toList());
  }

  private Outcome conduct(CaseStudyBooks books, CaseStudy study, Request request, Instant now) {
    return CasePlan.of(study, books, catalogue, request.reader())
        .map(plan -> conduct(new Running(books, study, plan, request.step(), now), request.wish()))
        .orElseGet(() -> new Refused(Refusal.NOT_IN_CATALOGUE));
  }

  private static Outcome conduct(Running running, Wish wish) {
    return switch (wish) {
      case Next(int stage) when running.study().current() + 1 != stage && stage > 0 -> new Refused(Refusal.WENT_ON);
      case Next _ -> running.open(running.study().current() + 1);
      case Close _ -> running.open(running.plan().script().stages().size());
      case Back(int stage) when running.study().current() != stage && stage > 0 -> new Refused(Refusal.WENT_ON);
      case Back _ -> running.takeBack();
      case Pause _ -> running.pauseOrResume();
    };
  }

  /** A case under way, and whether it is only to be shown what would become of it. */
  private record Running(CaseStudyBooks books, CaseStudy study, CasePlan plan, Step step, Instant now) {

    Outcome open(int number) {
      var further = study.withStage(number, number == plan.script().stages().size() ? State.CLOSED : State.OPEN,
          plan.today(now));
      if (step == Step.WRITE) {
        new Steps(books, plan, now).open(study, number);
      }
      return went(further);
    }

    Outcome takeBack() {
      if (study.current() == 1) {
        return new Refused(Refusal.AT_THE_BEGINNING);
      }
      if (study.current() >= plan.script().reveal()) {
        return new Refused(Refusal.REVEALED);
      }
      if (step == Step.WRITE) {
        books.outbox().restate(study.id(), now);
      }
      return keep(study.withoutLatest(plan.today(now)));
    }

    Outcome pauseOrResume() {
      return keep(study.state() == State.PAUSED ? study.resumed(plan.today(now)) : study.paused());
    }

    private Outcome keep(CaseStudy changed) {
      if (step == Step.WRITE) {
        books.cases().keep(changed);
      }
      return went(changed);
    }

    private Outcome went(CaseStudy changed) {
      return new Went(CaseView.of(changed, plan));
    }
  }

  /**
   * What is wanted.
   *
   * @param reader in which language whoever wants it reads
   * @param script the case that is meant; empty where none was named
   * @param shown the case that was looked at before; empty where none was
   */
  public record Request(CohortId cohort, Locale reader, Wish wish, Optional<String> script,
      Optional<CaseStudyId> shown, Step step) {

    private boolean mayMean(CaseStudy study) {
      return shown.map(study.id()::equals).orElseGet(() -> script.map(study.script()::equals).orElse(true));
    }
  }

  /** What is to become of a case. */
  public sealed interface Wish {}

  /**
   * Its next stage opens.
   *
   * @param stage the number it was shown to have; 0 if it was not shown
   */
  public record Next(int stage) implements Wish {}

  /**
   * Its latest stage is taken back.
   *
   * @param stage the number it was shown to have; 0 if it was not shown
   */
  public record Back(int stage) implements Wish {}

  /** It pauses, or goes on. */
  public record Pause() implements Wish {}

  /** It ends, whatever has not been told. */
  public record Close() implements Wish {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** It stands so now, or would. */
  public record Went(CaseView view) implements Outcome {}

  /**
   * It is not clear which case is meant.
   *
   * @param running those that are under way, by the name they are opened by
   */
  public record WhichCase(List<Prose> running) implements Outcome {
    public WhichCase {
      running = List.copyOf(running);
    }
  }

  /** It stays as it is. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why it stays as it is. */
  public enum Refusal {
    NONE_RUNS, WENT_ON, AT_THE_BEGINNING, REVEALED, NOT_IN_CATALOGUE
  }
}
