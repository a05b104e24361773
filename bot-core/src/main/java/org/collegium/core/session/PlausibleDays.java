package org.collegium.core.session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * On which days a session can be: a year mistyped is not followed.
 *
 * @param today where the session takes place
 */
record PlausibleDays(LocalDate today) {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final int YEARS_AHEAD = 10;
  private static final int MOST_DAYS_APART = 14;

  /** Whether it is so far ahead that nobody plans it. */
  boolean isFarAhead(LocalDate day) {
    return day.isAfter(today.plusYears(YEARS_AHEAD));
  }

  /** What is wrong with days in their order, in a whole sentence; empty when nothing is. */
  Optional<String> complaint(List<SessionDay> days) {
    return days.stream().map(SessionDay::date).filter(day -> day.isBefore(FIRST) || isFarAhead(day)).findFirst()
        .map(day -> "the session would be on %s; a session is not before %d and not more than %d years ahead."
            .formatted(day, FIRST.getYear(), YEARS_AHEAD))
        .or(() -> IntStream.range(1, days.size()).boxed()
            .filter(day -> apart(days.get(day - 1), days.get(day)) > MOST_DAYS_APART).findFirst()
            .map(
                day -> "its days %s and %s are %d days apart, but one session's may be %d; are both this session?"
                    .formatted(days.get(day - 1).date(), days.get(day).date(), apart(days.get(day - 1), days.get(day)),
                        MOST_DAYS_APART)));
  }

  private static long apart(SessionDay one, SessionDay next) {
    return ChronoUnit.DAYS.between(one.date(), next.date());
  }
}
