package org.collegium.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.programme.ArcRound;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.ReminderRule;
import org.collegium.core.programme.Stage;

/** All that is anchored to a session and so moves when it moves: its reminders, and the rounds of its arc. */
public final class WhatMovesAlong {

  private final Programme programme;
  private final SchoolDays schoolDays;
  private final Instant now;

  /** By what that programme anchors to its sessions, seen at {@code now}. */
  public WhatMovesAlong(Programme programme, SchoolDays schoolDays, Instant now) {
    this.programme = programme;
    this.schoolDays = schoolDays;
    this.now = now;
  }

  /** What moves when {@code before} becomes {@code after}; what lies in the past for both is not said. */
  public List<Along> between(Session before, Session after) {
    var reminders = programme.reminders().stream().map(rule -> new Along("reminder", rule.daysBefore(),
        date(before, rule), date(after, rule)));
    var rounds = programme.session(before.number()).stream().flatMap(plan -> plan.arc().stream())
        .map(arc -> new Along(arc.stage().word(), Math.abs(arc.schoolDays()), dateOf(arc, before, schoolDays),
            dateOf(arc, after, schoolDays)));
    var today = now.atZone(after.zone()).toLocalDate();
    return Stream.concat(reminders, rounds).filter(along -> !along.after().isBefore(today)).toList();
  }

  private static LocalDate date(Session session, ReminderRule rule) {
    return session.firstDay().minusDays(rule.daysBefore());
  }

  /** The day of a round of the arc around that session. */
  public static LocalDate dateOf(ArcRound arc, Session session, SchoolDays schoolDays) {
    if (arc.stage() == Stage.BEFORE) {
      return schoolDays.shift(session.firstDay(), arc.schoolDays());
    }
    return arc.schoolDays() == 0 ? session.lastDay() : schoolDays.shift(session.lastDay(), arc.schoolDays());
  }

  /**
   * One thing that moves.
   *
   * @param what {@code reminder}, or a stage's word
   * @param days days (of reminders) or school days (of rounds) between it and the session
   */
  public record Along(String what, int days, LocalDate before, LocalDate after) {}
}
