package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.collegium.core.Events;
import org.collegium.core.ImportDesk;
import org.collegium.core.session.ImportCalendar.Imported;
import org.collegium.core.session.ImportCalendar.Planned;
import org.collegium.core.session.SessionChange.PlaceChanged;
import org.collegium.core.session.SessionChange.SessionAdded;
import org.collegium.core.session.SessionChange.SessionCancelled;
import org.collegium.core.session.SessionChange.SessionMoved;
import org.collegium.core.session.SessionChange.SessionRestored;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importing a calendar does to a cohort's sessions. */
class ImportCalendarTest {

  private static final String SAMPLE =
      new String(ImportDesk.file("/samples/sessions.ics"), StandardCharsets.UTF_8);
  private static final String ROSTER = """
      Name,Email,Role
      Ada Okafor,ada@one.example,leader
      Grace Adeyemi,grace@mentors.example,mentor
      Robin Cast,robin@range.example,convener
      """;

  private ImportDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = ImportDesk.at("2026-12-20T16:00:00Z", folder);
    desk.roster(ROSTER, Step.WRITE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theSampleCalendarBecomesTenSessionsOfTwoDaysAndTellsNobody() {
    var outcome = (Imported) desk.calendar(SAMPLE, Step.WRITE);

    assertThat(outcome.changes()).hasSize(10).allMatch(SessionAdded.class::isInstance);
    assertThat(outcome.unmatched()).containsExactly(new UnmatchedEvent(Optional.of(
        new Prose("Presidents' Day (no school)")), lineOf(SAMPLE, "UID:board@frontrange.example") - 1, 1,
        UnmatchedEvent.Reason.NO_SESSION));
    assertThat(outcome.remarks()).isEmpty();
    assertThat(sessions()).extracting(Session::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    var sixth = session(6);
    assertThat(sixth.title().raw()).isEqualTo("Managing Change: Extending Knowledge & Refining Practice");
    assertThat(sixth.zone()).isEqualTo(ImportDesk.DENVER);
    assertThat(hours(sixth)).containsExactly(day("2028-03-14T08:30", "2028-03-14T16:00"),
        day("2028-03-15T08:30", "2028-03-15T16:00"));
    assertThat(sixth.place()).contains(new Prose("Regional Service Center, Room 214, Longmont"));
    assertThat(sixth.materials().orElseThrow().raw()).startsWith("Bring your participant manual.\nCoffee from 8:00;");
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void aPreviewSaysTheSameAndKeepsNothing() {
    desk.calendar(SAMPLE, Step.WRITE);
    var before = desk.dump();

    var preview = (Planned) desk.calendar(moved(SAMPLE), Step.PREVIEW);

    assertThat(preview.changes()).hasSize(1);
    assertThat(desk.dump()).isEqualTo(before);
    var written = (Imported) desk.calendar(moved(SAMPLE), Step.WRITE);
    assertThat(written.changes()).isEqualTo(preview.changes());
  }

  @Test
  void theSameFileAgainChangesNothing() {
    desk.calendar(SAMPLE, Step.WRITE);
    var before = desk.dump();

    var again = (Imported) desk.calendar(SAMPLE, Step.WRITE);

    assertThat(again.changes()).isEmpty();
    assertThat(desk.dump()).isEqualTo(before);
  }

  @Test
  void aHigherSequenceMovesASessionAndTellsEachAttenderOnce() {
    desk.calendar(SAMPLE, Step.WRITE);
    var before = session(4);

    var outcome = (Imported) desk.calendar(moved(SAMPLE), Step.WRITE);
    desk.calendar(moved(SAMPLE), Step.WRITE);

    var after = session(4);
    assertThat(outcome.changes()).containsExactly(new SessionMoved(before, after));
    assertThat(hours(after)).containsExactly(day("2027-11-09T08:30", "2027-11-09T16:00"),
        day("2027-11-10T08:30", "2027-11-10T16:00"));
    assertThat(after.starts()).isEqualTo(Instant.parse("2027-11-09T15:30:00Z"));
    assertThat(after.revision()).isEqualTo(before.revision() + 1);
    assertThat(after.sequence()).isEqualTo(1);
    assertThat(desk.letters()).hasSize(2).allMatch(letter -> letter.contains("SessionMoved"));
  }

  @Test
  void anOlderFileIsNotFollowed() {
    desk.calendar(SAMPLE, Step.WRITE);
    desk.calendar(moved(SAMPLE), Step.WRITE);
    var before = desk.dump();

    var outcome = (Imported) desk.calendar(SAMPLE, Step.WRITE);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.remarks()).containsExactly(new CalendarRemark.Older(4, session(4).title()));
    assertThat(desk.dump()).isEqualTo(before);
  }

  /** Programs raise the number of the one event that was changed, not of its neighbour. */
  @Test
  void oneDayOfANewerFileMayKeepItsSequence() {
    desk.calendar(SAMPLE, Step.WRITE);
    var secondDayLonger = changedEvent(SAMPLE, "session-04-day-2", "20271103T160000", "20271103T170000");

    desk.calendar(secondDayLonger, Step.WRITE);
    var again = (Imported) desk.calendar(secondDayLonger, Step.WRITE);

    assertThat(again.changes()).isEmpty();
    assertThat(hours(session(4))).containsExactly(day("2027-11-02T08:30", "2027-11-02T16:00"),
        day("2027-11-03T08:30", "2027-11-03T17:00"));
  }

  @Test
  void aSessionCancelledOnAllItsDaysIsOffAndComesBackWhenTheFileSaysSo() {
    desk.calendar(SAMPLE, Step.WRITE);
    var off = cancelled(cancelled(SAMPLE, "session-04-day-1"), "session-04-day-2");

    var outcome = (Imported) desk.calendar(off, Step.WRITE);
    desk.calendar(off, Step.WRITE);

    assertThat(outcome.changes()).containsExactly(new SessionCancelled(session(4)));
    assertThat(session(4).isPlanned()).isFalse();
    assertThat(desk.letters()).hasSize(2).allMatch(letter -> letter.contains("SessionCancelled"));

    var back = (Imported) desk.calendar(SAMPLE.replace("SEQUENCE:0", "SEQUENCE:2"), Step.WRITE);

    assertThat(back.changes()).containsExactly(new SessionRestored(session(4)));
    assertThat(session(4).isPlanned()).isTrue();
    assertThat(desk.letters()).hasSize(2).allMatch(letter -> letter.contains("|void|"));
  }

  @Test
  void aSessionThatOutlookOnlyCallsCancelledIsOff() {
    desk.calendar(SAMPLE, Step.WRITE);

    desk.calendar(SAMPLE.replace(":Session 4:", ":Canceled: Session 4:"), Step.WRITE);

    assertThat(session(4).isPlanned()).isFalse();
    assertThat(session(5).isPlanned()).isTrue();
  }

  @Test
  void aSessionCancelledOnOneDayIsHeldOnTheOther() {
    desk.calendar(SAMPLE, Step.WRITE);
    var before = session(4);

    var outcome = (Imported) desk.calendar(cancelled(SAMPLE, "session-04-day-1"), Step.WRITE);

    assertThat(outcome.changes()).containsExactly(new SessionMoved(before, session(4)));
    assertThat(hours(session(4))).containsExactly(day("2027-11-03T08:30", "2027-11-03T16:00"));
  }

  @Test
  void anotherPlaceIsSaidAndIsNoMove() {
    desk.calendar(SAMPLE, Step.WRITE);
    var before = session(1);

    var outcome = (Imported) desk.calendar(
        SAMPLE.replaceFirst("Room 214", "Room 7").replaceFirst("Room 214", "Room 7"), Step.WRITE);

    assertThat(outcome.changes()).containsExactly(new PlaceChanged(session(1), before.place(),
        new Prose("Regional Service Center, Room 7, Longmont")));
    assertThat(session(1).revision()).isEqualTo(before.revision());
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void sessionsThatAreNotInTheFileStay() {
    desk.calendar(SAMPLE, Step.WRITE);

    var outcome = (Imported) desk.calendar(Events.calendar(
        Events.timed("Session 1", "20270119T083000", "20270119T160000"),
        Events.timed("Session 1", "20270120T083000", "20270120T160000")), Step.WRITE);

    assertThat(outcome.changes()).isEmpty();
    assertThat(outcome.remarks()).hasSize(9).allMatch(CalendarRemark.NotInFile.class::isInstance);
    assertThat(sessions()).hasSize(10);
  }

  @Test
  void eventsThatAreNoSessionAreListedOnceALine() {
    var outcome = (Planned) desk.calendar(Events.calendar(
        Events.timed("Session 1", "20270119T083000", "20270119T160000"),
        Events.timed("Staff meeting", "20270105T083000", "20270105T090000", "RRULE:FREQ=WEEKLY;COUNT=5"),
        Events.timed("Session 12: Alumni", "20300105T083000", "20300105T090000"),
        Events.timed("", "20300106T083000", "20300106T090000")), Step.PREVIEW);

    assertThat(outcome.unmatched()).extracting(UnmatchedEvent::summary, UnmatchedEvent::line, UnmatchedEvent::times,
        UnmatchedEvent::reason).containsExactly(
            tuple(Optional.of(new Prose("Staff meeting")), 11, 5,
                UnmatchedEvent.Reason.NO_SESSION),
            tuple(Optional.of(new Prose("Session 12: Alumni")), 19, 1,
                UnmatchedEvent.Reason.NO_SUCH_NUMBER),
            tuple(Optional.empty(), 26, 1, UnmatchedEvent.Reason.NO_SESSION));
  }

  @Test
  void theNumberGoesBeforeTheTitleAndACancelledStrangerIsOnlyMentioned() {
    var outcome = (Imported) desk.calendar(Events.calendar(
        Events.timed("Session 4: Managing Change", "20270119T083000", "20270119T160000"),
        Events.timed("Session 7", "20280119T083000", "20280119T160000", "STATUS:CANCELLED")), Step.WRITE);

    assertThat(sessions()).extracting(Session::number).containsExactly(4);
    assertThat(session(4).title().raw()).isEqualTo("Choosing the Right Focus");
    assertThat(outcome.remarks()).containsExactly(new CalendarRemark.TitleOfAnother(4, session(4).title(), 3),
        new CalendarRemark.NeverThere(7,
            new Prose("Choosing the Right Focus: Extending Knowledge and Refining Practice")));
  }

  @Test
  void linusCohortIsUntouched() {
    var before = desk.rowsOf(desk.strangers());
    assertThat(before).anyMatch(row -> row.startsWith("session:"));

    desk.calendar(SAMPLE, Step.WRITE);
    desk.calendar(moved(SAMPLE), Step.WRITE);

    assertThat(desk.rowsOf(desk.strangers())).isEqualTo(before);
    var theirs = desk.sessions(books -> books.sessions().of(desk.strangers().id()));
    assertThat(theirs).extracting(Session::firstDay).containsExactly(LocalDate.parse("2027-02-01"));
  }

  private List<Session> sessions() {
    return desk.sessions(books -> books.sessions().of(desk.cohort().id()));
  }

  private Session session(int number) {
    return desk.sessions(books -> books.sessions().numbered(desk.cohort().id(), number)).orElseThrow();
  }

  /** Session 4 a week later, as the program that wrote the sample would export it. */
  private static String moved(String calendar) {
    return changedEvent(changedEvent(calendar, "session-04-day-1", "20271102T", "20271109T"), "session-04-day-2",
        "20271103T", "20271110T");
  }

  private static String cancelled(String calendar, String uid) {
    return changedEvent(calendar, uid, "TRANSP:OPAQUE", "STATUS:CANCELLED");
  }

  private static String changedEvent(String calendar, String uid, String once, String now) {
    var start = calendar.indexOf("UID:" + uid);
    var end = calendar.indexOf("END:VEVENT", start);
    var event = calendar.substring(start, end);
    assertThat(event).contains(once, "SEQUENCE:0");
    return calendar.substring(0, start) + event.replace(once, now).replace("SEQUENCE:0", "SEQUENCE:1")
        + calendar.substring(end);
  }

  private static int lineOf(String text, String words) {
    return (int) text.substring(0, text.indexOf(words)).lines().count() + 1;
  }

  private static List<SessionDay> hours(Session session) {
    return session.days().stream().map(day -> new SessionDay(day.starts(), day.ends())).toList();
  }

  private static SessionDay day(String starts, String ends) {
    return new SessionDay(LocalDateTime.parse(starts), LocalDateTime.parse(ends));
  }
}
