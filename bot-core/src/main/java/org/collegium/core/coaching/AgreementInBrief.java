package org.collegium.core.coaching;

import java.util.Optional;
import org.collegium.core.cohort.People;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.CoachingAnswer.AgreementLine;
import org.collegium.core.command.Tokens;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** How it stands with an agreement in one sentence without a word of it, and a way to it. */
public record AgreementInBrief(CoachingAgreements agreements, People people, Tokens tokens, Person by) {

  /** Of that pair, which stands; empty as long as neither was told of it. */
  public Optional<AgreementLine> of(Pair pair) {
    return agreements.of(pair).map(found -> line(AgreementSheet.of(agreements, found)));
  }

  AgreementLine line(AgreementSheet sheet) {
    var other = people.get(sheet.other(by.id())).name();
    return new AgreementLine(said(sheet, other),
        new AgreementWays(tokens, by).show(sheet.agreement(), wording().say("ask.agreement.show", other)));
  }

  private Prose said(AgreementSheet sheet, Prose other) {
    if (sheet.proposedTo(by.id()).isPresent()) {
      return wording().say("answer.agreement.brief.theirs", other);
    }
    if (sheet.proposed().isPresent()) {
      return wording().say("answer.agreement.brief.yours", other);
    }
    var times = new TimeInWords(wording().locale(), by.zone());
    return sheet.agreed().flatMap(AgreementVersion::agreedAt)
        .map(at -> wording().say("answer.agreement.brief.agreed", other, times.dayOfYear(at)))
        .orElseGet(() -> wording().say("answer.agreement.brief.none", other));
  }

  private Wording wording() {
    return Wording.in(by.locale());
  }
}
