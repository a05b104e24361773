package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.CoachingTalkId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CoachingNotice.Came;
import org.collegium.core.notice.MembershipNotice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;

/** Writes the letters about times to talk, each on its reader's own clock. */
public final class TalkAuthor implements Author {

  private static final Prose GONE = new Prose("one of the two has taken away all that is theirs");
  private static final Prose SETTLED = new Prose("it was said already which time fits");
  private static final Prose APART = new Prose("they do not mentor them any more");
  private static final Prose OVER = new Prose("all of these times have passed");

  private final Ledger<CoachingBooks> ledger;

  public TalkAuthor(Ledger<CoachingBooks> ledger) {
    this.ledger = ledger;
  }

  /** The key of the letter that says that all times have passed and nothing was said. */
  static String lapseOf(CoachingTalkId talk) {
    return "talk:" + talk.value() + ":lapsed";
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> talk(books, letter)
        .map(talk -> letter.draft().kind() == NoticeKind.TALK_PROPOSED ? proposed(books, talk, now)
            : letter.draft().key().equals(lapseOf(talk.id())) ? lapsed(books, talk, now)
                : new Content.Say(settled(books, talk, books.people().get(talk.pair().mentor()))))
        .orElseGet(() -> new Content.Nothing(GONE)));
  }

  /** Where the question stood, it says what was answered; one that came to nothing stands as it is. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.write(books -> talk(books, letter).map(talk -> rewritten(books, talk, letter, now))
        .orElseGet(() -> new Content.Say(new MembershipNotice.TakenBack(
            books.cohorts().get(letter.draft().cohort()).name(), letter.draft().kind()))));
  }

  private static Content rewritten(CoachingBooks books, CoachingTalk talk, Letter letter, Instant now) {
    var isToLeader = letter.draft().kind() == NoticeKind.TALK_PROPOSED;
    var reader = isToLeader ? talk.pair().leader() : talk.pair().mentor();
    return new Content.Say(isToLeader && talk.word().isEmpty() ? asked(books, talk, now)
        : settled(books, talk, books.people().get(reader)));
  }

  private static Optional<CoachingTalk> talk(CoachingBooks books, Letter letter) {
    return books.talks().find(new CoachingTalkId(letter.draft().about()));
  }

  private static Content proposed(CoachingBooks books, CoachingTalk talk, Instant now) {
    if (talk.word().isPresent()) {
      return new Content.Nothing(SETTLED);
    }
    if (!talk.pair().stands(books.memberships(), now)) {
      return new Content.Nothing(APART);
    }
    return talk.ahead(now).isEmpty() ? new Content.Nothing(OVER) : new Content.Say(asked(books, talk, now));
  }

  private static Content lapsed(CoachingBooks books, CoachingTalk talk, Instant now) {
    if (talk.word().isPresent()) {
      return new Content.Nothing(SETTLED);
    }
    return talk.pair().stands(books.memberships(), now)
        ? new Content.Say(settled(books, talk, books.people().get(talk.pair().mentor()))) : new Content.Nothing(APART);
  }

  private static CoachingNotice asked(CoachingBooks books, CoachingTalk talk, Instant now) {
    var leader = books.people().get(talk.pair().leader());
    var wording = Wording.in(leader.locale());
    var times = new TimeInWords(wording.locale(), leader.zone());
    var choices = talk.ahead(now).stream().map(time -> new Choice(TakeTime.word(time), times.moment(time))).toList();
    var which = new Ask.OneOf(books.tokens().tokenFor(new Meaning(Subject.TALK, talk.id().value(), leader.id())),
        Stream.concat(choices.stream(), Stream.of(new Choice(TakeTime.NONE, wording.say("ask.talk.none")))).toList());
    return new CoachingNotice.TalkProposed(books.cohorts().get(talk.pair().cohort()).name(),
        books.people().get(talk.pair().mentor()).name(), choices.stream().map(Choice::label).toList(), which);
  }

  private static CoachingNotice settled(CoachingBooks books, CoachingTalk talk, Person reader) {
    var wording = Wording.in(reader.locale());
    Optional<Ask> calendar = talk.taken().map(_ -> new Ask.OpenForm(
        books.tokens().tokenFor(new Meaning(Subject.TALK, talk.id().value(), reader.id())),
        wording.say("ask.talk.calendar")));
    return new CoachingNotice.TalkSettled(books.cohorts().get(talk.pair().cohort()).name(),
        books.people().get(talk.pair().other(reader.id())).name(), talk.taken(),
        came(talk, reader), calendar);
  }

  private static Came came(CoachingTalk talk, Person reader) {
    if (talk.word().isEmpty()) {
      return Came.NOBODY_SAID;
    }
    return reader.id().equals(talk.pair().leader()) ? Came.READER_SAID : Came.OTHER_SAID;
  }
}
