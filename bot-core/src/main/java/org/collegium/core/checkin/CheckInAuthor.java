package org.collegium.core.checkin;

import java.time.Instant;
import java.util.function.BiFunction;
import org.collegium.core.identity.RoundId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.programme.Catalogue;

/** Writes the letters about rounds: nothing to who has answered, has left, or whose session is off. */
public final class CheckInAuthor implements Author {

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;

  public CheckInAuthor(Ledger<CheckInBooks> ledger, Catalogue catalogue) {
    this.ledger = ledger;
    this.catalogue = catalogue;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return about(letter, now, (words, kind) -> new WhyNot(words.books(), catalogue, now)
        .ask(words.round(), words.session(), words.person(), kind)
        .<Content>map(Content.Nothing::new)
        .orElseGet(() -> new Content.Say(asking(words, kind))));
  }

  /** What was asked and is answered, closed or needless by now says so, and no longer asks. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return about(letter, now, (words, kind) -> {
      if (!new WhyNot(words.books(), catalogue, now).isAsked(words.round(), words.person())) {
        return new Content.Nothing(WhyNot.NOT_ASKED);
      }
      var answered = words.books().reflections().answeredAt(words.round().id(), words.person().id());
      return new Content.Say(answered.<CheckInNotice>map(words::answered).orElseGet(() -> unanswered(words, kind)));
    });
  }

  private Content about(Letter letter, Instant now, BiFunction<RoundWords, NoticeKind, Content> content) {
    if (!(letter.draft().to() instanceof ToPerson to)) {
      throw new IllegalArgumentException("Rounds are for people, not for places");
    }
    return ledger.write(books -> {
      var kept = books.rounds().get(new RoundId(letter.draft().about()));
      var session = books.sessions().get(kept.session());
      var round = new RoundHours(books, catalogue).of(kept, session);
      return content.apply(new RoundWords(books, catalogue, round, session, books.people().get(to.person()), now),
          letter.draft().kind());
    });
  }

  private static CheckInNotice unanswered(RoundWords words, NoticeKind kind) {
    if (!words.session().isPlanned()) {
      return words.dropped();
    }
    return words.round().isOpen(words.now()) ? asking(words, kind) : words.closed();
  }

  private static CheckInNotice asking(RoundWords words, NoticeKind kind) {
    return kind == NoticeKind.CHECK_IN_NUDGE ? words.nudge() : words.asked();
  }
}
