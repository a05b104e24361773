package org.collegium.core.cohort;

import java.time.LocalDate;
import org.collegium.core.identity.PersonId;

/**
 * Days on which a person is not to be asked anything, in every cohort.
 *
 * @param first the first such day, in the person's zone
 * @param last the last such day, included
 */
public record AwayPeriod(PersonId person, LocalDate first, LocalDate last) {
  public AwayPeriod {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("Away until " + last + " ends before it begins on " + first);
    }
  }

  /** Whether that day lies within. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
