package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.function.Function;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.MembershipNotice;
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
    return content(letter, _ -> new Content.Nothing(TAKEN_BACK), _ -> new Content.Nothing(NO_SCRIPT));
  }

  /** What came too early says so, and no longer what it told; so does what whoever brought it has taken away. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    var number = StageKey.read(letter.draft().key()).number();
    return content(letter, words -> new Content.Say(words.takenBack(number)), cohort -> isOwn(letter)
        ? new Content.Say(new MembershipNotice.TakenBack(cohort.name(), letter.draft().kind()))
        : new Content.Nothing(NO_SCRIPT));
  }

  private boolean isOwn(Letter letter) {
    return ledger.read(books -> OwnCase.isOne(books.cases().get(new CaseStudyId(letter.draft().about())).script()));
  }

  private Content content(Letter letter, Function<StageWords, Content> takenBack,
      Function<Cohort, Content> withoutScript) {
    return ledger.write(books -> {
      var study = books.cases().get(new CaseStudyId(letter.draft().about()));
      var key = StageKey.read(letter.draft().key());
      return CasePlan.of(study, books, catalogue)
          .map(plan -> new StageWords(books, study, plan.script()))
          .map(words -> key.isOpenIn(study) ? new Content.Say(words.of(key.number())) : takenBack.apply(words))
          .orElseGet(() -> withoutScript.apply(books.cohorts().get(study.cohort())));
    });
  }
}
