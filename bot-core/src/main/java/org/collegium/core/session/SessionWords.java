package org.collegium.core.session;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.notice.Invitation;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.session.Rsvps.Coming;
import org.collegium.core.session.Rsvps.Rsvp;

/** What a session's letters say of it at one instant. */
record SessionWords(SessionBooks books, Session session, Instant now) {

  /** What that letter announces. */
  SessionNotice of(Letter letter) {
    return switch (letter.draft().kind()) {
      case SESSION_REMINDER -> new SessionNotice.SessionReminder(facts(), invitation(letter));
      case SESSION_MOVED -> new SessionNotice.SessionMoved(facts(), new SessionKey(letter.draft().key()).before(),
          invitation(letter));
      case SESSION_CANCELLED -> new SessionNotice.SessionCancelled(facts());
      case CHECK_IN_ASKED, CHECK_IN_NUDGE, COMMITMENT_ASKED, CASE_STAGE_OPENED, CASE_DECISION_ASKED, CASE_REVEALED,
          CASE_CLOSED, PROTOCOL_STEP_OPENED, PROTOCOL_STEP_ENDS, PROTOCOL_CLOSED,
          COACHING_NOTE, COACHING_REPLY, TALK_PROPOSED, TALK_SETTLED, AGREEMENT_OFFERED, AGREEMENT_ASKED,
          AGREEMENT_PROPOSED, AGREEMENT_REACHED, CASE_OFFERED, CASE_ACCEPTED, CASE_SENT_BACK, WELCOME, DOOR_CLOSED,
          CATCH_UP, ANNOUNCEMENT,
          MENTOR_CHANGED, YEAR_ENDED, PROGRAMME_ENDED,
          KEEPING_ENDS, MENTOR_DIGEST, COHORT_DIGEST ->
          throw new IllegalArgumentException("Not a letter about a session: " + letter.draft().kind().word());
    };
  }

  /** What stands in place of a letter that was posted before the session changed. */
  SessionNotice instead(Letter letter) {
    return session.isPlanned() ? new SessionNotice.SessionChanged(facts(), invitation(letter))
        : new SessionNotice.SessionCancelled(facts());
  }

  private SessionFacts facts() {
    return session.facts(books.cohorts().get(session.cohort()).name());
  }

  private Invitation invitation(Letter letter) {
    return switch (letter.draft().to()) {
      case ToPerson to -> invitation(books.people().get(to.person()));
      case ToPlace _ -> turnout();
    };
  }

  private Invitation invitation(Person person) {
    var answered = books.rsvps().of(session.id(), session.revision(), person.id())
        .map(rsvp -> Wording.in(person.locale()).say("rsvp." + rsvp.coming().word()));
    return session.starts().isAfter(now)
        ? new Invitation.Invited(SessionAuthor.rsvp(books.tokens().tokenFor(SessionAuthor.invitation(session, person)),
            person), answered)
        : new Invitation.Begun(answered);
  }

  /** An answer of somebody who is not invited any more does not count. */
  private Invitation turnout() {
    var invited = books.memberships().in(session.cohort(), now).stream().filter(Membership::attendsSessions)
        .map(Membership::person).collect(Collectors.toSet());
    var said = books.rsvps().all(session.id(), session.revision()).stream()
        .filter(rsvp -> invited.contains(rsvp.person())).toList();
    return new Invitation.Turnout(count(said, Coming.YES), count(said, Coming.NO), count(said, Coming.MAYBE),
        invited.size() - said.size());
  }

  private static int count(List<Rsvp> said, Coming coming) {
    return (int) said.stream().filter(rsvp -> rsvp.coming() == coming).count();
  }
}
