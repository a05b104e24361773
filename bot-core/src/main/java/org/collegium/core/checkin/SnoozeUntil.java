package org.collegium.core.checkin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.collegium.core.attention.SchoolDays;
import org.collegium.core.cohort.Person;

/**
 * For how long a leader puts a round off, always to a school day at nine by their own clock. Tomorrow is offered where
 * it is one, in place of the next, which it is.
 */
public enum SnoozeUntil {
  TOMORROW, NEXT_SCHOOL_DAY, AFTER_WEEKEND;

  /** The word that buttons carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that word; empty if there is none. */
  public static Optional<SnoozeUntil> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** When that person would hear of it again who puts it off at {@code now}. */
  Instant hour(Person person, SchoolDays schoolDays, Instant now) {
    return day(now.atZone(person.zone()).toLocalDate(), schoolDays).atTime(NudgeUnanswered.NINE).atZone(person.zone())
        .toInstant();
  }

  private LocalDate day(LocalDate today, SchoolDays schoolDays) {
    return switch (this) {
      case TOMORROW, NEXT_SCHOOL_DAY -> schoolDays.shift(today, 1);
      case AFTER_WEEKEND -> schoolDays.shift(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), 0);
    };
  }

  /** What can be offered while the round is open; of two that fall on one day the first. */
  static List<SnoozeUntil> offered(Round round, Person person, SchoolDays schoolDays, Instant now) {
    var byHour = new TreeMap<Instant, SnoozeUntil>();
    var tomorrow = now.atZone(person.zone()).toLocalDate().plusDays(1);
    for (var each : values()) {
      if (each != TOMORROW || schoolDays.isOpen(tomorrow)) {
        byHour.putIfAbsent(each.hour(person, schoolDays, now), each);
      }
    }
    return List.copyOf(byHour.headMap(round.closesAt()).values());
  }
}
