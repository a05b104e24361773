package org.collegium.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Author;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;

/** Writes the letters about sessions, as they stand when the letter goes. */
public final class SessionAuthor implements Author {

  private static final Prose CANCELLED = new Prose("the session is cancelled");
  private static final Prose MOVED = new Prose("the session was moved since");
  private static final Prose DECLINED = new Prose("they said that they cannot come");
  private static final Prose NOT_INVITED = new Prose("they do not sit in its sessions any more");

  private final Ledger<SessionBooks> ledger;

  /** Reads sessions from that ledger. */
  public SessionAuthor(Ledger<SessionBooks> ledger) {
    this.ledger = ledger;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> {
      var session = books.sessions().get(new SessionId(letter.draft().about()));
      if (!new SessionKey(letter.draft().key()).isAboutRevision(session.revision())) {
        return new Content.Nothing(session.isPlanned() ? MOVED : CANCELLED);
      }
      if (letter.draft().to() instanceof ToPerson to && books.memberships().of(session.cohort(), to.person())
          .filter(member -> member.isInvitedAt(now)).isEmpty()) {
        return new Content.Nothing(NOT_INVITED);
      }
      return isSparedTheMorning(letter, session, books) ? new Content.Nothing(DECLINED)
          : new Content.Say(notice(letter, session, books));
    });
  }

  /** Who said that they cannot come is not reminded on the day itself; of a move or a cancellation they still hear. */
  private static boolean isSparedTheMorning(Letter letter, Session session, SessionBooks books) {
    return letter.draft().kind() == NoticeKind.SESSION_REMINDER && new SessionKey(letter.draft().key()).isOfTheDay()
        && reader(letter, books).flatMap(person -> books.rsvps().of(session.id(), session.revision(), person.id()))
            .filter(rsvp -> rsvp.coming() == Rsvps.Coming.NO).isPresent();
  }

  private static SessionNotice notice(Letter letter, Session session, SessionBooks books) {
    var facts = session.facts(books.cohorts().get(session.cohort()).name());
    var reader = reader(letter, books);
    return switch (letter.draft().kind()) {
      case SESSION_REMINDER -> {
        var answer = reader.flatMap(person -> books.rsvps().of(session.id(), session.revision(), person.id()))
            .map(rsvp -> wording(reader).say("rsvp." + rsvp.coming().word()));
        yield new SessionNotice.SessionReminder(facts, reader.map(person -> rsvp(session, person, books)), answer);
      }
      case SESSION_MOVED -> new SessionNotice.SessionMoved(facts, new SessionKey(letter.draft().key()).before(),
          reader.map(person -> rsvp(session, person, books)));
      case SESSION_CANCELLED -> new SessionNotice.SessionCancelled(facts);
      case CHECK_IN_ASKED, CHECK_IN_NUDGE, WELCOME, CATCH_UP, ANNOUNCEMENT, MENTOR_CHANGED, PROGRAMME_ENDED ->
          throw new IllegalArgumentException("Not a letter about a session: " + letter.draft().kind().word());
    };
  }

  private static Optional<Person> reader(Letter letter, SessionBooks books) {
    return switch (letter.draft().to()) {
      case ToPerson to -> Optional.of(books.people().get(to.person()));
      case ToPlace _ -> Optional.empty();
    };
  }

  private static Wording wording(Optional<Person> reader) {
    return Wording.in(reader.map(Person::locale).orElse(Locale.US));
  }

  private static Ask.OneOf rsvp(Session session, Person person, SessionBooks books) {
    return rsvp(books.tokens().tokenFor(invitation(session, person)), person);
  }

  /** What the buttons of that invitation are about. */
  static Meaning invitation(Session session, Person person) {
    return new Meaning(Subject.RSVP, session.id().value(), person.id());
  }

  /** The invitation under that token, in one person's words. */
  static Ask.OneOf rsvp(ReplyTo token, Person person) {
    var wording = Wording.in(person.locale());
    return new Ask.OneOf(token, List.of(Rsvps.Coming.values()).stream()
        .map(coming -> new Ask.Choice(coming.word(), wording.say("rsvp.choice." + coming.word())))
        .toList());
  }
}
