package org.collegium.core.coaching;

import java.time.Instant;
import org.collegium.core.coaching.AgreementOutcome.Shown;
import org.collegium.core.cohort.Person;
import org.collegium.core.notice.Wording;

/** Somebody agrees to what the other proposed, as it stands. */
record Agreeing(CoachingBooks books, Person by, Instant now) {

  /** The newest of that sheet, which the other wrote. */
  Shown to(AgreementSheet sheet) {
    var version = sheet.proposedTo(by.id()).orElseThrow();
    books.agreements().agree(version.id(), now);
    new AgreementLetters(books, now).agreed(sheet, version);
    return new Shown(new AgreementPage(books, by, now).of(
        AgreementSheet.of(books.agreements(), sheet.agreement()), Wording.in(by.locale())
            .say("answer.agreement.done", books.people().get(version.author()).name())));
  }
}
