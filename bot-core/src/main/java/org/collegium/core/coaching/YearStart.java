package org.collegium.core.coaching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.SessionPlan;
import org.collegium.core.session.Session;

/**
 * A year of a cohort's programme that begins with a session in its calendar.
 *
 * @param year from 1
 * @param first of the sessions that take place in it
 */
record YearStart(int year, Session first) {

  /** Each, the earliest first. */
  static List<YearStart> of(Programme programme, List<Session> sessions) {
    return programme.sessions().stream().map(SessionPlan::year).distinct()
        .flatMap(year -> sessions.stream().filter(Session::isPlanned)
            .filter(session -> programme.session(session.number()).filter(plan -> plan.year() == year).isPresent())
            .min(Comparator.comparing(Session::starts)).map(first -> new YearStart(year, first)).stream())
        .sorted(Comparator.comparing(YearStart::starts)).toList();
  }

  Instant starts() {
    return first.starts();
  }
}
