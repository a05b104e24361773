package org.collegium.core.attention;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.text.Folded;
import org.collegium.core.text.Prose;

/**
 * Days on which schools are closed, or busy with tests.
 *
 * @param last the last of the days, not the one after it
 * @param name what the days are called, such as Presidents' Day; never blank
 * @param school the only one that is meant, as the roster says it; empty: all of the cohort's
 */
public record Closure(LocalDate first, LocalDate last, String name, Kind kind, Optional<Prose> school) {

  /** What schools do on such days. */
  public enum Kind {
    /** Nobody is there. */
    CLOSED,
    /** They are open and have no time: nobody is asked anything, and only what is said of sessions comes. */
    TESTS;

    /** The word in files and commands. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that people mean by that word; empty if it says none. */
    public static Optional<Kind> read(String word) {
      return switch (Folded.of(word)) {
        case "closed", "closure", "holiday", "break", "no school" -> Optional.of(CLOSED);
        case "test", "tests", "testing", "exam", "exams" -> Optional.of(TESTS);
        default -> Optional.empty();
      };
    }
  }

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
    this(first, last, name, Kind.CLOSED, Optional.empty());
  }

  /** The same days, at that school alone; at all where it is empty. */
  public Closure at(Optional<Prose> only) {
    return new Closure(first, last, name, kind, only);
  }

  /** Whether that day is one of them. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether it is about all of the cohort's schools. */
  public boolean isOfAll() {
    return school.isEmpty();
  }

  /** Whether it is about that school; who has none goes by what is about all. */
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
