package org.collegium.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

  private static final String NINE_IN_DENVER = "DTSTART;TZID=America/Denver:20270301T090000";

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "RRULE:FREQ=WEEKLY;COUNT=3 | 2027-03-01T09:00 2027-03-08T09:00 2027-03-15T09:00",
      "RRULE:FREQ=WEEKLY;UNTIL=20270315T150000Z | 2027-03-01T09:00 2027-03-08T09:00 2027-03-15T09:00",
      "RRULE:FREQ=WEEKLY;UNTIL=20270315T145959Z | 2027-03-01T09:00 2027-03-08T09:00",
      "RRULE:FREQ=WEEKLY;UNTIL=20270315 | 2027-03-01T09:00 2027-03-08T09:00 2027-03-15T09:00",
      "RRULE:FREQ=WEEKLY;COUNT=3~EXDATE;TZID=America/Denver:20270308T090000 | 2027-03-01T09:00 2027-03-15T09:00",
      "RRULE:FREQ=WEEKLY;COUNT=3~EXDATE:20270308T160000Z | 2027-03-01T09:00 2027-03-15T09:00",
      "RRULE:FREQ=WEEKLY;COUNT=3~EXDATE;VALUE=DATE:20270308 | 2027-03-01T09:00 2027-03-15T09:00",
      "RRULE:FREQ=WEEKLY;COUNT=2~RDATE:20270310T210000Z | 2027-03-01T09:00 2027-03-08T09:00 2027-03-10T14:00",
      "RDATE;VALUE=PERIOD:20270310T160000Z/PT1H | 2027-03-01T09:00 2027-03-10T09:00",
      "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=3 | 2027-03-01T09:00 2027-04-05T09:00 2027-05-03T09:00",
  })
  void isWrittenOutAtTheSameHourWhateverClocksDo(String lines, String starts) {
    assertThat(series(lines.replace('~', '\n'))).extracting(event -> event.when().begins())
        .isEqualTo(Stream.of(starts.split(" ", -1)).map(LocalDateTime::parse).toList());
  }

  @Test
  void givesEachOccurrenceANameThatStaysTheSame() {
    assertThat(series("RRULE:FREQ=WEEKLY;COUNT=2")).extracting(CalendarEvent::recurrenceId)
        .containsExactly(Optional.of("20270301T090000"), Optional.of("20270308T090000"));
    assertThat(CalendarFileTest.calendar("""
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:fridays
        DTSTART;VALUE=DATE:20270305
        DTEND;VALUE=DATE:20270306
        RRULE:FREQ=WEEKLY;COUNT=2
        END:VEVENT
        END:VCALENDAR
        """).events()).extracting(CalendarEvent::recurrenceId, event -> event.when().lastDay().toString())
        .containsExactly(tuple(Optional.of("20270305"), "2027-03-05"),
            tuple(Optional.of("20270312"), "2027-03-12"));
  }

  @Test
  void hasSixtyOccurrencesAtMost() {
    assertThat(series("RRULE:FREQ=DAILY")).hasSize(60);
    assertThat(series("RRULE:FREQ=DAILY\nEXDATE;TZID=America/Denver:20270302T090000")).hasSize(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "RECURRENCE-ID;TZID=America/Denver:20270308T090000", "RECURRENCE-ID:20270308T160000Z",
      "RECURRENCE-ID;VALUE=DATE:20270308"
  })
  void isReplacedWhereAnExceptionStandsIn(String exception) {
    var events = series("RRULE:FREQ=WEEKLY;COUNT=3", """
        BEGIN:VEVENT
        UID:study-group@frontrange.example
        SEQUENCE:1
        %s
        DTSTART;TZID=America/Denver:20270309T100000
        SUMMARY:Moved to Tuesday
        END:VEVENT
        """.formatted(exception));

    assertThat(events).extracting(event -> event.when().begins()).containsExactly(
        LocalDateTime.parse("2027-03-01T09:00"),
        LocalDateTime.parse("2027-03-09T10:00"), LocalDateTime.parse("2027-03-15T09:00"));
    assertThat(events.get(1).recurrenceId()).contains("20270308T090000");
    assertThat(events.get(1).summary()).isEqualTo("Moved to Tuesday");
  }

  @Test
  void keepsACancelledOccurrenceAndSaysSo() {
    var events = series("RRULE:FREQ=WEEKLY;COUNT=3", """
        BEGIN:VEVENT
        UID:study-group@frontrange.example
        RECURRENCE-ID;TZID=America/Denver:20270308T090000
        DTSTART;TZID=America/Denver:20270308T090000
        STATUS:CANCELLED
        END:VEVENT
        """);

    assertThat(events).extracting(CalendarEvent::cancelled).containsExactly(false, true, false);
  }

  @Test
  void mayBeMissingWhereOnlyOneOccurrenceWasExported() {
    assertThat(CalendarFileTest.calendar("""
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:study-group@frontrange.example
        RECURRENCE-ID;TZID=America/Denver:20270308T090000
        DTSTART;TZID=America/Denver:20270309T090000
        END:VEVENT
        END:VCALENDAR
        """).events()).extracting(CalendarEvent::recurrenceId).containsExactly(Optional.of("20270308T090000"));
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(strings = {
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=DAILY;INTERVAL=999;BYMONTHDAY=31;BYMONTH=6",
      "FREQ=DAILY;BYSETPOS=400", "FREQ=DAILY;UNTIL=20200101"
  })
  void isTheFirstOccurrenceAloneWhereTheRuleNeverComesTrue(String rule) {
    assertThat(series("RRULE:" + rule)).hasSize(1);
  }

  private static List<CalendarEvent> series(String lines, String... exceptions) {
    return CalendarFileTest.calendar("""
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:study-group@frontrange.example
        SUMMARY:Study group
        %s
        %s
        END:VEVENT
        %sEND:VCALENDAR
        """.formatted(NINE_IN_DENVER, lines, String.join("", exceptions))).events();
  }
}
