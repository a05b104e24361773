package org.collegium.core.session;

import java.time.LocalDateTime;

/**
 * One day of a session, by the clock on the wall where it takes place.
 *
 * @param ends after {@code starts}
 */
public record SessionDay(LocalDateTime starts, LocalDateTime ends) {
  public SessionDay {
    if (!ends.isAfter(starts)) {
      throw new IllegalArgumentException("A day that starts at " + starts + " cannot end at " + ends);
    }
  }

  /** The same hours so many days later. */
  public SessionDay plusDays(long days) {
    return new SessionDay(starts.plusDays(days), ends.plusDays(days));
  }
}
