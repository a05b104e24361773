package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.collegium.core.Events;
import org.collegium.core.ImportDesk;
import org.collegium.core.session.ImportCalendar.Imported;
import org.collegium.core.session.ImportCalendar.Planned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which days and hours the events of a calendar file give a session. */
class ImportedDaysTest {

  private ImportDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = ImportDesk.at("2026-12-20T16:00:00Z", folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void wholeDaysAreFromNineToFourAndSayingSo() {
    var outcome = (Imported) desk.calendar(Events.calendar(
        Events.wholeDays("Session 1", "20270119", "20270121"),
        Events.wholeDays("Session 2", "20270413", "20270414"),
        Events.timed("Session 2", "20270413T083000", "20270413T120000"),
        Events.timed("Session 2 (part 2)", "20270413T130000", "20270413T153000")), Step.WRITE);

    assertThat(hours(session(1))).containsExactly(day("2027-01-19T09:00", "2027-01-19T16:00"),
        day("2027-01-20T09:00", "2027-01-20T16:00"));
    assertThat(hours(session(2))).as("hours go before whole days, and two events of a day are one")
        .containsExactly(day("2027-04-13T08:30", "2027-04-13T15:30"));
    assertThat(outcome.remarks()).containsExactly(new CalendarRemark.UsualHours(1, session(1).title()));
  }

  @Test
  void anEventOverSeveralDaysHasTheSameHoursOnEach() {
    desk.calendar(Events.calendar(Events.timed("Session 1", "20270119T083000", "20270121T160000"),
        Events.timed("Session 2", "20270413T180000", "20270414T000000")), Step.WRITE);

    assertThat(hours(session(1))).containsExactly(day("2027-01-19T08:30", "2027-01-19T16:00"),
        day("2027-01-20T08:30", "2027-01-20T16:00"), day("2027-01-21T08:30", "2027-01-21T16:00"));
    assertThat(hours(session(2))).containsExactly(day("2027-04-13T18:00", "2027-04-14T00:00"));
  }

  @Test
  void universalAndFloatingTimesAreMeantWhereTheCohortIs() {
    desk.calendar(Events.calendar(
        Events.event("Session 1", "DTSTART:20270119T153000Z", "DTEND:20270119T230000Z"),
        Events.event("Session 2", "DTSTART:20270413T083000", "DTEND:20270413T160000"),
        Events.event("Session 3", "DTSTART;TZID=America/Chicago:20270921T093000",
            "DTEND;TZID=America/Chicago:20270921T170000")),
        Step.WRITE);

    assertThat(session(1).zone()).isEqualTo(ImportDesk.DENVER);
    assertThat(hours(session(1))).containsExactly(day("2027-01-19T08:30", "2027-01-19T16:00"));
    assertThat(session(2).zone()).isEqualTo(ImportDesk.DENVER);
    assertThat(hours(session(2))).containsExactly(day("2027-04-13T08:30", "2027-04-13T16:00"));
    assertThat(session(3).zone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(session(3).starts()).isEqualTo(Instant.parse("2027-09-21T14:30:00Z"));
  }

  @Test
  void theSameInstantInAnotherZoneIsNoChange() {
    desk.calendar(Events.calendar(Events.timed("Session 1", "20270119T083000", "20270119T160000")), Step.WRITE);

    var outcome = (Imported) desk.calendar(Events.calendar(
        Events.event("Session 1", "DTSTART:20270119T153000Z", "DTEND:20270119T230000Z")), Step.WRITE);

    assertThat(outcome.changes()).isEmpty();
  }

  @Test
  void theFilesOfTheContractsImportOnceTheirEventsAreCalledSessions() {
    var outlook = text("/ics/outlook-2010.ics").replace("Team Meeting", "Session 1");
    var networld =
        text("/ics/rfc5545-example1.ics").replace("SUMMARY:Networld+Interop Conference", "SUMMARY:Session 1")
            .replace(":199609", ":202709");

    assertThat(((Planned) desk.calendar(outlook, Step.PREVIEW)).changes()).singleElement()
        .satisfies(change -> assertThat(change.session().starts()).isEqualTo(Instant.parse("2013-06-10T16:00:00Z")));
    assertThat(((Planned) desk.calendar(networld, Step.PREVIEW)).changes()).singleElement().satisfies(change -> {
      assertThat(hours(change.session())).containsExactly(day("2027-09-18T08:30", "2027-09-18T16:00"),
          day("2027-09-19T08:30", "2027-09-19T16:00"), day("2027-09-20T08:30", "2027-09-20T16:00"));
    });
  }

  private Session session(int number) {
    return desk.sessions(books -> books.sessions().numbered(desk.cohort().id(), number)).orElseThrow();
  }

  private static String text(String file) {
    return new String(ImportDesk.file(file), StandardCharsets.UTF_8);
  }

  private static List<SessionDay> hours(Session session) {
    return session.days().stream().map(day -> new SessionDay(day.starts(), day.ends())).toList();
  }

  private static SessionDay day(String starts, String ends) {
    return new SessionDay(LocalDateTime.parse(starts), LocalDateTime.parse(ends));
  }
}
