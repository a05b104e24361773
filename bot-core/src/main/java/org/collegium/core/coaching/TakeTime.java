package org.collegium.core.coaching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.coaching.TalkOutcome.Refusal;
import org.collegium.core.coaching.TalkOutcome.Refused;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CoachingTalkId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient;

/** A leader takes one of the times that their mentor proposed, or says that none fits. Both then have it. */
public final class TakeTime {

  /** What comes back when none fits; other words are times, in seconds since 1970. */
  static final String NONE = "none";

  private final Ledger<CoachingBooks> ledger;
  private final InstantSource clock;

  public TakeTime(Ledger<CoachingBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Keeps what they chose, and tells the mentor. */
  public TalkOutcome take(CoachingTalkId id, Person by, String choice) {
    return ledger.write(books -> {
      var talk = books.talks().find(id).filter(found -> found.pair().leader().equals(by.id()));
      var refusal = talk.map(found -> refusal(books, found)).orElse(Optional.of(Refusal.NOT_YOURS));
      return refusal.<TalkOutcome>map(Refused::new).orElseGet(() -> take(books, talk.orElseThrow(), choice));
    });
  }

  private Optional<Refusal> refusal(CoachingBooks books, CoachingTalk talk) {
    if (talk.word().isPresent()) {
      return Optional.of(Refusal.SETTLED);
    }
    return talk.pair().stands(books.memberships(), clock.instant()) ? Optional.empty() : Optional.of(Refusal.APART);
  }

  private TalkOutcome take(CoachingBooks books, CoachingTalk talk, String choice) {
    var now = clock.instant();
    var taken = talk.ahead(now).stream().filter(time -> word(time).equals(choice)).findFirst();
    if (taken.isEmpty() && !NONE.equals(choice)) {
      return new Refused(Refusal.OVER);
    }
    books.talks().settle(talk.settled(taken, now));
    books.outbox().restate(talk.id(), now);
    var last = Optional.of(taken.orElse(talk.over()));
    books.outbox().add(new Draft("talk:" + talk.id().value() + ":settled", NoticeKind.TALK_SETTLED,
        talk.id().value(), talk.pair().cohort(), new Recipient.ToPerson(talk.pair().mentor()), now,
        last, last, Urgency.PRESSING));
    return new TalkOutcome.Settled(books.people().get(talk.pair().mentor()).name(), taken);
  }

  /** What a time is called on the wire. */
  static String word(Instant time) {
    return Long.toString(time.getEpochSecond());
  }

  /** The time that was taken, for the calendar of one of the two. */
  public TalkOutcome date(CoachingTalkId id, Person by) {
    return ledger.read(books -> books.talks().find(id).filter(talk -> talk.pair().has(by.id()))
        .filter(talk -> talk.taken().isPresent())
        .<TalkOutcome>map(talk -> new TalkOutcome.Dated(talk,
            books.people().get(talk.pair().other(by.id())).name()))
        .orElseGet(() -> new Refused(Refusal.NOT_YOURS)));
  }
}
