package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;

/** Letters about a leader's own case, without a word of it. Each counts in its reader's week. */
record OwnCaseLetters(CaseStudyBooks books, Instant now) {

  /** To all who look at it. */
  void offered(OwnCase own) {
    own.readers().forEach(reader -> write(own, NoticeKind.CASE_OFFERED, reader.person()));
  }

  /** To its author. */
  void accepted(OwnCase own) {
    write(own, NoticeKind.CASE_ACCEPTED, own.author());
  }

  /** To its author. */
  void sentBack(OwnCase own) {
    write(own, NoticeKind.CASE_SENT_BACK, own.author());
  }

  private void write(OwnCase own, NoticeKind kind, PersonId to) {
    books.outbox().add(new Draft(
        "own-case:" + own.id().value() + ":sent:" + own.offeredAt().toEpochMilli() + ":" + kind.word() + ":person:"
            + to.value(),
        kind, own.id().value(), own.cohort(), new ToPerson(to), now, Optional.empty(), Optional.empty(),
        Urgency.ORDINARY));
  }
}
