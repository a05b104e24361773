package org.collegium.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.NoticeKind;
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
  private static final Prose REMINDED = new Prose("they were reminded on the same day already");
  private static final Prose NOT_INVITED = new Prose("they do not sit in its sessions any more");

  private final Ledger<SessionBooks> ledger;
  private final SessionNames names;

  /** Reads sessions from that ledger. */
  public SessionAuthor(Ledger<SessionBooks> ledger, SessionNames names) {
    this.ledger = ledger;
    this.names = names;
  }

  @Override
  public Content write(Letter letter, Instant now) {
    return ledger.write(books -> {
      var session = books.sessions().get(new SessionId(letter.draft().about()));
      if (!isCurrent(letter, session)) {
        return new Content.Nothing(session.isPlanned() ? MOVED : CANCELLED);
      }
      if (isNotInvited(letter, session, books, now)) {
        return new Content.Nothing(NOT_INVITED);
      }
      if (wasRemindedToday(letter, session, books, now)) {
        return new Content.Nothing(REMINDED);
      }
      return isSparedTheMorning(letter, session, books) ? new Content.Nothing(DECLINED)
          : new Content.Say(words(letter, session, books, now).of(letter));
    });
  }

  /** What stands in a channel or before an attender says how the session stands now, whatever it said before. */
  @Override
  public Content rewrite(Letter letter, Instant now) {
    return ledger.write(books -> {
      var session = books.sessions().get(new SessionId(letter.draft().about()));
      if (isNotInvited(letter, session, books, now)) {
        return new Content.Nothing(NOT_INVITED);
      }
      var words = words(letter, session, books, now);
      return new Content.Say(isCurrent(letter, session) ? words.of(letter) : words.instead(letter));
    });
  }

  private SessionWords words(Letter letter, Session session, SessionBooks books, Instant now) {
    var cohort = books.cohorts().get(session.cohort());
    var reader = switch (letter.draft().to()) {
      case ToPerson to -> books.people().get(to.person()).locale();
      case ToPlace _ -> cohort.locale();
    };
    return new SessionWords(books, names.of(session, cohort, reader), now);
  }

  /** Whether it announces the session as it stands, not as it stood before a change. */
  private static boolean isCurrent(Letter letter, Session session) {
    return new SessionKey(letter.draft().key()).isAboutRevision(session.revision());
  }

  private static boolean isNotInvited(Letter letter, Session session, SessionBooks books, Instant now) {
    return letter.draft().to() instanceof ToPerson to && books.memberships().of(session.cohort(), to.person())
        .filter(member -> member.isInvitedAt(now)).isEmpty();
  }

  /** A closure that becomes known late may date the last reminder to the day on which the one before it went. */
  private static boolean wasRemindedToday(Letter letter, Session session, SessionBooks books, Instant now) {
    var draft = letter.draft();
    if (draft.kind() != NoticeKind.SESSION_REMINDER) {
      return false;
    }
    var zone = switch (draft.to()) {
      case ToPerson to -> books.people().get(to.person()).zone();
      case ToPlace place -> books.cohorts().get(place.cohort()).zone();
    };
    var today = LocalDate.ofInstant(now, zone);
    return books.outbox().delivered(draft.kind(), draft.about(), draft.to()).entrySet().stream()
        .filter(earlier -> new SessionKey(earlier.getKey()).isAboutRevision(session.revision()))
        .anyMatch(earlier -> LocalDate.ofInstant(earlier.getValue(), zone).equals(today));
  }

  /** Who said that they cannot come is not reminded on the day itself; of a move or a cancellation they still hear. */
  private static boolean isSparedTheMorning(Letter letter, Session session, SessionBooks books) {
    return letter.draft().kind() == NoticeKind.SESSION_REMINDER && new SessionKey(letter.draft().key()).isOfTheDay()
        && letter.draft().to() instanceof ToPerson to
        && books.rsvps().of(session.id(), session.revision(), to.person())
            .filter(rsvp -> rsvp.coming() == Rsvps.Coming.NO).isPresent();
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
