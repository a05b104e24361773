package org.collegium.launcher.rehearsal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** When people write: not at night, and on weekends not before breakfast. */
record WakingHours(ZoneId zone) {

  static final LocalTime WEEKDAY = LocalTime.of(6, 30);
  static final LocalTime WEEKEND = LocalTime.of(9, 0);
  static final LocalTime END = LocalTime.of(21, 30);

  private static final Set<DayOfWeek> WEEKENDS = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final int MINUTES_OF_GETTING_ROUND_TO_IT = 90;

  /** That instant, or some time after getting up if it falls into the night. */
  Instant notBefore(Instant at, RandomGenerator chance) {
    var there = at.atZone(zone);
    var time = there.toLocalTime();
    var day = there.toLocalDate();
    if (time.isBefore(begin(day))) {
      return morning(day, chance);
    }
    return time.isAfter(END) ? morning(day.plusDays(1), chance) : at;
  }

  private Instant morning(LocalDate day, RandomGenerator chance) {
    return day.atTime(begin(day)).plusMinutes(chance.nextInt(MINUTES_OF_GETTING_ROUND_TO_IT)).atZone(zone).toInstant();
  }

  private static LocalTime begin(LocalDate day) {
    return WEEKENDS.contains(day.getDayOfWeek()) ? WEEKEND : WEEKDAY;
  }
}
