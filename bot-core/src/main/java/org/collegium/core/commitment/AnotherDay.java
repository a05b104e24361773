package org.collegium.core.commitment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.attention.SchoolDays;

/** To which day an author puts a commitment off at one tap: a cue may not have come yet. */
public enum AnotherDay {
  NEXT_SCHOOL_DAY(1), IN_A_WEEK(5);

  private final int schoolDays;

  AnotherDay(int schoolDays) {
    this.schoolDays = schoolDays;
  }

  /** The word that buttons carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that word; empty if there is none. */
  public static Optional<AnotherDay> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  LocalDate from(LocalDate today, SchoolDays days) {
    return days.shift(today, schoolDays);
  }
}
