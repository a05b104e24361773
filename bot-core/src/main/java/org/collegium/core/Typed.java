package org.collegium.core;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Numbers and days as people type them. */
final class Typed {

  private Typed() {}

  /** A whole number; empty if it is none. */
  static Optional<Integer> number(String typed) {
    try {
      return Optional.of(Integer.parseInt(typed.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** The page of a list, from 1; empty if it is none. */
  static Optional<Integer> page(String typed) {
    return number(typed).filter(page -> page >= 1);
  }

  /** A day as {@code 2027-11-09}; empty if it is none. */
  static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
