package org.collegium.core.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A date or time as a calendar writes it.
 *
 * @param wall midnight for a whole day
 * @param zone empty for whole days and floating times
 */
record Moment(LocalDateTime wall, Optional<ZoneId> zone, boolean wholeDay) {

  /** The wall time in another zone at this moment; the same wall time where either floats. */
  LocalDateTime in(Optional<ZoneId> other) {
    return zone.isPresent() && other.isPresent() ? moved(wall, zone.get(), other.get()) : wall;
  }

  /** What clocks in one zone show when those in another show this. */
  static LocalDateTime moved(LocalDateTime wall, ZoneId from, ZoneId to) {
    return from.equals(to) ? wall : wall.atZone(from).withZoneSameInstant(to).toLocalDateTime();
  }
}
