package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.collegium.core.attention.ClosuresFile.LeftOut;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.session.ImportCalendar.Imported;
import org.collegium.core.session.ImportCalendar.Planned;
import org.collegium.core.session.ImportCalendar.Refused;
import org.collegium.core.session.UnmatchedEvent.Reason;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

/** What a calendar's import says to who handed it in. */
class CalendarReportTest {

  private static final Prose TITLE = new Prose("Managing Change");
  private static final Instant NOW = Instant.parse("2026-12-20T16:00:00Z");

  private final Session session = new Session(new SessionId(1), new CohortId(1), 3, TITLE, List.of(day(19), day(20)),
      ZoneId.of("America/Denver"), Optional.of(new Prose("Longmont")), Optional.empty(), Session.State.PLANNED, 1, NOW,
      0);
  private final CalendarReport report = new CalendarReport(Wording.in(Locale.US),
      new TimeInWords(Locale.US, ZoneId.of("Europe/Berlin")));

  @Test
  void everyChangeHasItsSentenceInTheHoursOfThePlace() {
    var moved = session.movedTo(LocalDate.parse("2027-01-26"), NOW);
    var january =
        "Tuesday, January 19, 2027, 8:30 AM – 4:00 PM Mountain Time and Wednesday, January 20, 2027, 8:30 AM – 4:00"
            + " PM Mountain Time";

    assertThat(lines(new Planned(List.of(
        new SessionChange.SessionAdded(session),
        new SessionChange.SessionMoved(session, moved),
        new SessionChange.PlaceChanged(session, Optional.empty(), new Prose("Longmont")),
        new SessionChange.PlaceChanged(session, Optional.of(new Prose("Erie")), new Prose("Longmont")),
        new SessionChange.SessionCancelled(session),
        new SessionChange.SessionRestored(session)), List.of(), List.of()))).containsExactly(
            "6 things would change:",
            "Session 3 (Managing Change) is added: " + january + ".",
            "Session 3 (Managing Change) moves from " + january
                + " to Tuesday, January 26, 2027, 8:30 AM – 4:00 PM Mountain"
                + " Time and Wednesday, January 27, 2027, 8:30 AM – 4:00 PM Mountain Time.",
            "Session 3 (Managing Change) takes place at Longmont.",
            "Session 3 (Managing Change): the place changes from Erie to Longmont.",
            "Session 3 (Managing Change) is cancelled; it was to be on " + january + ".",
            "Session 3 (Managing Change) was cancelled and takes place after all: " + january + ".");
  }

  @Test
  void everyRemarkAndWhatIsNoSessionHasItsSentence() {
    assertThat(lines(new Imported(List.of(), List.of(
        new UnmatchedEvent(Optional.of(new Prose("Staff meeting")), 1200, 5, Reason.NO_SESSION),
        new UnmatchedEvent(Optional.empty(), 7, 1, Reason.NO_SESSION),
        new UnmatchedEvent(Optional.of(new Prose("Session 12")), 9, 1, Reason.NO_SUCH_NUMBER)),
        List.of(new CalendarRemark.UsualHours(3, TITLE), new CalendarRemark.Older(3, TITLE),
            new CalendarRemark.NotInFile(3, TITLE), new CalendarRemark.NeverThere(3, TITLE),
            new CalendarRemark.TitleOfAnother(3, TITLE, 4)))))
        .containsExactly(
            "Nothing has changed; all of this stood in the calendar already.",
            "Session 3 (Managing Change) has whole days without hours in this file, so they are taken to last from nine"
                + " to four.",
            "Session 3 (Managing Change) was left as it is: this file is older than what is known of it.",
            "Session 3 (Managing Change) is not in this file and stays as it is.",
            "Session 3 (Managing Change) is cancelled in this file and never stood in the calendar.",
            "Session 3 (Managing Change) has the title of session 4 in this file; the number was followed.",
            "Line 1200, “Staff meeting”, 5 times: no session of this programme, so it was left out.",
            "Line 7, “an event without a title”: no session of this programme, so it was left out.",
            "Line 9, “Session 12”: the programme has no session of this number, so it was left out.");
  }

  @Test
  void aLongCalendarOfOtherThingsIsCutShort() {
    var unmatched = IntStream.rangeClosed(1, 23)
        .mapToObj(line -> new UnmatchedEvent(Optional.of(new Prose("Meeting")), line, 1, Reason.NO_SESSION)).toList();

    assertThat(lines(new Planned(List.of(), unmatched, List.of()))).hasSize(22)
        .endsWith("3 more events are no sessions either.");
  }

  @Test
  void refusalsAndClosuresAreSaid() {
    var sum =
        new ImportClosures.Sum(3, LocalDate.parse("2027-02-15"), LocalDate.parse("2027-03-29"), 7, 0, 0,
            Optional.empty());

    assertThat(lines(new Refused(List.of(new Problem("a.ics", 4, "it is wrong."))))).containsExactly(
        "Nothing was imported. One thing has to be mended first:", "a.ics:4: it is wrong.");
    assertThat(report.lines(new ImportClosures.Refused(List.of(new Problem("a.csv", 4, "it is wrong.")))))
        .extracting(Prose::raw).endsWith("a.csv:4: it is wrong.");
    assertThat(report.lines(new ImportClosures.Imported(sum,
        List.of(new LeftOut(13, Optional.of(new Prose("Board meeting"))))))).extracting(Prose::raw).containsExactly(
            "3 closures from Monday, February 15, 2027 to Monday, March 29, 2027,"
                + " which close all schools on 7 weekdays,"
                + " are kept.",
            "Line 13, “Board meeting”: it has hours of the day, so it closes no school and was left out.");
    assertThat(
        report.lines(new ImportClosures.Planned(
            new ImportClosures.Sum(1, sum.first(), sum.first(), 1, 2, 3, Optional.of(new Prose("Lincoln High"))),
            List.of())))
        .extracting(Prose::raw)
        .containsExactly("One closure from Monday, February 15, 2027 to Monday, February 15, 2027,"
            + " which close Lincoln High on one weekday, would be kept, in place of the 3 that are known.",
            "2 weekdays are a time of tests: nobody is asked anything, and what is said of sessions still comes.");
  }

  private List<String> lines(ImportCalendar.Outcome outcome) {
    return report.lines(outcome).stream().map(Prose::raw).toList();
  }

  private static SessionDay day(int ofJanuary) {
    return new SessionDay(LocalDateTime.of(2027, 1, ofJanuary, 8, 30), LocalDateTime.of(2027, 1, ofJanuary, 16, 0));
  }
}
