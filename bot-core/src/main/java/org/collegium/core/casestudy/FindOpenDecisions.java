package org.collegium.core.casestudy;

import java.time.InstantSource;
import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/** Finds the decisions that somebody could make now, in time, and has not made. */
public final class FindOpenDecisions {

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public FindOpenDecisions(Ledger<CaseStudyBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** In the person's language, the latest opened case first. */
  public List<OpenDecision> handle(CohortId cohort, Person person) {
    return ledger.read(books -> books.cases().running(cohort).stream()
        .filter(study -> !books.decisions().hasDecided(study.id(), person.id()))
        .flatMap(study -> CasePlan.of(study, books, catalogue, person.locale()).stream()
            .map(plan -> new Chair(books, study, plan.script(), person, clock.instant())))
        .filter(chair -> chair.place() == Chair.Place.DECIDES)
        .map(chair -> new OpenDecision(chair.script().title(), chair.meaning())).toList());
  }

  /**
   * A decision.
   *
   * @param title of its case
   * @param meaning what its button is about
   */
  public record OpenDecision(Prose title, Meaning meaning) {}
}
