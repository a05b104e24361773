package org.collegium.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.collegium.core.calendar.CalendarEvent.AllDay;
import org.collegium.core.calendar.CalendarEvent.Timed;
import org.collegium.core.calendar.CalendarFile.Readable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  private static final String MOUNTAIN_RULES = """
      BEGIN:VCALENDAR
      BEGIN:VTIMEZONE
      TZID:Customized Time Zone
      BEGIN:STANDARD
      DTSTART:16010101T020000
      RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
      TZOFFSETFROM:-0600
      TZOFFSETTO:-0700
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
      TZOFFSETFROM:-0700
      TZOFFSETTO:-0600
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:a@frontrange.example
      DTSTART;TZID=Customized Time Zone:20270119T083000
      SUMMARY:Session 1
      END:VEVENT
      END:VCALENDAR
      """;

  @Test
  void readsTheSampleSessions() throws IOException {
    var calendar = sample("samples/sessions.ics");

    assertThat(calendar.zone()).contains(DENVER);
    assertThat(calendar.events()).hasSize(21);
    assertThat(calendar.events().getFirst()).isEqualTo(new CalendarEvent("session-01-day-1@frontrange.example", 0,
        Optional.empty(), "Session 1: Balanced Leadership: An Overview (day 1 of 2)",
        Optional.of("Regional Service Center, Room 214, Longmont"),
        Optional.of("Bring your participant manual.\nCoffee from 8:00; we start on time."),
        timed("2027-01-19T08:30", "2027-01-19T16:00", DENVER), false, List.of(), 20));
    assertThat(calendar.events().get(2).when())
        .isEqualTo(new AllDay(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 15)));
    assertThat(calendar.events()).filteredOn(event -> event.when() instanceof Timed).hasSize(20)
        .allSatisfy(event -> assertThat(event.when().begins().toLocalTime()).hasToString("08:30"));
  }

  @Test
  void readsWhatOutlookExports() throws IOException {
    var calendar = sample("ics/outlook-2010.ics");

    assertThat(calendar.events()).singleElement().satisfies(event -> {
      assertThat(event.summary()).isEqualTo("Team Meeting");
      assertThat(event.sequence()).isEqualTo(1);
      assertThat(event.description())
          .contains("Meeting will discuss objectives for next project.\nWill include a presentation and food.");
      assertThat(event.when()).isEqualTo(timed("2013-06-10T12:00", "2013-06-10T13:00", ZoneId.of("America/New_York")));
    });
  }

  @Test
  void readsTheExamplesOfTheStandard() throws IOException {
    assertThat(sample("ics/rfc5545-example1.ics").events()).singleElement().extracting(CalendarEvent::when)
        .isEqualTo(timed("1996-09-18T14:30", "1996-09-20T22:00", ZoneId.of("UTC")));
    assertThat(sample("ics/rfc5545-example1.ics").zone()).isEmpty();
    assertThat(sample("ics/rfc5545-example2.ics").zone()).contains(ZoneId.of("America/New_York"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void readsTheSameWhateverEndsTheLinesAndWhateverMarkBegins(String lineEnd) throws IOException {
    var text = new String(bytes("samples/sessions.ics"), StandardCharsets.UTF_8);

    assertThat(calendar("\uFEFF" + text.replace("\r\n", lineEnd))).isEqualTo(sample("samples/sessions.ics"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "DTSTART;TZID=America/Denver:20270119T083000 | DURATION:PT7H30M | America/Denver",
      "DTSTART;TZID=America/Denver:20270119T083000 | DTEND;TZID=America/New_York:20270119T180000 | America/Denver",
      "DTSTART;TZID=America/Denver:20270119T083000 | DTEND:20270119T230000Z | America/Denver",
      "DTSTART;VALUE=DATE-TIME;TZID=\"US/Mountain\":20270119T083000 | DURATION:PT7H30M | US/Mountain",
      "DTSTART;TZID=(UTC-07:00) Mountain Time (US & Canada):20270119T083000 | DURATION:PT7H30M | America/Denver",
      "DTSTART:20270119T083000Z | DTEND:20270119T160000Z | UTC",
      "DTSTART:20270119T083000 | DTEND:20270119T160000 | ",
  })
  void readsTimesHoweverTheyAreWritten(String start, String end, String zone) {
    assertThat(event(start, end).when()).isEqualTo(new Timed(LocalDateTime.parse("2027-01-19T08:30"),
        LocalDateTime.parse("2027-01-19T16:00"), Optional.ofNullable(zone).map(ZoneId::of)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "DTSTART;VALUE=DATE:20270322 | DTEND;VALUE=DATE:20270327",
      "DTSTART;VALUE=DATE:20270322 | DURATION:P5D",
      "DTSTART;VALUE=DATE:20270322T000000 | DTEND;VALUE=DATE:20270327T000000",
      "DTSTART:20270322T000000 | DTEND:20270327T000000~X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
  })
  void readsWholeDaysHoweverTheyAreWritten(String start, String end) {
    assertThat(event(start, end.replace('~', '\n')).when())
        .isEqualTo(new AllDay(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 3, 26)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-NOTHING:else", "DTEND;VALUE=DATE:20270215", "DTEND;VALUE=DATE:20270216"})
  void takesAWholeDayForOneWhereTheEndIsMissingOrTheSame(String end) {
    assertThat(event("DTSTART;VALUE=DATE:20270215", end).when())
        .isEqualTo(new AllDay(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 15)));
  }

  @Test
  void takesTheStartForTheEndWhereATimeHasNone() {
    assertThat(event("DTSTART;TZID=America/Denver:20270119T083000").when())
        .isEqualTo(timed("2027-01-19T08:30", "2027-01-19T08:30", DENVER));
  }

  @Test
  void countsHoursByTheClockThatRunsOnWhileClocksAreChanged() {
    var when = event("DTSTART;TZID=America/Denver:20271106T200000", "DURATION:P1DT1H").when();
    var night = event("DTSTART;TZID=America/Denver:20271106T200000", "DURATION:PT12H").when();

    assertThat(when).isEqualTo(timed("2027-11-06T20:00", "2027-11-07T21:00", DENVER));
    assertThat(night).isEqualTo(timed("2027-11-06T20:00", "2027-11-07T07:00", DENVER));
  }

  @Test
  void movesUtcTimesToTheZoneThatTheCalendarNamesAsItsOwn() {
    var calendar = calendar("""
        BEGIN:VCALENDAR
        X-WR-CALNAME:Front Range\\, cohort 7
        X-WR-TIMEZONE:America/Denver
        BEGIN:VEVENT
        UID:a@frontrange.example
        DTSTART:20270119T153000Z
        DTEND:20270119T230000Z
        SUMMARY:Session 1
        END:VEVENT
        END:VCALENDAR
        """);

    assertThat(calendar.zone()).contains(DENVER);
    assertThat(calendar.name()).contains("Front Range, cohort 7");
    assertThat(calendar.events().getFirst().when()).isEqualTo(timed("2027-01-19T08:30", "2027-01-19T16:00", DENVER));
  }

  @Test
  void recognisesAZoneByItsRulesWhereTheNameSaysNothing() {
    assertThat(calendar(MOUNTAIN_RULES).zone()).contains(DENVER);
    assertThat(
        calendar(MOUNTAIN_RULES.replace("TZID:Customized Time Zone",
            "TZID:Customized Time Zone\nX-LIC-LOCATION:America/Boise"))
            .zone())
        .contains(ZoneId.of("America/Boise"));
    assertThat(calendar(MOUNTAIN_RULES.replaceAll("(?s)BEGIN:DAYLIGHT.*END:DAYLIGHT\n", "")).zone())
        .contains(ZoneId.of("America/Phoenix"));
  }

  @Test
  void doesNotFollowRulesOfAZoneThatWouldNeverEnd() {
    var reading = CalendarFile.read("sessions.ics", """
        BEGIN:VCALENDAR
        BEGIN:VTIMEZONE
        TZID:Every second
        BEGIN:STANDARD
        DTSTART:16010101T020000
        RRULE:FREQ=SECONDLY
        TZOFFSETFROM:-0600
        TZOFFSETTO:-0700
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:a@frontrange.example
        DTSTART;TZID=Every second:20270119T083000
        END:VEVENT
        END:VCALENDAR
        """.getBytes(StandardCharsets.UTF_8));

    assertThat(reading).isInstanceOfSatisfying(CalendarFile.Unreadable.class, refused -> assertThat(refused.problems())
        .singleElement().asString().startsWith("sessions.ics:11: the time zone “Every second” is not known"));
  }

  @Test
  void holdsTheNewestOfSeveralVersions() {
    var text = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:a@frontrange.example
        SEQUENCE:%d
        DTSTAMP:2026110%dT160000Z
        DTSTART;TZID=America/Denver:20270119T083000
        SUMMARY:%s
        END:VEVENT
        END:VCALENDAR
        """;

    assertThat(calendar(text.formatted(2, 1, "newer") + text.formatted(1, 2, "older")).events())
        .extracting(CalendarEvent::summary).containsExactly("newer");
    assertThat(calendar(text.formatted(1, 3, "newer") + text.formatted(1, 2, "older")).events())
        .extracting(CalendarEvent::summary).containsExactly("newer");
    assertThat(calendar(text.formatted(1, 2, "older") + text.formatted(1, 2, "newer")).events())
        .extracting(CalendarEvent::summary).containsExactly("newer");
  }

  @Test
  void keepsWhatIsCancelledAndSaysSo() {
    assertThat(event("DTSTART:20270119T083000", "STATUS:CANCELLED").cancelled()).isTrue();
    assertThat(event("DTSTART:20270119T083000", "STATUS:CONFIRMED").cancelled()).isFalse();
    assertThat(calendar("""
        BEGIN:VCALENDAR
        METHOD:CANCEL
        BEGIN:VEVENT
        UID:a@frontrange.example
        DTSTART:20270119T083000
        END:VEVENT
        END:VCALENDAR
        """).events()).extracting(CalendarEvent::cancelled).containsExactly(true);
  }

  @Test
  void givesAnEventWithoutUidOneThatStaysTheSame() {
    var text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Session 1\nDTSTART:20270119T083000\nEND:VEVENT\nEND:VCALENDAR\n";

    assertThat(calendar(text).events().getFirst().uid()).isNotBlank()
        .isEqualTo(calendar(text).events().getFirst().uid())
        .isNotEqualTo(calendar(text.replace("Session 1", "Session 2")).events().getFirst().uid());
  }

  @Test
  void namesTheZoneInWhichMostEventsAre() {
    var text = "BEGIN:VCALENDAR\n" + written("a", "America/Chicago") + written("b", "America/Denver")
        + written("c", "America/Denver") + "END:VCALENDAR\n";

    assertThat(calendar(text).zone()).contains(DENVER);
  }

  private static String written(String uid, String zone) {
    return "BEGIN:VEVENT\nUID:%s\nDTSTART;TZID=%s:20270119T083000\nEND:VEVENT\n".formatted(uid, zone);
  }

  private static Timed timed(String start, String end, ZoneId zone) {
    return new Timed(LocalDateTime.parse(start), LocalDateTime.parse(end), Optional.of(zone));
  }

  private static CalendarEvent event(String... lines) {
    var events = calendar("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a@frontrange.example\nSUMMARY:Session 1\n"
        + String.join("\n", lines) + "\nEND:VEVENT\nEND:VCALENDAR\n").events();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  static Readable calendar(String text) {
    return readable(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Readable sample(String name) throws IOException {
    return readable(bytes(name));
  }

  private static Readable readable(byte[] bytes) {
    var reading = CalendarFile.read("sessions.ics", bytes);
    assertThat(reading).isInstanceOf(Readable.class);
    return (Readable) reading;
  }

  private static byte[] bytes(String name) throws IOException {
    try (var file = CalendarFileTest.class.getResourceAsStream("/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }
}
