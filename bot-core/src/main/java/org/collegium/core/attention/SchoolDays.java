package org.collegium.core.attention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collegium.core.attention.Closure.Kind;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.CohortId;

/**
 * On which days people are asked things: Monday to Friday without the closures, days of tests among them. School days
 * are counted in these.
 *
 * @param closures in any order; they may overlap
 */
public record SchoolDays(List<Closure> closures) {

  /** The days of a school's week. */
  public static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final int A_YEAR = 366;

  public SchoolDays {
    closures = List.copyOf(closures);
  }

  /** Where days of tests count as any other, for what is said of sessions. */
  public SchoolDays withTests() {
    return new SchoolDays(closures.stream().filter(closure -> closure.kind() == Kind.CLOSED).toList());
  }

  /** Those of a cohort as a whole: what closes one of its schools closes none of the others. */
  static SchoolDays of(List<Closure> closures) {
    return new SchoolDays(closures.stream().filter(Closure::isOfAll).toList());
  }

  /**
   * Those of one person in a cohort: a school that is closed is closed whichever of their cohorts says so.
   *
   * @param closures what is known in each cohort
   */
  public static SchoolDays of(CohortId cohort, List<Membership> memberships,
      Function<CohortId, List<Closure>> closures) {
    var here = memberships.stream().filter(member -> member.cohort().equals(cohort)).findFirst()
        .flatMap(Membership::school);
    var elsewhere = memberships.stream()
        .filter(member -> !member.cohort().equals(cohort) && member.school().isPresent())
        .flatMap(member -> closures.apply(member.cohort()).stream()
            .filter(closure -> closure.closes(member.school())));
    return new SchoolDays(Stream.concat(
        closures.apply(cohort).stream().filter(closure -> closure.closes(here)), elsewhere).toList());
  }

  /** Whether people are asked things on that day. */
  public boolean isOpen(LocalDate day) {
    return WEEK.contains(day.getDayOfWeek()) && !isClosed(day);
  }

  /** Whether a closure covers that day; weekends are no closures. */
  public boolean isClosed(LocalDate day) {
    for (var closure : closures) {
      if (closure.covers(day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The day that lies so many school days after (before, if negative) {@code day}; with 0 the first school day from
   * it on. A closure of more than a year counts as open, so that there is always an answer.
   */
  public LocalDate shift(LocalDate day, int schoolDays) {
    var step = schoolDays < 0 ? -1 : 1;
    var here = schoolDays == 0 ? open(day, 1) : day;
    for (var left = Math.abs(schoolDays); left > 0; left--) {
      here = open(here.plusDays(step), step);
    }
    return here;
  }

  /** Whether schools are closed for more weekdays in a row than that, anywhere from {@code first} to {@code last}. */
  public boolean areClosedForLong(LocalDate first, LocalDate last, int weekdays) {
    var inARow = 0;
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (WEEK.contains(day.getDayOfWeek())) {
        inARow = isClosed(day) ? inARow + 1 : 0;
      }
      if (inARow > weekdays) {
        return true;
      }
    }
    return false;
  }

  /** The first school day of the week that lies so many school weeks after that of {@code day}. */
  public LocalDate weekAfter(LocalDate day, int schoolWeeks) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (var left = schoolWeeks; left > 0; left--) {
      monday = open(monday.plusWeeks(1), 1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
    return open(monday, 1);
  }

  private LocalDate open(LocalDate from, int step) {
    var day = from;
    for (var tried = 0; tried < A_YEAR; tried++) {
      if (isOpen(day)) {
        return day;
      }
      day = day.plusDays(step);
    }
    return from;
  }
}
