package org.collegium.core.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collegium.core.attention.AllowedTimes;
import org.collegium.core.programme.ReminderRule;

/**
 * When one person is reminded of one session.
 *
 * <p>Each reminder goes at its wall time in the reader's zone. Where that is not allowed it goes in the next allowed
 * slot, unless this would be on the day of the next reminder or after the start; then in the last allowed slot earlier.
 * So no day brings two.
 */
public record ReminderPlan(List<ReminderRule> rules) {

  public ReminderPlan {
    rules = rules.stream().sorted(Comparator.comparingInt(ReminderRule::daysBefore).reversed()).toList();
  }

  /** The reminders, earliest first. */
  public List<Planned> of(Session session, AllowedTimes reader) {
    var planned = new ArrayList<Planned>();
    var next = new Next(session.starts(), session.starts());
    for (var rule : rules.reversed()) {
      var wanted = wanted(rule, session, reader);
      var slot = slot(rule, wanted, reader, next);
      if (slot.isPresent()) {
        var until = Optional.of(next.dayBegins()).filter(slot.get()::isBefore).orElse(next.at());
        planned.addFirst(new Planned(rule.daysBefore(), slot.get(), until, planned.isEmpty()));
        next = new Next(slot.get(), slot.get().atZone(reader.zone()).toLocalDate().atStartOfDay(reader.zone())
            .toInstant());
      }
    }
    return planned;
  }

  private static Instant wanted(ReminderRule rule, Session session, AllowedTimes reader) {
    return session.starts().atZone(reader.zone()).toLocalDate().minusDays(rule.daysBefore()).atTime(rule.at())
        .atZone(reader.zone()).toInstant();
  }

  private static Optional<Instant> slot(ReminderRule rule, Instant wanted, AllowedTimes reader, Next next) {
    return reader.from(wanted).filter(slot -> slot.isBefore(next.dayBegins()))
        .or(() -> reader.lastBefore(earlier(next.dayBegins(), wanted), rule.at()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * What follows a reminder, which does not come on the same day: that one says it all.
   *
   * @param dayBegins for the start of a session itself the start: its morning is there to be reminded on
   */
  private record Next(Instant at, Instant dayBegins) {}

  /**
   * One reminder.
   *
   * @param at when it goes
   * @param until from when on it is not worth sending any more: with the day of the next, or with the start
   * @param isLast whether none follows before the start; this one may pass the weekly budget
   */
  public record Planned(int daysBefore, Instant at, Instant until, boolean isLast) {}
}
