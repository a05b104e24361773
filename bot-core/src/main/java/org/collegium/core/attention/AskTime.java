package org.collegium.core.attention;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/**
 * When somebody likes to be asked.
 *
 * @param at the hour by their own clock; empty: the usual one
 * @param on the day of the week; empty: the day on which all are asked
 */
public record AskTime(Optional<LocalTime> at, Optional<DayOfWeek> on) {

  /** Who has said nothing is asked when all are. */
  public static final AskTime USUAL = new AskTime(Optional.empty(), Optional.empty());

  /**
   * When they are asked what all are asked from {@code day} on: on their next day of the week, at their hour.
   * Where that is too late it is on the day itself, and where their hour is, at the usual one.
   *
   * @param closes asked later than that, they could not answer in time
   */
  public Instant from(LocalDate day, LocalTime usual, ZoneId zone, Instant closes) {
    var hour = at.orElse(usual);
    var own = instant(on.map(weekday -> day.with(TemporalAdjusters.nextOrSame(weekday))).orElse(day), hour, zone);
    var sameDay = instant(day, hour, zone);
    return own.isBefore(closes) ? own : sameDay.isBefore(closes) ? sameDay : instant(day, usual, zone);
  }

  private static Instant instant(LocalDate day, LocalTime hour, ZoneId zone) {
    return day.atTime(hour).atZone(zone).toInstant();
  }

  /** A day of a school's week by its name or the beginning of it; empty if it is none. */
  public static Optional<DayOfWeek> weekday(String typed) {
    var word = typed.strip();
    return Arrays.stream(DayOfWeek.values()).filter(SchoolDays.WEEK::contains)
        .filter(day -> word.length() > 2 && day.name().regionMatches(true, 0, word, 0, word.length())
            && word.length() <= day.name().length())
        .findFirst();
  }
}
