package org.collegium.core.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
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
    books.outbox().restate(after.id(), now);
    if (!after.isAhead(now)) {
      return 0;
    }
    var urgency = before.isAtShortNotice(now) || after.isAtShortNotice(now) ? Urgency.PRESSING : Urgency.ORDINARY;
    var first = before.starts().isAfter(now) && before.starts().isBefore(after.starts()) ? before : after;
    return tell(new News(NoticeKind.SESSION_MOVED, after, urgency, first.starts(),
        (to, whom) -> moved(new Move(before, after), to, whom)));
  }

  /** Says it against the day they know: an earlier move that did not reach them is taken back, as this one may be. */
  private Optional<SessionKey> moved(Move move, Recipient to, String whom) {
    var session = move.after().id().value();
    var movedBefore = books.outbox().withdraw(NoticeKind.SESSION_MOVED, session, to, now);
    var cancelledBefore = books.outbox().withdraw(NoticeKind.SESSION_CANCELLED, session, to, now);
    var known = movedBefore.stream().findFirst().map(key -> new SessionKey(key).before())
        .orElseGet(() -> move.before().starts());
    var isAsTheyKnow = known.equals(move.after().starts());
    return isAsTheyKnow && !(movedBefore.isEmpty() && cancelledBefore.isEmpty()) ? Optional.empty()
        : Optional.of(SessionKey.moved(move.after(), known, whom));
  }

  /** Nothing is told of a session that was over already. */
  int cancelled(Session before, Session after) {
    books.outbox().restate(after.id(), now);
    if (!before.isAhead(now)) {
      return 0;
    }
    var urgency = before.isAtShortNotice(now) ? Urgency.PRESSING : Urgency.ORDINARY;
    return tell(new News(NoticeKind.SESSION_CANCELLED, after, urgency, before.starts(),
        (_, whom) -> Optional.of(SessionKey.cancelled(after, whom))));
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
    return news.key().apply(to, whom)
        .map(key -> new Draft(key.key(), news.kind(), news.session().id().value(), news.session().cohort(), to, now,
            Optional.of(news.session().starts()), Optional.of(news.tellBefore()), news.urgency()))
        .filter(books.outbox()::add).isPresent() ? 1 : 0;
  }

  private record News(NoticeKind kind, Session session, Urgency urgency, Instant tellBefore,
      BiFunction<Recipient, String, Optional<SessionKey>> key) {}

  private record Move(Session before, Session after) {}
}
