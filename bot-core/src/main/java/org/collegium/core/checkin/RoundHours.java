package org.collegium.core.checkin;

import java.util.List;
import java.util.Optional;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Stage;
import org.collegium.core.session.Session;

/**
 * Until when an opened round is open and when it is nudged. Those before a session are anchored to it: their hours are
 * worked out from the session each time they are asked for, so that they move when it moves.
 */
record RoundHours(CheckInBooks books, Catalogue catalogue) {

  /** The round with the hours it has as its session stands now. */
  Round of(Round round) {
    return books.sessions().find(round.session()).map(session -> of(round, session)).orElse(round);
  }

  /** The round with the hours it has when its session is that one. */
  Round of(Round round, Session session) {
    return round.stage() == Stage.BEFORE && session.isPlanned() ? plan(session).following(round, session) : round;
  }

  /** Whether the programme of that session's cohort is there; where it is not, the doctor tells. */
  boolean isKnown(Session session) {
    return catalogue.find(books.cohorts().get(session.cohort()).programme()).isPresent();
  }

  /** What that session alone calls for. */
  RoundPlan plan(Session session) {
    var cohort = books.cohorts().get(session.cohort());
    return new RoundPlan(catalogue.get(cohort.programme()), List.of(session),
        books.closures().schoolDays(cohort.id()), cohort.zone(), Optional.empty());
  }
}
