package org.collegium.core.portfolio;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.SessionPlan;
import org.collegium.core.session.Session;

/**
 * A year of a cohort's programme that has an end.
 *
 * @param number from 1
 * @param last its last session
 */
record ProgrammeYear(int number, Session last) {

  private static final LocalTime HOUR = LocalTime.of(9, 0);
  /** Time to answer what is asked after a session, so that it is in the page. */
  private static final int DAYS_LATER = 14;
  private static final int DAYS_USEFUL = 42;

  /** Each whose last session stands in the calendar and takes place. */
  static Stream<ProgrammeYear> of(Programme programme, List<Session> sessions) {
    return programme.sessions().stream().map(SessionPlan::year).distinct()
        .flatMap(year -> last(programme, year, sessions).map(session -> new ProgrammeYear(year, session)).stream());
  }

  private static Optional<Session> last(Programme programme, int year, List<Session> sessions) {
    var number = programme.sessions().stream().filter(plan -> plan.year() == year).toList().getLast().number();
    return sessions.stream().filter(session -> session.number() == number && session.isPlanned()).findFirst();
  }

  /** When somebody in that zone may be told. */
  Instant toldAt(ZoneId zone) {
    return last.lastDay().plusDays(DAYS_LATER).atTime(HOUR).atZone(zone).toInstant();
  }

  /** From when on telling it would be late. */
  Instant usefulUntil() {
    return last.lastDay().plusDays(DAYS_LATER + DAYS_USEFUL).atTime(HOUR).atZone(last.zone()).toInstant();
  }
}
