package org.collegium.core.session;

import java.time.Instant;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;

/** Says what comes next, and whether one has said that one comes. */
public final class NextSession {

  private final Ledger<SessionBooks> ledger;

  public NextSession(Ledger<SessionBooks> ledger) {
    this.ledger = ledger;
  }

  /** The coming session of that cohort, for that person; empty when none stands in the calendar. */
  public Optional<SessionAnswer.NextSession> handle(Cohort cohort, Person person, Instant now) {
    return ledger.read(books -> mustAskAnew(books, cohort, person, now) ? Optional.<Found>empty()
        : Optional.of(new Found(next(books, cohort, person, now))))
        .orElseGet(() -> ledger.write(books -> new Found(next(books, cohort, person, now))))
        .session();
  }

  /** Only a question that was never put needs the one writer; looking a second time needs nobody to wait. */
  private static boolean mustAskAnew(SessionBooks books, Cohort cohort, Person person, Instant now) {
    return books.sessions().next(cohort.id(), now).filter(session -> isAsked(books, session, person, now))
        .filter(session -> books.tokens().known(SessionAuthor.invitation(session, person)).isEmpty()).isPresent();
  }

  private static Optional<SessionAnswer.NextSession> next(SessionBooks books, Cohort cohort, Person person,
      Instant now) {
    return books.sessions().next(cohort.id(), now).map(session -> {
      var answered = books.rsvps().of(session.id(), session.revision(), person.id())
          .map(rsvp -> Wording.in(person.locale()).say("rsvp." + rsvp.coming().word()));
      return new SessionAnswer.NextSession(session.facts(cohort.name()),
          isAsked(books, session, person, now) ? Optional.of(SessionAuthor.rsvp(session, person, books))
              : Optional.empty(),
          answered);
    });
  }

  /** Whoever does not sit in the room, or sits in it already, is not asked. */
  private static boolean isAsked(SessionBooks books, Session session, Person person, Instant now) {
    return session.starts().isAfter(now) && books.memberships().of(session.cohort(), person.id())
        .filter(member -> member.isInvitedAt(now)).isPresent();
  }

  private record Found(Optional<SessionAnswer.NextSession> session) {}
}
