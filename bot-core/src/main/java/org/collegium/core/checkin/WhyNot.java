package org.collegium.core.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Stage;
import org.collegium.core.session.Rsvps.Coming;
import org.collegium.core.session.Rsvps.Rsvp;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/**
 * Why a letter about a round has nothing to say to somebody any more.
 *
 * <p>The rounds at the end of a session and after it ask what the session did for those who were there. Who said that
 * they cannot come is not asked in them, unless they are marked present all the same; the rounds between sessions ask
 * them again.
 */
record WhyNot(CheckInBooks books, Catalogue catalogue, Instant now) {

  static final Prose NOT_ASKED = new Prose("they are not asked in this cohort any more");

  Optional<Prose> ask(Round round, Session session, Person person, NoticeKind kind) {
    if (!isAsked(round, person)) {
      return Optional.of(NOT_ASKED);
    }
    if (books.reflections().hasAnswered(round.id(), person.id())) {
      return because("they have answered");
    }
    if (books.pauses().hold(round.cohort(), person.id(), LocalDate.ofInstant(now, person.zone()))) {
      return because("check-ins are paused for them");
    }
    if (!round.isOpen(now)) {
      return because("it is closed");
    }
    if (!session.isPlanned()) {
      return because("the session is cancelled");
    }
    if (wasAbsent(round, session, person)) {
      return because("they said that they cannot come to the session");
    }
    return isOvertaken(round, person, kind) ? because("a newer check-in has reached them") : Optional.empty();
  }

  /** Whether the cohort's rounds are for them. */
  boolean isAsked(Round round, Person person) {
    return books.memberships().of(round.cohort(), person.id())
        .filter(member -> member.isAskedAt(now)).isPresent();
  }

  /** Whether that earlier round asked nothing of them: they were not there, away, or its session did not take place. */
  boolean wasLeftOut(Round round, Person person) {
    var session = books.sessions().get(round.session());
    return !session.isPlanned() || wasAbsent(round, session, person)
        || books.memberships().isAway(person.id(), round.opensOn())
        || books.pauses().hold(round.cohort(), person.id(), round.opensOn());
  }

  private static Optional<Prose> because(String why) {
    return Optional.of(new Prose(why));
  }

  private boolean wasAbsent(Round round, Session session, Person person) {
    return (round.stage() == Stage.CLOSE || round.stage() == Stage.AFTER)
        && books.rsvps().of(session.id(), session.revision(), person.id()).map(Rsvp::coming)
            .equals(Optional.of(Coming.NO))
        && books.attendances().of(session.id()).stream().noneMatch(each -> each.person().equals(person.id()));
  }

  /**
   * A nudge says nothing more once any newer round has reached that person; the question at a session's end nothing
   * once the one after it has.
   */
  private boolean isOvertaken(Round round, Person person, NoticeKind kind) {
    var isNudge = kind == NoticeKind.CHECK_IN_NUDGE;
    return (isNudge || round.stage() == Stage.CLOSE)
        && books.rounds().openedSince(round.cohort(), round.openedAt()).stream()
            .takeWhile(newer -> !newer.id().equals(round.id()))
            .filter(newer -> isNudge || newer.session().equals(round.session()))
            .anyMatch(newer -> !reaches(newer, person).isAfter(now));
  }

  private Instant reaches(Round round, Person person) {
    var session = books.sessions().get(round.session());
    return new RoundHours(books, catalogue).plan(session).reaches(round, session, Hearer.of(books, person));
  }
}
