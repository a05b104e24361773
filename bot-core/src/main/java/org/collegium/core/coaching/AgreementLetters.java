package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient;

/** Letters that say what one of a pair did, without its words. */
record AgreementLetters(CoachingBooks books, Instant now) {

  /** To the other: there is something to read. What answers them passes the budget, and what follows it does not. */
  void proposed(AgreementSheet before, AgreementVersion version) {
    before.proposed().ifPresent(earlier -> {
      var to = new Recipient.ToPerson(before.other(earlier.author()));
      var _ = books.outbox().withdraw(NoticeKind.AGREEMENT_PROPOSED, earlier.id().value(), to, now);
      books.outbox().restate(earlier.id(), now);
    });
    var urgency = before.proposedTo(version.author()).isPresent() ? Urgency.PRESSING : Urgency.ORDINARY;
    write(before, version, new Drafted(NoticeKind.AGREEMENT_PROPOSED, "proposed", urgency), false);
  }

  /** To whoever proposed it. */
  void agreed(AgreementSheet before, AgreementVersion version) {
    books.outbox().restate(version.id(), now);
    write(before, version, new Drafted(NoticeKind.AGREEMENT_REACHED, "agreed", Urgency.PRESSING), true);
  }

  /** It was taken back. */
  void takenBack(AgreementVersion version) {
    books.outbox().restate(version.id(), now);
  }

  private void write(AgreementSheet sheet, AgreementVersion version, Drafted letter, boolean toAuthor) {
    var to = toAuthor ? version.author() : sheet.other(version.author());
    books.outbox().add(new Draft("agreement:" + version.id().value() + ":" + letter.what(), letter.kind(),
        version.id().value(), sheet.agreement().pair().cohort(), new Recipient.ToPerson(to), now, Optional.empty(),
        Optional.empty(), letter.urgency()));
  }

  private record Drafted(NoticeKind kind, String what, Urgency urgency) {}
}
