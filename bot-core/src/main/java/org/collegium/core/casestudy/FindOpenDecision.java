package org.collegium.core.casestudy;

import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;

/** Finds a decision that somebody could make now, in time, and has not made. */
public final class FindOpenDecision {

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public FindOpenDecision(Ledger<CaseStudyBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What its button is about. */
  public Optional<Meaning> handle(CohortId cohort, Person person) {
    return ledger.read(books -> books.cases().running(cohort)
        .filter(study -> CasePlan.of(study, books, catalogue)
            .map(plan -> new Chair(books, study, plan.script(), person, clock.instant()).place())
            .filter(place -> place == Chair.Place.DECIDES).isPresent())
        .filter(study -> !books.decisions().hasDecided(study.id(), person.id()))
        .map(study -> new Meaning(Subject.CASE, study.id().value(), study.openedBy())));
  }
}
