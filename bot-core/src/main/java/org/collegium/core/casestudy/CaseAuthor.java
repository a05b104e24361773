package org.collegium.core.casestudy;

import java.time.Instant;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.text.Prose;

/** Writes the letters about cases: of each stage as long as it is open. */
public final class CaseAuthor implements Author {

  private static final Prose TAKEN_BACK = new Prose("the stage was taken back");
  private static final Prose NO_SCRIPT = new Prose("the catalogue does not have this case any more");

  private final Ledger<CaseStudyBooks> ledger;
  private final Catalogue catalogue;

  public CaseAuthor(Ledger<CaseStudyBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return content(letter, new Content.Nothing(TAKEN_BACK));
  }

  /** What came too early says so, and no longer what it told. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.read(books -> {
      var study = books.cases().get(new CaseStudyId(letter.draft().about()));
      var key = StageKey.read(letter.draft().key());
      return CasePlan.of(study, books, catalogue)
          .<Content>map(plan -> new Content.Say(new StageWords(plan.script()).takenBack(key.number())))
          .map(taken -> content(letter, taken))
          .orElseGet(() -> new Content.Nothing(NO_SCRIPT));
    });
  }

  private Content content(Letter letter, Content takenBack) {
    return ledger.read(books -> {
      var study = books.cases().get(new CaseStudyId(letter.draft().about()));
      var key = StageKey.read(letter.draft().key());
      if (!key.isOpenIn(study)) {
        return takenBack;
      }
      return CasePlan.of(study, books, catalogue)
          .<Content>map(plan -> new Content.Say(new StageWords(plan.script()).of(key.number())))
          .orElseGet(() -> new Content.Nothing(NO_SCRIPT));
    });
  }
}
