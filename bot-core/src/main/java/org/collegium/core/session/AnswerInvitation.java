package org.collegium.core.session;

import java.time.InstantSource;
import java.util.Optional;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.session.Rsvps.Coming;
import org.collegium.core.session.Rsvps.Rsvp;

/** Somebody says whether they come. They may change their mind until it begins. */
public final class AnswerInvitation {

  private final Ledger<SessionBooks> ledger;
  private final InstantSource clock;

  public AnswerInvitation(Ledger<SessionBooks> ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Keeps the answer about the session as it stands now. */
  public Outcome handle(SessionId id, PersonId person, Coming coming) {
    return ledger.write(books -> {
      var now = clock.instant();
      var session = books.sessions().get(id);
      var invited = books.memberships().of(session.cohort(), person)
          .filter(member -> member.isInvitedAt(now));
      if (invited.isEmpty()) {
        return new Refused(Refusal.NOT_INVITED);
      }
      if (!session.isPlanned()) {
        return new Refused(Refusal.CANCELLED);
      }
      if (!session.starts().isAfter(now)) {
        return new Refused(Refusal.HAS_BEGUN);
      }
      var before = books.rsvps().of(id, session.revision(), person).map(Rsvp::coming);
      books.rsvps().keep(new Rsvp(id, session.revision(), person, coming, now));
      if (!before.equals(Optional.of(coming))) {
        books.outbox().restate(id, person, now);
      }
      return new Kept(session, coming);
    });
  }

  /** What became of the answer. */
  public sealed interface Outcome {}

  /** It is kept. */
  public record Kept(Session session, Coming coming) implements Outcome {}

  /** It is not kept. */
  public record Refused(Refusal reason) implements Outcome {}

  /** Why not. */
  public enum Refusal {
    NOT_INVITED, CANCELLED, HAS_BEGUN
  }
}
