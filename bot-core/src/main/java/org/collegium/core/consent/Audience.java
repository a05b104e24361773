package org.collegium.core.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom an author writes. Only the author widens or narrows it. */
public enum Audience {
  /** Nobody but the author. */
  ONLY_ME,
  /** The author's mentor in that cohort: the narrowest that is of use, and the default. */
  MY_MENTOR,
  /** Every leader and the mentors and facilitators of the cohort. */
  MY_COHORT;

  /** The word that forms and commands carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The audience a form or command means. */
  public static Optional<Audience> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
