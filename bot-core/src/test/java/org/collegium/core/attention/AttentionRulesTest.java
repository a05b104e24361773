package org.collegium.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.collegium.core.cohort.AwayPeriod;
import org.collegium.core.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What protects a person's days. */
class AttentionRulesTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final SchoolDays WITH_A_BREAK = new SchoolDays(
      List.of(new Closure(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 1), "Winter break")));

  @ParameterizedTest
  @CsvSource({"2026-12-18, 1, 2027-01-04", "2027-01-04, -1, 2026-12-18", "2026-12-26, 0, 2027-01-04",
      "2027-01-19, 3, 2027-01-22", "2027-01-22, 3, 2027-01-27", "2027-01-19, -5, 2027-01-12"})
  void schoolDaysAreCountedOverWeekendsAndBreaks(LocalDate from, int days, LocalDate then) {
    assertThat(WITH_A_BREAK.shift(from, days)).isEqualTo(then);
  }

  @Test
  void weeksWithoutSchoolAreNoSchoolWeeks() {
    assertThat(WITH_A_BREAK.weekAfter(LocalDate.of(2026, 12, 16), 2)).isEqualTo(LocalDate.of(2027, 1, 11));
  }

  @Test
  void aClosureOfYearsStillGivesAnAnswer() {
    var closed = new SchoolDays(List.of(new Closure(LocalDate.of(2027, 1, 1), LocalDate.of(2031, 1, 1), "For good")));

    assertThat(closed.shift(LocalDate.of(2027, 6, 1), 3)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"18:00-07:00, 18:00, 07:00", "18-7, 18:00, 07:00", "9:30 to 10:15, 09:30, 10:15",
      "22:00–6:00, 22:00, 06:00"})
  void quietHoursAreReadAsPeopleWriteThem(String written, LocalTime from, LocalTime until) {
    assertThat(QuietHours.read(written)).contains(new QuietHours(from, until));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25-7", "18:00", "18:00-18:00", "evening", "18:60-07:00", "-"})
  void whatAreNoHoursIsRefused(String written) {
    assertThat(QuietHours.read(written)).isEmpty();
  }

  @Test
  void quietHoursMayGoOverMidnightOrNot() {
    assertThat(QuietHours.DEFAULT.cover(LocalTime.of(6, 59))).isTrue();
    assertThat(QuietHours.DEFAULT.cover(LocalTime.of(7, 0))).isFalse();
    assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0)).cover(LocalTime.of(11, 0))).isFalse();
  }

  @Test
  void thePersonIsReachedAtTheFirstAllowedHourAfterTheyAreBack() {
    var away = new AwayPeriod(new PersonId(1), LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 22));
    var times = new AllowedTimes(DENVER, QuietHours.DEFAULT, WITH_A_BREAK, List.of(away));

    assertThat(times.from(Instant.parse("2027-01-19T16:00:00Z"))).contains(Instant.parse("2027-01-25T14:00:00Z"));
  }

  @Test
  void noStreamOfLettersEverBreaksTheWeeklyBudget() {
    for (var seed = 1L; seed <= 200; seed++) {
      var chance = new Random(seed);
      var budget = new WeeklyBudget(1 + chance.nextInt(4));
      var sent = new ArrayList<Instant>();
      var now = Instant.parse("2027-01-01T00:00:00Z");
      for (var letter = 0; letter < 60; letter++) {
        now = now.plus(Duration.ofHours(chance.nextInt(60)));
        now = budget.freeAt(sent, now);
        sent.add(now);
      }

      for (var first = 0; first + budget.letters() < sent.size(); first++) {
        assertThat(Duration.between(sent.get(first), sent.get(first + budget.letters()))).as("seed %d", seed)
            .isGreaterThanOrEqualTo(WeeklyBudget.WEEK);
      }
    }
  }
}
