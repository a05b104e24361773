package org.collegium.core.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.AwayPeriod;

/**
 * When something unasked may reach one person: on school days, outside quiet hours, while they are not away.
 *
 * @param zone the person's own
 */
public record AllowedTimes(ZoneId zone, QuietHours quiet, SchoolDays schoolDays, List<AwayPeriod> away) {

  private static final int A_YEAR = 366;

  /** Where schools are never closed but on weekends. */
  public AllowedTimes withoutClosures() {
    return new AllowedTimes(zone, quiet, new SchoolDays(List.of()), away);
  }

  /** Whether the person may be reached at that instant. */
  public boolean allow(Instant when) {
    var here = when.atZone(zone);
    return allow(here.toLocalDate()) && !quiet.cover(here.toLocalTime());
  }

  /** The first allowed instant from {@code wanted} on; empty if there is none within a year. */
  public Optional<Instant> from(Instant wanted) {
    var day = wanted.atZone(zone).toLocalDate();
    if (allow(wanted)) {
      return Optional.of(wanted);
    }
    for (var ahead = 0; ahead <= A_YEAR; ahead++) {
      var slot = slots(day.plusDays(ahead)).filter(each -> allow(each) && !each.isBefore(wanted)).findFirst();
      if (slot.isPresent()) {
        return slot;
      }
    }
    return Optional.empty();
  }

  /**
   * The same, but whoever cannot be reached at {@code wanted} is reached at {@code preferred} wall time of that first
   * day rather than in the first minute of its hours, where that is later and allowed.
   */
  public Optional<Instant> from(Instant wanted, LocalTime preferred) {
    return from(wanted).map(first -> {
      var later = first.atZone(zone).toLocalDate().atTime(preferred).atZone(zone).toInstant();
      return !first.equals(wanted) && later.isAfter(first) && allow(later) ? later : first;
    });
  }

  /**
   * The last allowed slot before {@code limit}, at {@code preferred} wall time where that day allows it, else an hour
   * before its quiet begins or, if the person's hours are shorter than that, as they begin; empty if there is none
   * within a year.
   */
  public Optional<Instant> lastBefore(Instant limit, LocalTime preferred) {
    var day = limit.atZone(zone).toLocalDate();
    for (var back = 0; back <= A_YEAR; back++) {
      for (var time : List.of(preferred, quiet.from().minusHours(1), quiet.until())) {
        var slot = day.minusDays(back).atTime(time).atZone(zone).toInstant();
        if (slot.isBefore(limit) && allow(slot)) {
          return Optional.of(slot);
        }
      }
    }
    return Optional.empty();
  }

  private boolean allow(LocalDate day) {
    return schoolDays.isOpen(day) && away.stream().noneMatch(period -> period.covers(day));
  }

  /** When hours of that day may begin in which the person can be reached: with the day, or as the quiet ends. */
  private Stream<Instant> slots(LocalDate day) {
    return Stream.of(LocalTime.MIDNIGHT, quiet.until()).map(time -> day.atTime(time).atZone(zone).toInstant());
  }
}
