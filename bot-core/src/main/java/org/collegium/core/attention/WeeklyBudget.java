package org.collegium.core.attention;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How many unasked letters a person gets in any seven days.
 *
 * @param letters at least one
 */
public record WeeklyBudget(int letters) {

  /** What "a week" means here. */
  public static final Duration WEEK = Duration.ofDays(7);

  /**
   * When one more letter fits, given when the earlier ones went: {@code now}, or when the oldest has left the window.
   */
  public Instant freeAt(List<Instant> sent, Instant now) {
    var inWindow = sent.stream()
        .filter(each -> each.isAfter(now.minus(WEEK)))
        .sorted(Comparator.reverseOrder())
        .toList();
    return inWindow.size() < letters ? now : inWindow.get(letters - 1).plus(WEEK);
  }
}
