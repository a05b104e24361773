package org.collegium.core.session;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.PutQuestion;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Says what comes next, and whether one has said that one comes. */
public final class NextSession {

  private final Ledger<SessionBooks> ledger;
  private final SessionNames names;
  private final PutQuestion questions;

  /** @param questions puts the invitation, to those who are invited */
  public NextSession(Ledger<SessionBooks> ledger, SessionNames names, PutQuestion questions) {
    this.ledger = ledger;
    this.names = names;
    this.questions = questions;
  }

  /** The coming session of that cohort, for that person; empty when none stands in the calendar. */
  public Optional<SessionAnswer.NextSession> handle(Cohort cohort, Person person, Instant now) {
    return ledger.read(books -> books.sessions().next(cohort.id(), now).map(session -> {
      var answered = books.rsvps().of(session.id(), session.revision(), person.id())
          .map(rsvp -> Wording.in(person.locale()).say("rsvp." + rsvp.coming().word()));
      return new Seen(session, answered, isInvited(books, session, person, now));
    })).map(seen -> new SessionAnswer.NextSession(
        names.of(seen.session(), cohort, person.locale()).facts(cohort.name()),
        seen.isInvited() ? Optional.of(rsvp(seen.session(), person)) : Optional.empty(), seen.answered()));
  }

  private Ask rsvp(Session session, Person person) {
    return SessionAuthor.rsvp(questions.handle(SessionAuthor.invitation(session, person)), person);
  }

  /** Whoever does not sit in the room, or sits in it already, is not asked. */
  private static boolean isInvited(SessionBooks books, Session session, Person person, Instant now) {
    return session.starts().isAfter(now) && books.memberships().of(session.cohort(), person.id())
        .filter(member -> member.isInvitedAt(now)).isPresent();
  }

  private record Seen(Session session, Optional<Prose> answered, boolean isInvited) {}
}
