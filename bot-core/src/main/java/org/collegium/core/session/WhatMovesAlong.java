package org.collegium.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.programme.Programme;
import org.collegium.core.session.ReminderPlan.Planned;

/**
 * All that is anchored to a session and so moves when it moves: its reminders, the rounds of its arc, and those before
 * and after it on the programme's rhythm. Days are those of somebody where the cohort is, with the usual hours.
 */
public final class WhatMovesAlong {

  private final Programme programme;
  private final AllowedTimes reader;
  private final LocalDate today;
  private final Instant now;

  /** By what that programme anchors to its sessions, seen at {@code now}. */
  public WhatMovesAlong(Programme programme, AllowedTimes reader, Instant now) {
    this.programme = programme;
    this.reader = reader;
    this.today = LocalDate.ofInstant(now, reader.zone());
    this.now = now;
  }

  /** What moves when {@code before} becomes {@code after}; what lies in the past for both is not said. */
  public List<Along> between(Session before, Session after, List<Session> calendar) {
    var rounds = programme.session(before.number()).stream().flatMap(plan -> plan.arc().stream())
        .map(arc -> new Along.Moves(arc.stage().word(), Math.abs(arc.schoolDays()),
            Interval.dateOf(arc, before, reader.schoolDays()), Interval.dateOf(arc, after, reader.schoolDays())))
        .filter(round -> !round.after().isBefore(today));
    return Stream.of(reminders(before, after), rounds, intervals(before, after, calendar))
        .<Along>flatMap(each -> each)
        .filter(along -> !(along instanceof Along.Moves(_, _, var was, var is) && was.equals(is))).toList();
  }

  private Stream<Along> reminders(Session before, Session after) {
    var plan = new ReminderPlan(programme.reminders());
    var times = new AllowedTimes(reader.zone(), reader.quiet(), reader.schoolDays().withTests(), reader.away());
    var stood = before.isPlanned() ? plan.of(before, times) : List.<Planned>of();
    var stands = plan.of(after, times).stream().filter(planned -> planned.at().isAfter(now)).toList();
    return plan.rules().stream().map(rule -> rule.daysBefore()).distinct().flatMap(days -> {
      var was = day(stood, days);
      var is = day(stands, days);
      return is.isPresent()
          ? Stream.<Along>of(was.<Along>map(day -> new Along.Moves("reminder", days, day, is.get()))
              .orElseGet(() -> new Along.ReminderAdded(days, is.get())))
          : was.filter(day -> !day.isBefore(today)).<Along>map(day -> new Along.ReminderLost(days, day)).stream();
    });
  }

  private Optional<LocalDate> day(List<Planned> reminders, int daysBefore) {
    return reminders.stream().filter(planned -> planned.daysBefore() == daysBefore).findFirst()
        .map(planned -> LocalDate.ofInstant(planned.at(), reader.zone()));
  }

  /** The interval that the session ends, and the one that it begins. */
  private Stream<Along> intervals(Session before, Session after, List<Session> calendar) {
    var others = calendar.stream().filter(each -> each.isPlanned() && each.number() != before.number())
        .sorted(Comparator.comparing(Session::starts)).toList();
    var previous = others.stream().filter(each -> each.starts().isBefore(after.starts())).reduce((_, later) -> later);
    var next = others.stream().filter(each -> each.starts().isAfter(after.starts())).findFirst();
    var changed = new ArrayList<Along>();
    previous.ifPresent(earlier -> changed.add(new Along.Rhythm(earlier.number(), Optional.of(before.number()),
        days(earlier, before.isPlanned() ? Optional.of(before) : next), days(earlier, Optional.of(after)))));
    changed.add(new Along.Rhythm(before.number(), next.map(Session::number),
        before.isPlanned() ? days(before, next) : List.of(), days(after, next)));
    return changed.stream().filter(each -> each instanceof Along.Rhythm(_, _, var was, var is) && !was.equals(is));
  }

  private List<LocalDate> days(Session session, Optional<Session> next) {
    return new Interval(programme, reader.schoolDays(), session, next).days().stream()
        .filter(day -> !day.isBefore(today)).toList();
  }

  /** One thing that goes along. */
  public sealed interface Along {

    /**
     * A reminder, or a round of the session's arc, goes on another day.
     *
     * @param what {@code reminder}, or a stage's word
     * @param days days (of reminders) or school days (of rounds) between it and the session
     */
    record Moves(String what, int days, LocalDate before, LocalDate after) implements Along {}

    /** A reminder that was to go on that day is no longer sent: its new day is over, or a later one says it all. */
    record ReminderLost(int days, LocalDate before) implements Along {}

    /** A reminder goes on that day that was not to go at all. */
    record ReminderAdded(int days, LocalDate after) implements Along {}

    /**
     * The rounds between two sessions go on other days.
     *
     * @param to the number of the later session; empty after the last one
     */
    record Rhythm(int from, Optional<Integer> to, List<LocalDate> before, List<LocalDate> after) implements Along {}
  }
}
