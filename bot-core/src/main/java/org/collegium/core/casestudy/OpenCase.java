package org.collegium.core.casestudy;

import java.time.InstantSource;
import java.util.function.Function;
import org.collegium.core.casestudy.CaseStudy.Beginning;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.session.Step;

/** A facilitator opens a case for their cohort: shown first, then done. Others may be under way. */
public final class OpenCase {

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final Ids ids;
  private final InstantSource clock;

  public OpenCase(Ledger<CaseStudyBooks> ledger, Catalogue catalogue, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome handle(Request request) {
    Function<CaseStudyBooks, Outcome> work = books -> {
      var cohort = books.cohorts().get(request.cohort());
      var script = CaseShelf.of(books, catalogue).script(cohort.id(), request.script(), cohort.locale());
      if (script.isEmpty()) {
        return new Refused(Refusal.NO_SUCH_CASE);
      }
      if (books.cases().running(request.cohort()).stream().anyMatch(study -> study.script().equals(request.script()))) {
        return new Refused(Refusal.RUNS_ALREADY);
      }
      return books.cohorts().placesOf(request.cohort()).isEmpty() ? new Refused(Refusal.NO_CHANNEL)
          : open(books, request, script.get());
    };
    return request.step() == Step.PREVIEW ? ledger.read(work) : ledger.write(work);
  }

  private Outcome open(CaseStudyBooks books, Request request, CaseScript script) {
    var now = clock.instant();
    var zone = books.cohorts().get(request.cohort()).zone();
    var study = CaseStudy.opened(
        new Beginning(new CaseStudyId(ids.next()), request.cohort(), script.id()), request.by(),
        now.atZone(zone).toLocalDate(), now);
    var plan = CasePlan.of(study, books, catalogue).orElseThrow();
    if (request.step() == Step.WRITE) {
      new Steps(books, plan, now).begin(study);
    }
    return new Opened(CaseView.of(study, CasePlan.of(study, books, catalogue,
        books.people().get(request.by()).locale()).orElseThrow()));
  }

  /** Which case, for whom, and whether it is only to be shown. */
  public record Request(CohortId cohort, PersonId by, String script, Step step) {}

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is open, or would be. */
  public record Opened(CaseView view) implements Outcome {}

  /** It is not. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NO_SUCH_CASE, RUNS_ALREADY, NO_CHANNEL
  }
}
