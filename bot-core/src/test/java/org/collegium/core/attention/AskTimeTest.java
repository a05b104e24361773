package org.collegium.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is asked who has said when it suits them. */
class AskTimeTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final LocalDate TUESDAY = LocalDate.parse("2027-04-06");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @ParameterizedTest
  @CsvSource({
      "tuesday,  07:30, 2027-04-13T14:30:00Z, 2027-04-06T13:30:00Z",
      "thursday, 07:30, 2027-04-13T14:30:00Z, 2027-04-08T13:30:00Z",
      "monday,   16:00, 2027-04-13T14:30:00Z, 2027-04-12T22:00:00Z",
      "monday,   16:00, 2027-04-12T20:00:00Z, 2027-04-06T22:00:00Z",
      "friday,   16:00, 2027-04-06T18:00:00Z, 2027-04-06T15:00:00Z"
  })
  void theirDayAndHourHoldWhileThatIsInTimeThenTheirHourThenTheUsual(String day, String hour, String closes,
      String expected) {
    var ask = new AskTime(Optional.of(LocalTime.parse(hour)), AskTime.weekday(day));

    assertThat(ask.from(TUESDAY, NINE, DENVER, Instant.parse(closes))).isEqualTo(expected);
  }

  @Test
  void whoHasSaidNothingIsAskedWhenAllAre() {
    assertThat(AskTime.USUAL.from(TUESDAY, NINE, DENVER, Instant.MAX)).isEqualTo("2027-04-06T15:00:00Z");
  }

  @Test
  void aDayIsKnownByItsBeginningAndWeekendsAreNone() {
    assertThat(AskTime.weekday("Thu")).contains(DayOfWeek.THURSDAY);
    assertThat(AskTime.weekday("wednesday")).contains(DayOfWeek.WEDNESDAY);
    for (var typed : new String[] {"", "t", "th", "sunday", "thursdays", "soon"}) {
      assertThat(AskTime.weekday(typed)).as(typed).isEmpty();
    }
  }
}
