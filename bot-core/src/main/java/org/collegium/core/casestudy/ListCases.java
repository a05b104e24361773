package org.collegium.core.casestudy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.Catalogue;

/** Lists the cases there are for a cohort, and how far each is. */
public final class ListCases {

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;

  public ListCases(Ledger<CaseStudyBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  /** By session, in that language. */
  public List<Listed> handle(CohortId cohort, Locale reader) {
    return ledger.read(books -> {
      var opened = books.cases().of(cohort);
      return CaseShelf.of(books, catalogue).all(cohort, reader).stream()
          .map(script -> new Listed(script, opened.stream().filter(study -> study.script().equals(script.id()))
              .findFirst().flatMap(study -> CasePlan.of(study, books, catalogue, reader)
                  .map(plan -> CaseView.of(study, plan)))))
          .toList();
    });
  }

  /**
   * One case.
   *
   * @param latest how far it was, or is, when it was last opened
   */
  public record Listed(CaseScript script, Optional<CaseView> latest) {}
}
