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
 * Where two still meet, the later says it all.
 */
public record ReminderPlan(List<ReminderRule> rules) {

  public ReminderPlan {
    rules = rules.stream().sorted(Comparator.comparingInt(ReminderRule::daysBefore).reversed()).toList();
  }

  /** The reminders, earliest first. */
  public List<Planned> of(Session session, AllowedTimes reader) {
    var planned = new ArrayList<Planned>();
    var limit = session.starts();
    for (var rule : rules.reversed()) {
      var slot = slot(rule, session, reader, limit);
      if (slot.isPresent()) {
        var over = Optional.of(dayOf(limit, session, reader)).filter(slot.get()::isBefore).orElse(limit);
        planned.addFirst(new Planned(rule.daysBefore(), slot.get(), over, planned.isEmpty()));
        limit = slot.get();
      }
    }
    return planned;
  }

  private static Optional<Instant> slot(ReminderRule rule, Session session, AllowedTimes reader, Instant limit) {
    var day = session.starts().atZone(reader.zone()).toLocalDate().minusDays(rule.daysBefore());
    var wanted = day.atTime(rule.at()).atZone(reader.zone()).toInstant();
    return reader.from(wanted)
        .filter(slot -> slot.isBefore(slot.equals(wanted) ? limit : dayOf(limit, session, reader)))
        .or(() -> reader.lastBefore(earlier(limit, wanted), rule.at()));
  }

  /** What had to be put off does not go on the day of the next reminder: that one says it all. */
  private static Instant dayOf(Instant limit, Session session, AllowedTimes reader) {
    return limit.equals(session.starts()) ? limit
        : limit.atZone(reader.zone()).toLocalDate().atStartOfDay(reader.zone()).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * One reminder.
   *
   * @param at when it goes
   * @param until from when on it is not worth sending any more: with the day of the next, or with the start
   * @param isLast whether none follows before the start; this one may pass the weekly budget
   */
  public record Planned(int daysBefore, Instant at, Instant until, boolean isLast) {}
}
