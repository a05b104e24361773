package org.collegium.core.session;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;

/** Says what comes next, and whether one has said that one comes. */
public final class NextSession {

  private final Ledger<SessionBooks> ledger;

  public NextSession(Ledger<SessionBooks> ledger) {
    this.ledger = ledger;
  }

  /** The coming session of that cohort, for that person; empty when none stands in the calendar. */
  public Optional<SessionAnswer.NextSession> handle(Cohort cohort, Person person, Instant now) {
    return ledger.write(books -> books.sessions().next(cohort.id(), now).map(session -> {
      var answered = books.rsvps().of(session.id(), session.revision(), person.id())
          .map(rsvp -> Wording.in(person.locale()).say("rsvp." + rsvp.coming().word()));
      return new SessionAnswer.NextSession(session.facts(cohort.name()), rsvp(books, session, person, now), answered);
    }));
  }

  /** Whoever does not sit in the room, or sits in it already, is not asked. */
  private static Optional<Ask> rsvp(SessionBooks books, Session session, Person person, Instant now) {
    return books.memberships().of(session.cohort(), person.id())
        .filter(member -> member.isInvitedAt(now) && session.starts().isAfter(now))
        .map(_ -> SessionAuthor.rsvp(session, person, books));
  }
}
