package org.collegium.core.commitment;

import java.time.LocalDate;
import org.collegium.core.identity.CommitmentId;

/** Under which key the one letter of a commitment's day is written. */
record CommitmentKey(CommitmentId commitment, LocalDate day) {

  private static final String DAY = ":day:";

  String written() {
    return "commitment:" + commitment.value() + DAY + day;
  }

  /** The day of the letter that has this key. */
  static LocalDate day(String key) {
    return LocalDate.parse(key.substring(key.indexOf(DAY) + DAY.length()));
  }
}
