package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.collegium.core.ImportDesk;
import org.collegium.core.session.ImportCalendar.Imported;
import org.collegium.core.session.SessionChange.PlaceChanged;
import org.collegium.core.session.SessionChange.SessionCancelled;
import org.collegium.core.session.SessionChange.SessionMoved;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calendar program mails the one event that was changed, and sessions have two days. */
class OneDayOfASessionTest {

  private static final String SAMPLE = new String(ImportDesk.file("/samples/sessions.ics"), StandardCharsets.UTF_8);
  private static final LocalDate TUESDAY = LocalDate.parse("2027-11-02");
  private static final LocalDate WEDNESDAY = LocalDate.parse("2027-11-03");
  private static final LocalDate FRIDAY = LocalDate.parse("2027-11-05");

  private ImportDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = ImportDesk.at("2026-12-20T16:00:00Z", folder);
    desk.calendar(SAMPLE, Step.WRITE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void movesAloneAndLeavesTheOther() {
    var before = fourth();

    var outcome = take(onFriday(1));

    assertThat(outcome.changes()).containsExactly(new SessionMoved(before, fourth()));
    assertThat(dates()).containsExactly(TUESDAY, FRIDAY);
  }

  @Test
  void isCancelledAloneAndTheSessionOnlyOnceBothAre() {
    take(cancellation("session-04-day-2", 1));

    assertThat(fourth().isPlanned()).isTrue();
    assertThat(dates()).containsExactly(TUESDAY);

    var outcome = take(cancellation("session-04-day-1", 1));

    assertThat(outcome.changes()).containsExactly(new SessionCancelled(fourth()));
    assertThat(fourth().isPlanned()).isFalse();
    assertThat(take(cancellation("session-04-day-1", 1)).changes()).isEmpty();
  }

  @Test
  void isNotBroughtBackByAFileFromBeforeItsCancellation() {
    take(cancellation("session-04-day-2", 1));
    take(SAMPLE);
    assertThat(dates()).containsExactly(TUESDAY);

    take(cancellation("session-04-day-1", 1));
    take(SAMPLE);

    assertThat(fourth().isPlanned()).isFalse();
  }

  @Test
  void isFollowedByItsOwnSequenceWhateverBecameOfTheOther() {
    take(onFriday(3));

    take(event("session-04-day-1", 1).replace("T083000", "T093000"));
    assertThat(fourth().days()).extracting(day -> day.starts().toString()).containsExactly("2027-11-02T09:30",
        "2027-11-05T08:30");

    var older = take(event("session-04-day-2", 2));
    assertThat(older.remarks()).contains(new CalendarRemark.Older(4, fourth().title()));
    assertThat(dates()).containsExactly(TUESDAY, FRIDAY);
  }

  @Test
  void mayTakePlaceElsewhere() {
    var before = fourth();

    var outcome = take(event("session-04-day-2", 1).replaceAll("LOCATION:.*", "LOCATION:Niwot High"));

    assertThat(outcome.changes()).containsExactly(new PlaceChanged(fourth(), before.place(),
        new Prose(before.place().orElseThrow().raw() + " / Niwot High")));
    assertThat(dates()).containsExactly(TUESDAY, WEDNESDAY);
  }

  @Test
  void ofACalendarFromAnotherProgramTellsTheSessionAnew() {
    take(event("session-04-day-2", 0).replace("UID:session-04-day-2", "UID:made-anew").replace("20271103T",
        "20271105T"));

    assertThat(dates()).containsExactly(FRIDAY);
  }

  private Imported take(String calendar) {
    return (Imported) desk.calendar(calendar, Step.WRITE);
  }

  private static String onFriday(int sequence) {
    return event("session-04-day-2", sequence).replace("20271103T", "20271105T");
  }

  private static String cancellation(String uid, int sequence) {
    return event(uid, sequence).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL");
  }

  /** A file that holds this event of the sample alone. */
  private static String event(String uid, int sequence) {
    var begin = SAMPLE.lastIndexOf("BEGIN:VEVENT", SAMPLE.indexOf("UID:" + uid));
    var event = SAMPLE.substring(begin, SAMPLE.indexOf("END:VEVENT", begin));
    return SAMPLE.substring(0, SAMPLE.indexOf("BEGIN:VEVENT"))
        + event.replace("SEQUENCE:0", "SEQUENCE:" + sequence) + "END:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private Session fourth() {
    return desk.sessions(books -> books.sessions().numbered(desk.cohort().id(), 4)).orElseThrow();
  }

  private List<LocalDate> dates() {
    return fourth().days().stream().map(day -> day.starts().toLocalDate()).toList();
  }
}
