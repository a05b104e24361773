package org.collegium.core.coaching;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.collegium.core.coaching.AgreementOutcome.Refusal;
import org.collegium.core.coaching.AgreementOutcome.Refused;
import org.collegium.core.coaching.AgreementOutcome.Shown;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.AgreementVersionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;

/**
 * Agrees to a version as it stands, or takes back one's own that was not agreed to. What is agreed to is the version
 * that was shown: where another came since, that one is shown and nothing is done.
 */
public final class AnswerAgreement {

  private final Ledger<CoachingBooks> ledger;
  private final InstantSource clock;

  public AnswerAgreement(Ledger<CoachingBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Says yes to it. */
  public AgreementOutcome agree(AgreementVersionId id, Person by) {
    return ledger.write(books -> standing(books, id, by, (sheet, version) -> {
      if (version.isAgreed()) {
        return shown(books, sheet, by, "answer.agreement.done-already");
      }
      return sheet.proposedTo(by.id()).equals(Optional.of(version))
          ? new Agreeing(books, by, clock.instant()).to(sheet) : shown(books, sheet, by, "answer.agreement.stale");
    }));
  }

  /** Takes one's own away, with its words. */
  public AgreementOutcome takeBack(AgreementVersionId id, Person by) {
    return ledger.write(books -> standing(books, id, by, (sheet, version) -> {
      if (version.isAgreed() || !version.author().equals(by.id())) {
        return shown(books, sheet, by, "answer.agreement.too-late");
      }
      books.agreements().remove(id);
      new AgreementLetters(books, clock.instant()).takenBack(version);
      return shown(books, AgreementSheet.of(books.agreements(), sheet.agreement()), by, "answer.agreement.taken-back");
    }));
  }

  private Shown shown(CoachingBooks books, AgreementSheet sheet, Person by, String news) {
    return new Shown(new AgreementPage(books, by, clock.instant()).of(sheet, Wording.in(by.locale())
        .say(news, books.people().get(sheet.other(by.id())).name())));
  }

  private AgreementOutcome standing(CoachingBooks books, AgreementVersionId id, Person by,
      BiFunction<AgreementSheet, AgreementVersion, AgreementOutcome> work) {
    var version = books.agreements().version(id);
    var agreement = version.flatMap(found -> books.agreements().find(found.agreement()))
        .filter(found -> found.pair().has(by.id()));
    if (version.isEmpty() || agreement.isEmpty()) {
      return new Refused(Refusal.NOT_YOURS);
    }
    return agreement.get().pair().stands(books.memberships(), clock.instant())
        ? work.apply(AgreementSheet.of(books.agreements(), agreement.get()), version.get())
        : new Refused(Refusal.APART);
  }
}
