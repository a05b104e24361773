package org.collegium.core.coaching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.coaching.TalkOutcome.Refusal;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CoachingTalkId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient;

/** A mentor proposes up to three times to talk to the leader whose reflection they read. */
public final class ProposeTalk {

  private final Ledger<CoachingBooks> ledger;
  private final Ids ids;
  private final InstantSource clock;

  public ProposeTalk(Ledger<CoachingBooks> ledger, Ids ids, InstantSource clock) {
    this.ledger = ledger;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form. */
  public TalkOutcome open(ReflectionId about, Person by) {
    return ledger.write(books -> paired(books, about, by,
        pair -> new TalkOutcome.Opened(form(books, about, by, pair))));
  }

  /** Keeps what was filled in, and asks the leader; with a problem in it nothing is kept. */
  public TalkOutcome take(ReflectionId about, Person by, RequestKey key, Map<String, String> values) {
    return ledger.write(books -> paired(books, about, by, pair -> {
      var now = clock.instant();
      var typed = new TalkForm(by, now);
      return typed.problems(form(books, about, by, pair), values).orElseGet(() -> {
        var talk = new CoachingTalk(new CoachingTalkId(ids.next()), pair, typed.times(values), now, Optional.empty(),
            key);
        if (books.talks().add(talk)) {
          books.outbox().add(draft(talk, now));
          books.outbox().add(lapse(talk));
        }
        return new TalkOutcome.Proposed(books.people().get(pair.leader()).name());
      });
    }));
  }

  private Form form(CoachingBooks books, ReflectionId about, Person by, Pair pair) {
    return new TalkForm(by, clock.instant()).form(
        books.tokens().tokenFor(new Meaning(Subject.PROPOSE, about.value(), by.id())),
        books.people().get(pair.leader()).name());
  }

  private static Draft draft(CoachingTalk talk, Instant now) {
    return new Draft("talk:" + talk.id().value() + ":proposed", NoticeKind.TALK_PROPOSED, talk.id().value(),
        talk.pair().cohort(), new Recipient.ToPerson(talk.pair().leader()), now, Optional.of(talk.over()),
        Optional.empty(), Urgency.ORDINARY);
  }

  /** Written at once and told only if nothing was said by then, also where whoever was asked is away all the while. */
  private static Draft lapse(CoachingTalk talk) {
    return new Draft(TalkAuthor.lapseOf(talk.id()), NoticeKind.TALK_SETTLED, talk.id().value(), talk.pair().cohort(),
        new Recipient.ToPerson(talk.pair().mentor()), talk.over(), Optional.empty(), Optional.empty(),
        Urgency.ORDINARY);
  }

  private TalkOutcome paired(CoachingBooks books, ReflectionId about, Person by, Function<Pair, TalkOutcome> work) {
    return books.reflections().find(about)
        .map(reflection -> new Pair(reflection.cohort(), by.id(), reflection.author()))
        .filter(pair -> pair.stands(books.memberships(), clock.instant())).map(work)
        .orElseGet(() -> new TalkOutcome.Refused(Refusal.NOT_YOUR_LEADER));
  }
}
