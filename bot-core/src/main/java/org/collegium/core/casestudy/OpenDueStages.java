package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.chore.RememberedHour;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.Catalogue;

/** Opens the stages of cases whose hour has come, one of each case at a time. */
public final class OpenDueStages implements Chore {

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;
  private final RememberedHour nextHour = new RememberedHour();

  public OpenDueStages(Ledger<CaseStudyBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "open stages of cases";
  }

  @Override
  public Optional<Instant> nextDue() {
    return ledger.read(books -> nextHour.at(books.cohorts().planVersion(),
        () -> planned(books).map(Planned::opens).min(Instant::compareTo)));
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> {
      var due = planned(books).filter(planned -> !planned.opens().isAfter(now)).toList();
      due.forEach(each -> new Steps(books, each.plan(), now).open(each.study(), each.study().current() + 1));
      return due.size();
    });
    nextHour.forget();
  }

  private Stream<Planned> planned(CaseStudyBooks books) {
    return books.cases().allOpen().stream().flatMap(study -> CasePlan.of(study, books, catalogue).stream()
        .flatMap(plan -> plan.next(study).stream().map(opens -> new Planned(study, plan, opens))));
  }

  private record Planned(CaseStudy study, CasePlan plan, Instant opens) {}
}
