package org.collegium.core.calendar;

import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an event repeats.
 *
 * @param rule one that can be followed, without its last date
 * @param until the last date or time at which the rule may still bring an occurrence
 * @param added further beginnings
 * @param left beginnings that are left out
 */
record Repetition(Optional<Recurrence> rule, Optional<Moment> until, List<Moment> added, List<Moment> left) {

  private static final Set<Frequency> FOLLOWED =
      EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

  // Longer ones lead the library out of the years that a calendar knows.
  private static final int LONGEST_INTERVAL = 1_000;

  static Repetition none() {
    return new Repetition(Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  /** Whether following the rule comes to an end; one that means every second of years would not. */
  static boolean canBeFollowed(Recurrence rule) {
    return rule.getFrequency() != null
        && FOLLOWED.contains(rule.getFrequency())
        && isBetween(1, LONGEST_INTERVAL, rule.getInterval())
        && isBetween(1, Integer.MAX_VALUE, rule.getCount())
        && rule.getByMinute().size() <= 1
        && rule.getBySecond().size() <= 1;
  }

  private static boolean isBetween(int least, int most, Integer number) {
    int said = Optional.ofNullable(number).orElse(1);
    return said >= least && said <= most;
  }
}
