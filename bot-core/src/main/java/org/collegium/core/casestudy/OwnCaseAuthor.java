package org.collegium.core.casestudy;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.casestudy.OwnCase.State;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.OwnCaseId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.OwnCaseNotice;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.text.Prose;

/** Writes the letters about cases that leaders bring. What they tell is behind a press. */
public final class OwnCaseAuthor implements Author {

  private static final Prose GONE = new Prose("whoever brought the case has taken it back");
  private static final Prose WENT_ON = new Prose("the case was changed, accepted or sent back meanwhile");

  private final Ledger<CaseStudyBooks> ledger;

  public OwnCaseAuthor(Ledger<CaseStudyBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> {
      var own = own(books, letter);
      if (own.isEmpty()) {
        return new Content.Nothing(GONE);
      }
      return own.get().state() == state(letter.draft().kind())
          ? new Content.Say(notice(books, letter, own.get())) : new Content.Nothing(WENT_ON);
    });
  }

  /** What became of it later is behind the press; that it is gone is said. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.write(books -> new Content.Say(own(books, letter).map(own -> notice(books, letter, own))
        .orElseGet(() -> new MembershipNotice.TakenBack(books.cohorts().get(letter.draft().cohort()).name(),
            letter.draft().kind()))));
  }

  private static Optional<OwnCase> own(CaseStudyBooks books, Letter letter) {
    return books.own().find(new OwnCaseId(letter.draft().about()));
  }

  private static State state(NoticeKind kind) {
    return switch (kind) {
      case CASE_OFFERED -> State.OFFERED;
      case CASE_ACCEPTED -> State.ACCEPTED;
      case CASE_SENT_BACK -> State.SENT_BACK;
      case NoticeKind other -> throw new IllegalArgumentException("Not about a leader's own case: " + other.word());
    };
  }

  private static Notice notice(CaseStudyBooks books, Letter letter, OwnCase own) {
    var reader = reader(books, letter);
    var cohort = books.cohorts().get(own.cohort()).name();
    var read = new OwnCaseWays(books, reader).read(own, Wording.in(reader.locale()).say("ask.own-case.read"));
    return switch (state(letter.draft().kind())) {
      case OFFERED -> new OwnCaseNotice.CaseOffered(cohort, books.people().get(own.author()).name(), read);
      case ACCEPTED -> new OwnCaseNotice.CaseAccepted(cohort, read);
      case SENT_BACK -> new OwnCaseNotice.CaseSentBack(cohort, read);
    };
  }

  private static Person reader(CaseStudyBooks books, Letter letter) {
    if (!(letter.draft().to() instanceof ToPerson to)) {
      throw new IllegalArgumentException("A leader's own case is told to people, not to places");
    }
    return books.people().get(to.person());
  }
}
