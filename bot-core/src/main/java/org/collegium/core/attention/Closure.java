package org.collegium.core.attention;

import java.time.LocalDate;

/**
 * Days on which schools are closed.
 *
 * @param last the last of the days, not the one after it
 * @param name what the days are called, such as Presidents' Day; never blank
 */
public record Closure(LocalDate first, LocalDate last, String name) {

  public Closure {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "The closure '%s' cannot end on %s before it begins on %s".formatted(name, last, first));
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("The closure from %s to %s has no name".formatted(first, last));
    }
  }

  /** Whether that day is one of them. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
