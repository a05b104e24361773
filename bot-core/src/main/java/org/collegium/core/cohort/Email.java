package org.collegium.core.cohort;

import java.util.Locale;

/**
 * An e-mail address, the name by which rosters and platforms mean the same person.
 *
 * @param value in lower case
 */
public record Email(String value) {
  public Email {
    value = value.strip().toLowerCase(Locale.ROOT);
    var at = value.indexOf('@');
    if (at < 1 || at == value.length() - 1) {
      throw new IllegalArgumentException("An e-mail address has something on both sides of its @: " + value);
    }
  }
}
