package org.collegium.core.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One day of a session, by the clock on the wall where it takes place.
 *
 * @param ends after {@code starts}
 * @param event where it comes from; empty when no calendar file has it
 */
public record SessionDay(LocalDateTime starts, LocalDateTime ends, Optional<DayEvent> event) {
  public SessionDay {
    if (!ends.isAfter(starts)) {
      throw new IllegalArgumentException("A day that starts at " + starts + " cannot end at " + ends);
    }
  }

  /** A day that no calendar file has. */
  public SessionDay(LocalDateTime starts, LocalDateTime ends) {
    this(starts, ends, Optional.empty());
  }

  /** The same hours so many days later. */
  public SessionDay plusDays(long days) {
    return new SessionDay(starts.plusDays(days), ends.plusDays(days), event);
  }

  /** On which date it begins. */
  LocalDate date() {
    return starts.toLocalDate();
  }

  /** The same day, from that event. */
  SessionDay from(Optional<DayEvent> newEvent) {
    return new SessionDay(starts, ends, newEvent);
  }

  /** The same instants by the clocks of another zone. */
  SessionDay moved(ZoneId from, ZoneId to) {
    return from.equals(to) ? this
        : new SessionDay(starts.atZone(from).withZoneSameInstant(to).toLocalDateTime(),
            ends.atZone(from).withZoneSameInstant(to).toLocalDateTime(), event);
  }
}
