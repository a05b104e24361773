package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.collegium.core.session.MarkAttendance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions, their letters and their hours from the command line. */
class SessionCommandsTest {

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void importTheSample() {
    typing = Typing.withTheSampleCohort(folder);
  }

  @Test
  void aMoveShowsEverythingThatMovesAlong() {
    var said = typing.type("session", "move", FRONT_RANGE, "4", "2027-11-09");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("It was: Tuesday, November 2, 2027", "Tuesday, November 9, 2027, 8:30 AM",
        "Reminder 14 days before: Tuesday, October 19, 2027 becomes Tuesday, October 26, 2027",
        "28 people would be told.",
        "Session 4, Choosing the Right Focus, is moved.");
    assertThat(list()).contains("Tue Nov 9, 2027").doesNotContain("Tue Nov 2, 2027");
  }

  @Test
  void scriptsHearOnceWhatMovesAlong() throws IOException {
    var shown = new ObjectMapper()
        .readTree(
            typing.type("session", "move", FRONT_RANGE, "4", "2027-11-07", "--dry-run", "--format", "json").out());
    var done = new ObjectMapper()
        .readTree(typing.type("session", "move", FRONT_RANGE, "4", "2027-11-07", "--format", "json").out());

    assertThat(shown.get("done").asBoolean()).isFalse();
    assertThat(done.get("done").asBoolean()).isTrue();
    assertThat(done.get("report").valueStream().map(JsonNode::asText))
        .contains("Note that there is no school on Sunday, November 7, 2027.")
        .anyMatch(line -> line.startsWith("Check-ins between sessions 3 and 4:"));
  }

  @Test
  void aDryRunMovesNothing() {
    var said = typing.type("session", "move", FRONT_RANGE, "4", "2027-11-09", "--dry-run");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("would move").doesNotContain("is moved");
    assertThat(list()).contains("Tue Nov 2, 2027");
  }

  @Test
  void atATerminalItIsAskedOnceAndNothingButYesIsYes() {
    var silence = typing.answering("").type("session", "move", FRONT_RANGE, "4", "2027-11-09");

    assertThat(silence.code()).isEqualTo(1);
    assertThat(silence.err()).isEqualToIgnoringNewLines("Nothing was changed.");
    assertThat(list()).contains("Tue Nov 2, 2027");

    assertThat(typing.answering("y").type("session", "move", FRONT_RANGE, "4", "2027-11-09").code()).isZero();
    assertThat(list()).contains("Tue Nov 9, 2027");
  }

  @Test
  void whatCannotBeMovedIsRefused() {
    assertThat(typing.type("session", "move", FRONT_RANGE, "14", "2027-11-09").err())
        .contains("There is no session 14");
    assertThat(typing.type("session", "move", FRONT_RANGE, "4", "2027-11-02").err())
        .contains("that session begins on this day already");
    assertThat(typing.type("session", "move", FRONT_RANGE, "4", "2020-01-01").err())
        .contains("That day is in the past.");
    assertThat(typing.type("session", "move", FRONT_RANGE, "4", "2027-09-22").err())
        .contains("Another session takes place");
    assertThat(typing.type("session", "move", FRONT_RANGE, "4", "2027-09-22").code()).isEqualTo(1);
  }

  @Test
  void aDayOrNumberThatIsNoneIsMisuse() {
    var day = typing.type("session", "move", FRONT_RANGE, "4", "9.11.2027");
    var number = typing.type("session", "move", FRONT_RANGE, "four", "2027-11-09");

    assertThat(day.code()).isEqualTo(2);
    assertThat(day.err()).contains("'9.11.2027' is not a day; write it like 2027-11-09.");
    assertThat(number.code()).isEqualTo(2);
    assertThat(number.err()).contains("'four' is not the number of a session");
  }

  @Test
  void aSessionIsCancelledAndCanBePutBack() {
    var off = typing.type("session", "cancel", FRONT_RANGE, "5");
    var twice = typing.type("session", "cancel", FRONT_RANGE, "5");
    var back = typing.type("session", "add", FRONT_RANGE, "5", "2028-01-25");

    assertThat(off.out()).contains("28 people would be told.").contains("is cancelled.");
    assertThat(twice.code()).isEqualTo(1);
    assertThat(back.code()).isZero();
    assertThat(list()).contains("Tue Jan 25, 2028").doesNotContain("cancelled");
  }

  @Test
  void aSessionIsAddedWithItsPlace() {
    var added = typing.type("session", "add", FRONT_RANGE, "11", "2029-05-15", "--place", "The old mill");
    var again = typing.type("session", "add", FRONT_RANGE, "11", "2029-05-16");

    assertThat(added.code()).isZero();
    assertThat(added.out()).contains("Where: The old mill");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("Session 11 stands in the calendar already");
  }

  @Test
  void scriptsGetWallTimeZoneAndInstant() {
    assertThat(typing.type("session", "list", FRONT_RANGE, "--format", "json").out())
        .contains("\"starts\" : \"2027-11-02T08:30\"", "\"zone\" : \"America/Denver\"",
            "\"from\" : \"2027-11-02T14:30:00Z\"");
  }

  @Test
  void aCohortWithoutSessionsSaysSo() {
    typing.create("Another");

    assertThat(typing.type("session", "list", "Another").out()).contains("No session stands in the calendar yet.");
  }

  @Test
  void deliveriesTellStatesAndReasonsAndNoWords() {
    assertThat(typing.type("deliveries", FRONT_RANGE).out()).contains("No letter has been written");

    typing.type("session", "cancel", FRONT_RANGE, "5");
    var said = typing.type("deliveries", FRONT_RANGE);

    assertThat(said.code()).isZero();
    assertThat(said.out().lines()).anyMatch(line -> line.matches("waiting +28"))
        .anyMatch(line -> line.contains("SessionCancelled"));
    assertThat(said.out()).contains("… and more").doesNotContain("Purposeful");
    assertThat(typing.type("deliveries", FRONT_RANGE, "--format", "json").out()).contains("\"due\" : 28")
        .contains("\"to\" : \"Ada Okafor\"");
    assertThat(typing.type("deliveries", "Nobody").code()).isEqualTo(1);
    assertThat(typing.type("deliveries").code()).isEqualTo(2);
  }

  @Test
  void theCalendarIsExportedAsAProgramSubscribesToIt() {
    var said = typing.type("export", "calendar", FRONT_RANGE);

    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n")
        .contains("DTSTART:20271102T143000Z");
    assertThat(said.out().split("BEGIN:VEVENT", -1)).hasSize(21);
  }

  @Test
  void aCalendarWithNothingInItIsNotExported() {
    typing.create("Another");

    assertThat(typing.type("export", "calendar", "Another").code()).isEqualTo(1);
    assertThat(typing.type("export", "calendar").code()).isEqualTo(2);
  }

  @Test
  void hoursAreExportedAsCsv() {
    typing.clock().turnTo(Instant.parse("2027-01-19T16:00:00Z"));
    markPresent("Pat Ellison");

    var said = typing.type("export", "hours", FRONT_RANGE);

    assertThat(said.code()).isZero();
    assertThat(said.out().lines()).hasSize(2).last().asString()
        .startsWith("Pat Ellison,pat.ellison@frontrange.example,1,")
        .endsWith(",1,7.5");
  }

  private void markPresent(String name) {
    try (var open = typing.open()) {
      var house = open.house();
      var today = house.sessions().read(books -> books.sessions()
          .numbered(books.cohorts().named(FRONT_RANGE).orElseThrow().id(), 1)).orElseThrow();
      var person = house.memberships().read(books -> books.people().all()).stream()
          .filter(each -> each.name().raw().equals(name)).findFirst().orElseThrow();
      assertThat(new MarkAttendance(house.sessions(), house.clock()).here(today, person.id())).isTrue();
    }
  }

  private String list() {
    return typing.type("session", "list", FRONT_RANGE).out();
  }
}
