package org.collegium.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.collegium.core.cohort.AwayPeriod;
import org.collegium.core.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a person may be reached. */
class AllowedTimesTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final AllowedTimes USUAL = allowed(QuietHours.DEFAULT);

  private static AllowedTimes allowed(QuietHours quiet, AwayPeriod... away) {
    return new AllowedTimes(DENVER, quiet, new SchoolDays(List.of()), List.of(away));
  }

  private static AwayPeriod away(String first, String last) {
    return new AwayPeriod(new PersonId(1), LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Instant denver(String wall) {
    return LocalDateTime.parse(wall).atZone(DENVER).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
      "18:00-07:00, 18:00, 07:00", "18-7, 18:00, 07:00", "9:30 to 11, 09:30, 11:00", "' 22:15 – 6:00 ', 22:15, 06:00",
      "00:00-23:59, 00:00, 23:59", "7pm-8am, 19:00, 08:00", "19-7, 19:00, 07:00", "19:00-7:00, 19:00, 07:00",
      "6:30 PM to 7 a.m., 18:30, 07:00", "12am-12pm, 00:00, 12:00", "from 21:00 until 6:45, 21:00, 06:45"
  })
  void quietHoursAreReadAsPeopleWriteThem(String written, LocalTime from, LocalTime until) {
    assertThat(QuietHours.read(written)).contains(new QuietHours(from, until));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "18", "18:00", "18:00-", "7-7", "07:00-7", "25-7", "18:60-7", "18-24:00", "six to seven",
      "18:00-07:00-09:00", "-1-7", "18.00-07.00",
      "13pm-7am", "0am-7am", "7pm-19:00"})
  void whatIsNoHoursOrTheWholeDayIsNotRead(String written) {
    assertThat(QuietHours.read(written)).isEmpty();
  }

  @Test
  void quietThatLastsTheWholeDayCannotBe() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quietHoursCoverTheirFirstMinuteAndNotTheirLastOverMidnightAndByDay() {
    var night = QuietHours.DEFAULT;
    var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    assertThat(Stream.of("18:00", "23:59", "00:00", "06:59").map(LocalTime::parse)).allMatch(night::cover);
    assertThat(Stream.of("07:00", "12:00", "17:59").map(LocalTime::parse)).noneMatch(night::cover);
    assertThat(Stream.of("12:00", "13:59").map(LocalTime::parse)).allMatch(noon::cover);
    assertThat(Stream.of("11:59", "14:00", "00:00").map(LocalTime::parse)).noneMatch(noon::cover);
  }

  @ParameterizedTest
  @CsvSource({
      "2027-01-19T10:00, 2027-01-19T10:00", "2027-01-19T06:59, 2027-01-19T07:00", "2027-01-19T18:00, 2027-01-20T07:00",
      "2027-01-22T18:00, 2027-01-25T07:00", "2027-01-23T12:00, 2027-01-25T07:00", "2027-11-05T20:00, 2027-11-08T07:00"
  })
  void outsideThePersonsHoursItGoesWhenTheyBeginAgain(String wanted, String expected) {
    assertThat(USUAL.from(denver(wanted))).contains(denver(expected));
  }

  @ParameterizedTest
  @CsvSource({
      "2027-01-19T10:00, 2027-01-19T10:00", "2027-01-19T08:00, 2027-01-19T08:00", "2027-01-19T06:59, 2027-01-19T09:00",
      "2027-01-22T18:00, 2027-01-25T09:00", "2027-01-19T17:59, 2027-01-19T17:59"
  })
  void whatHasToWaitGoesAtNineRatherThanInTheFirstMinute(String wanted, String expected) {
    assertThat(USUAL.from(denver(wanted), LocalTime.of(9, 0))).contains(denver(expected));
  }

  @Test
  void whoSleepsLongerThanNineIsReachedWhenTheyAreUp() {
    var late = allowed(new QuietHours(LocalTime.of(18, 0), LocalTime.of(11, 0)));
    var early = allowed(new QuietHours(LocalTime.of(8, 0), LocalTime.of(7, 0)));

    assertThat(late.from(denver("2027-01-19T18:00"), LocalTime.of(9, 0))).contains(denver("2027-01-20T11:00"));
    assertThat(early.from(denver("2027-01-19T18:00"), LocalTime.of(9, 0))).contains(denver("2027-01-20T07:00"));
  }

  @Test
  void quietAtNoonIsOverInTheAfternoonOfTheSameDay() {
    assertThat(allowed(new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0))).from(denver("2027-01-19T13:00")))
        .contains(denver("2027-01-19T14:00"));
  }

  @Test
  void whoIsAwayIsReachedOnTheFirstSchoolDayAfterIt() {
    var skiing = allowed(QuietHours.DEFAULT, away("2027-02-13", "2027-02-19"));

    assertThat(skiing.from(denver("2027-02-15T10:00"))).contains(denver("2027-02-22T07:00"));
    assertThat(skiing.lastBefore(denver("2027-02-19T10:00"), LocalTime.of(9, 0)))
        .contains(denver("2027-02-12T09:00"));
  }

  @Test
  void whoIsAwayForTwoYearsHasNoSlotWithinOne() {
    var gone = allowed(QuietHours.DEFAULT, away("2027-01-01", "2029-12-31"));

    assertThat(gone.from(denver("2027-02-15T10:00"))).isEmpty();
    assertThat(gone.lastBefore(denver("2029-02-15T10:00"), LocalTime.of(9, 0))).isEqualTo(Optional.empty());
  }

  @Test
  void theSlotFoundIsTheFirstAllowedOneFromThenOnAndTheOneBeforeIsBefore() {
    var seed = new Random().nextLong();
    System.out.println("Allowed times from seed " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 300; round++) {
      var from = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
      var reader = allowed(new QuietHours(from, from.plusMinutes(15L * (1 + random.nextInt(94)))),
          away("2027-03-08", "2027-03-12"));
      var wanted = denver("2027-02-01T00:00").plus(Duration.ofMinutes(15L * random.nextInt(60 * 96)));

      var slot = reader.from(wanted).orElseThrow();
      var earlier = reader.lastBefore(wanted, LocalTime.of(random.nextInt(24), 0)).orElseThrow();

      assertThat(reader.allow(slot)).as("seed %d, round %d", seed, round).isTrue();
      assertThat(Stream.iterate(wanted, each -> each.isBefore(slot), each -> each.plus(Duration.ofMinutes(15))))
          .as("seed %d, round %d: %s %s", seed, round, reader.quiet(), wanted).noneMatch(reader::allow);
      assertThat(reader.allow(earlier)).as("seed %d, round %d", seed, round).isTrue();
      assertThat(earlier).as("seed %d, round %d", seed, round).isBefore(wanted);
    }
  }
}
