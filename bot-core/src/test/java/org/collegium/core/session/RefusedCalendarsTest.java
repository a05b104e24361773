package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.Events;
import org.collegium.core.ImportDesk;
import org.collegium.core.session.ImportCalendar.Refused;
import org.collegium.core.text.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendars that can be read, and yet sessions cannot be so. They change nothing. */
class RefusedCalendarsTest {

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
  void twoSessionsOnOneDayAreRefusedAndBothNamed() {
    assertThat(refused(
        Events.timed("Session 4", "20271102T083000", "20271103T160000"),
        Events.timed("Session 5", "20271103T083000", "20271103T160000"))).containsExactly(
            "sessions.ics:11: session 4 (“Choosing the Right Focus”, line 4) and session 5 (“Developing a Purposeful"
                + " Community: Extending Knowledge & Refining Practice”) are on the same day (2027-11-03);"
                + " give each session days of its own.");
  }

  @Test
  void sessionsOutOfOrderAreRefusedAndBothNamedAlsoThoseThatStandInTheCalendar() {
    desk.calendar(Events.calendar(Events.timed("Session 2", "20270413T083000", "20270413T160000")), Step.WRITE);

    assertThat(refused(
        Events.timed("Session 3", "20270409T083000", "20270409T160000"),
        Events.timed("Session 4", "20270402T083000", "20270402T160000"))).containsExactly(
            "sessions.ics:4: session 3 (“Managing Change”) begins on 2027-04-09, before session 2"
                + " (“Developing a Purposeful Community”, in the calendar) is over on 2027-04-13;"
                + " sessions follow their numbers, so correct a number or a day.",
            "sessions.ics:11: session 4 (“Choosing the Right Focus”) begins on 2027-04-02, before session 3"
                + " (“Managing Change”, line 4) is over on 2027-04-09;"
                + " sessions follow their numbers, so correct a number or a day.");
  }

  @Test
  void aCalendarWithoutASessionIsRefusedWithWhatWasExpected() {
    assertThat(refused(Events.timed("Staff meeting", "20270119T083000", "20270119T160000"),
        Events.timed("Session 12", "20270120T083000", "20270120T160000"),
        Events.timed("", "20270121T083000", "20270121T160000"))).containsExactly(
            "sessions.ics: no event in it is a session of this cohort;"
                + " call events like “Session 1” or like the programme's"
                + " sessions, such as “Balanced Leadership: An Overview”.",
            "sessions.ics:4: “Staff meeting” has neither the number nor the title of a session.",
            "sessions.ics:11: “Session 12” has a number that no session of the programme has.",
            "sessions.ics:18: an event without a title has neither the number nor the title of a session.");
    for (var name : List.of("outlook-2010", "rfc5545-example1", "rfc5545-example2")) {
      assertThat(desk.calendar(name + ".ics", ImportDesk.file("/ics/" + name + ".ics"), Step.WRITE))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void lengthsThatCannotBeASessionAreRefusedOnTheirLines() {
    assertThat(refused(
        Events.event("Session 1", "DTSTART;TZID=America/Denver:20270119T083000", "LOCATION:Longmont"),
        Events.wholeDays("Session 2", "20270401", "20270501"),
        Events.timed("Session 3", "20270921T170000", "20270923T120000"),
        Events.timed("Session 4", "20271102T083000", "20271102T160000", "RRULE:FREQ=WEEKLY;COUNT=20")))
        .containsExactly(
            "sessions.ics:4: “Session 1” has no length; give it the hour at which it ends.",
            "sessions.ics:11: “Session 2” lasts 30 days; a session may last 14. Is it the session itself?",
            "sessions.ics:18: “Session 3” ends (2027-09-23T12:00) at an earlier hour than it begins (2027-09-21T17:00);"
                + " make each of its days an event.",
            "sessions.ics:25: the session has 20 days in this file, but one may have 14;"
                + " are all of them this session?");
  }

  @Test
  void daysThatCannotBeMeantAreRefused() {
    assertThat(refused(
        Events.timed("Session 1", "20270119T083000", "20270119T160000"),
        Events.timed("Session 1", "20280119T083000", "20280119T160000"),
        Events.timed("Session 2", "20370413T083000", "20370413T160000"))).containsExactly(
            "sessions.ics:4: its days 2027-01-19 and 2028-01-19 are 365 days apart, but one session's may be 14;"
                + " are both this session?",
            "sessions.ics:18: the session would be on 2037-04-13; a session is not before 2000 and not more than 10"
                + " years ahead.");
    assertThat(refused(Events.timed("Session 1", "19270119T083000", "19270119T160000"))).containsExactly(
        "sessions.ics:4: the session would be on 1927-01-19; a session is not before 2000 and not more than 10 years"
            + " ahead.");
  }

  private List<String> refused(String... events) {
    var before = desk.dump();
    var outcome = (Refused) desk.calendar(Events.calendar(events), Step.WRITE);
    assertThat(desk.dump()).isEqualTo(before);
    return outcome.problems().stream().map(Problem::inWords).toList();
  }
}
