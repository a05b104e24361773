package org.collegium.core.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.programme.ArcRound;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.SessionPlan;
import org.collegium.core.programme.Stage;

/**
 * The time from one session to the next, in which leaders are asked on the programme's rhythm.
 *
 * @param next the planned session that follows; empty after the last one
 */
public record Interval(Programme programme, SchoolDays schoolDays, Session session, Optional<Session> next) {

  /** A round so close to the one before a session would be answered with a sigh. */
  private static final int DAYS_APART = 4;

  /** The day of a round of the arc around that session. */
  public static LocalDate dateOf(ArcRound arc, Session session, SchoolDays schoolDays) {
    if (arc.stage() == Stage.BEFORE) {
      return schoolDays.shift(session.firstDay(), arc.schoolDays());
    }
    return arc.schoolDays() == 0 ? session.lastDay() : schoolDays.shift(session.lastDay(), arc.schoolDays());
  }

  /** When the session's own rounds are over; those on the rhythm follow. */
  public LocalDate begins() {
    return arc(session).filter(arc -> arc.stage() != Stage.BEFORE)
        .map(arc -> dateOf(arc, session, schoolDays)).max(LocalDate::compareTo).orElse(session.lastDay());
  }

  /** Rounds stop when the next session's own begin; without a next one, when the interval is usually over. */
  public LocalDate ends() {
    return next.map(following -> arc(following).filter(arc -> arc.stage() == Stage.BEFORE)
        .map(arc -> dateOf(arc, following, schoolDays)).min(LocalDate::compareTo).orElse(following.firstDay())
        .minusDays(DAYS_APART))
        .orElseGet(() -> schoolDays.weekAfter(session.lastDay(),
            programme.session(session.number()).map(SessionPlan::schoolWeeksUntilNext).orElse(0)));
  }

  /** The day of the round after one on that day. */
  public LocalDate after(LocalDate day) {
    return schoolDays.weekAfter(day, programme.rhythm().everySchoolWeeks());
  }

  /** The days of its rounds, if each goes on its day. */
  List<LocalDate> days() {
    var end = ends();
    return programme.session(session.number()).isEmpty() ? List.of()
        : Stream.iterate(after(begins()), day -> day.isBefore(end), this::after).toList();
  }

  private Stream<ArcRound> arc(Session around) {
    return programme.session(around.number()).stream().flatMap(plan -> plan.arc().stream());
  }
}
