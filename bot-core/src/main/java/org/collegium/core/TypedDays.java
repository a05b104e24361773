package org.collegium.core;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Days as people type them: one, or from one to another.
 *
 * @param last not before {@code first}
 */
record TypedDays(LocalDate first, LocalDate last) {

  private static final String TO = "..";

  /** {@code today}, {@code tomorrow}, {@code 2027-02-08} or {@code 2027-02-08..2027-02-10}; else empty. */
  static Optional<TypedDays> read(String typed, LocalDate today) {
    var at = typed.indexOf(TO);
    if (at < 0) {
      return day(typed, today).map(day -> new TypedDays(day, day));
    }
    return day(typed.substring(0, at), today)
        .flatMap(first -> day(typed.substring(at + TO.length()), today).filter(last -> !last.isBefore(first))
            .map(last -> new TypedDays(first, last)));
  }

  /** How such days are typed, whatever day it is. */
  static String written(LocalDate first, LocalDate last) {
    return first + TO + last;
  }

  private static Optional<LocalDate> day(String typed, LocalDate today) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "today" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      case String other -> Typed.day(other);
    };
  }
}
