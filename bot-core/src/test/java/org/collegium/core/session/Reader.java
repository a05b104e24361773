package org.collegium.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.ReminderRule;
import org.collegium.core.text.Prose;

/** Whom reminders are planned for: a zone, quiet hours, closures. And the sessions they are reminded of. */
record Reader(ZoneId zone, QuietHours quiet, List<Closure> closures) {

  /** Fourteen days, one day, and the morning of. */
  static final ReminderPlan USUAL = new ReminderPlan(List.of(new ReminderRule(14, LocalTime.of(9, 0)),
      new ReminderRule(1, LocalTime.of(9, 0)), new ReminderRule(0, LocalTime.of(7, 0))));

  static Reader in(String zone) {
    return new Reader(ZoneId.of(zone), QuietHours.DEFAULT, List.of());
  }

  Reader quiet(String hours) {
    return new Reader(zone, QuietHours.read(hours).orElseThrow(), closures);
  }

  Reader closed(String first, String last) {
    return new Reader(zone, quiet, List.of(new Closure(LocalDate.parse(first), LocalDate.parse(last), "Recess")));
  }

  AllowedTimes allowed() {
    return new AllowedTimes(zone, quiet, new SchoolDays(closures), List.of());
  }

  /** When they are reminded, as the clock on their wall shows it. */
  List<String> remindersOf(Session session) {
    return remindersOf(session, USUAL);
  }

  List<String> remindersOf(Session session, ReminderPlan plan) {
    return plan.of(session, allowed()).stream()
        .map(planned -> planned.daysBefore() + ": " + planned.at().atZone(zone).toLocalDateTime()).toList();
  }

  /** A session of one day there at those hours. */
  static Session session(String zone, LocalDate day, LocalTime starts) {
    return new Session(new SessionId(1), new CohortId(1), 1, new Prose("Session"),
        List.of(new SessionDay(day.atTime(starts), day.atTime(starts).plusHours(7))), ZoneId.of(zone), Optional.empty(),
        Optional.empty(), Session.State.PLANNED, 1, Instant.EPOCH, 0);
  }
}
