package org.collegium.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting in school days and school weeks. */
class SchoolDaysTest {

  private static final SchoolDays CHRISTMAS = closed("2026-12-21", "2027-01-08");

  private static SchoolDays closed(String first, String last) {
    return new SchoolDays(List.of(new Closure(day(first), day(last), "Recess")));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }

  /** 2027-01-19 is a Tuesday. */
  @ParameterizedTest
  @CsvSource({
      "2027-01-19,  0, 2027-01-19", "2027-01-19,  1, 2027-01-20", "2027-01-19,  4, 2027-01-25",
      "2027-01-19, -1, 2027-01-18", "2027-01-19, -2, 2027-01-15", "2027-01-19, -5, 2027-01-12",
      "2027-01-23,  0, 2027-01-25", "2027-01-23,  1, 2027-01-25", "2027-01-23, -1, 2027-01-22",
      "2026-12-18,  1, 2027-01-11", "2027-01-11, -1, 2026-12-18", "2026-12-25,  0, 2027-01-11",
      "2026-12-25,  2, 2027-01-12", "2026-12-25, -2, 2026-12-17"
  })
  void daysAreCountedWithoutWeekendsAndWithoutAClosureOverNewYear(String from, int days, String expected) {
    assertThat(CHRISTMAS.shift(day(from), days)).isEqualTo(day(expected));
  }

  @ParameterizedTest
  @CsvSource({
      "2027-01-19, 0, 2027-01-18", "2027-01-19, 1, 2027-01-25", "2027-01-23, 1, 2027-01-25",
      "2026-12-17, 1, 2027-01-11", "2026-12-17, 2, 2027-01-18", "2026-12-28, 0, 2027-01-11"
  })
  void weeksAreCountedWithoutThoseThatAreClosedFromMondayToFriday(String from, int weeks, String expected) {
    assertThat(CHRISTMAS.weekAfter(day(from), weeks)).isEqualTo(day(expected));
  }

  @Test
  void aWeekWhoseMondayIsClosedBeginsOnItsTuesday() {
    assertThat(closed("2027-02-15", "2027-02-15").weekAfter(day("2027-02-09"), 1)).isEqualTo(day("2027-02-16"));
  }

  @Test
  void countingForwardAndBackComesToTheSameDayWhateverIsClosed() {
    var seed = new Random().nextLong();
    System.out.println("School days from seed " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 2000; round++) {
      var days = some(random);
      var start = days.shift(day("2027-01-01").plusDays(random.nextInt(700)), 0);
      var count = random.nextInt(30);

      var there = days.shift(start, count);

      assertThat(days.isOpen(there)).as("seed %d, round %d", seed, round).isTrue();
      assertThat(days.shift(there, -count)).as("seed %d, round %d", seed, round).isEqualTo(start);
      assertThat(start.datesUntil(there).filter(days::isOpen).count()).as("seed %d, round %d", seed, round)
          .isEqualTo(count);
    }
  }

  private static SchoolDays some(Random random) {
    var closures = new ArrayList<Closure>();
    for (var number = random.nextInt(8); number > 0; number--) {
      var first = day("2027-01-01").plusDays(random.nextInt(800));
      closures.add(new Closure(first, first.plusDays(random.nextInt(20)), "Recess " + number));
    }
    return new SchoolDays(closures);
  }

  @Test
  void aClosureOfManyYearsDoesNotKeepAnybodyCountingForEver() {
    var years = closed("2026-01-01", "2099-12-31");

    Stream.of(-5, 0, 5).forEach(count -> assertThat(years.shift(day("2027-01-19"), count)).isNotNull());
    assertThat(years.weekAfter(day("2027-01-19"), 40)).isAfter(day("2027-01-19"));
  }

  @Test
  void aClosureCoversItsFirstAndItsLastDayAndCannotEndBeforeItBegins() {
    assertThat(CHRISTMAS.isOpen(day("2026-12-18"))).isTrue();
    assertThat(CHRISTMAS.isOpen(day("2026-12-21"))).isFalse();
    assertThat(CHRISTMAS.isOpen(day("2027-01-08"))).isFalse();
    assertThat(CHRISTMAS.isOpen(day("2027-01-11"))).isTrue();
    assertThat(CHRISTMAS.isClosed(day("2027-01-09"))).as("a weekend is no closure").isFalse();
    assertThatThrownBy(() -> closed("2027-01-08", "2027-01-07")).isInstanceOf(IllegalArgumentException.class);
  }
}
