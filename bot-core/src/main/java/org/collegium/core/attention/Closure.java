package org.collegium.core.attention;

import java.time.LocalDate;
import java.util.Optional;
import org.collegium.core.text.Folded;
import org.collegium.core.text.Prose;

/**
 * Days on which schools are closed.
 *
 * @param last the last of the days, not the one after it
 * @param name what the days are called, such as Presidents' Day; never blank
 * @param school the only one that is closed, as the roster says it; empty: all of the cohort's
 */
public record Closure(LocalDate first, LocalDate last, String name, Optional<Prose> school) {

  public Closure {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "The closure '%s' cannot end on %s before it begins on %s".formatted(name, last, first));
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("The closure from %s to %s has no name".formatted(first, last));
    }
  }

  /** Days on which all of a cohort's schools are closed. */
  public Closure(LocalDate first, LocalDate last, String name) {
    this(first, last, name, Optional.empty());
  }

  /** The same days, at that school alone; at all where it is empty. */
  public Closure at(Optional<Prose> only) {
    return new Closure(first, last, name, only);
  }

  /** Whether that day is one of them. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether all of the cohort's schools are closed. */
  public boolean isOfAll() {
    return school.isEmpty();
  }

  /** Whether that school is closed; who has none goes by what closes all. */
  public boolean closes(Optional<Prose> other) {
    return isOfAll() || isOf(other);
  }

  /** Whether it belongs to what is known of that school alone or, where it is empty, of all. */
  public boolean isOf(Optional<Prose> other) {
    return school.map(Closure::plain).equals(other.map(Closure::plain));
  }

  private static String plain(Prose name) {
    return Folded.of(name.raw());
  }
}
