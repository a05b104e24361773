package org.collegium.core.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient;

/** Puts the news of a moved or cancelled session into the outbox: once to each it concerns, once to each channel. */
final class TellAttenders {

  private final SessionBooks books;
  private final Instant now;

  TellAttenders(SessionBooks books, Instant now) {
    this.books = books;
    this.now = now;
  }

  /** Nothing is told of a session that was over, and still is. */
  int moved(Session before, Session after) {
    if (!after.isAhead(now)) {
      return 0;
    }
    var urgency = before.isAtShortNotice(now) || after.isAtShortNotice(now) ? Urgency.PRESSING : Urgency.ORDINARY;
    var first = before.starts().isAfter(now) && before.starts().isBefore(after.starts()) ? before : after;
    return tell(new News(NoticeKind.SESSION_MOVED, after, urgency, first.starts(),
        whom -> SessionKey.moved(after, before.starts(), whom)));
  }

  /** Nothing is told of a session that was over already. */
  int cancelled(Session before, Session after) {
    if (!before.isAhead(now)) {
      return 0;
    }
    var urgency = before.isAtShortNotice(now) ? Urgency.PRESSING : Urgency.ORDINARY;
    return tell(new News(NoticeKind.SESSION_CANCELLED, after, urgency, before.starts(),
        whom -> SessionKey.cancelled(after, whom)));
  }

  private int tell(News news) {
    var cohort = news.session().cohort();
    var told = 0;
    for (var member : books.memberships().in(cohort, now)) {
      if (member.attendsSessions()) {
        told += add(news, new Recipient.ToPerson(member.person()), "person:" + member.person().value());
      }
    }
    for (var place : books.cohorts().placesOf(cohort)) {
      var platform = place.channel().platform();
      told += add(news, new Recipient.ToPlace(cohort, platform), "place:" + platform);
    }
    return told;
  }

  private int add(News news, Recipient to, String whom) {
    return books.outbox().add(new Draft(news.key().apply(whom).key(), news.kind(), news.session().id().value(),
        news.session().cohort(), to, now, Optional.of(news.session().starts()),
        Optional.of(news.tellBefore()), news.urgency())) ? 1 : 0;
  }

  private record News(NoticeKind kind, Session session, Urgency urgency, Instant tellBefore,
      Function<String, SessionKey> key) {}
}
