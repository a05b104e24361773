package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files from the command line. */
class ImportCommandsTest {

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void startACohort() {
    typing = new Typing(folder);
    typing.create(FRONT_RANGE);
  }

  @Test
  void aRosterIsImportedAndASecondTimeChangesNothing() {
    var roster = typing.sample("roster.csv");

    var first = typing.type("import", "roster", roster, "--cohort", FRONT_RANGE);
    var second = typing.type("import", "roster", roster, "--cohort", FRONT_RANGE);

    assertThat(first.code()).isZero();
    assertThat(first.out().lines()).hasSize(30).contains("Ada Okafor joins as leader, with Grace Adeyemi as mentor.");
    assertThat(second.out()).startsWith("Nothing has changed");
  }

  @Test
  void aDryRunShowsAndKeepsNothing() {
    var said = typing.type("import", "roster", typing.sample("roster.csv"), "--cohort", FRONT_RANGE, "--dry-run");

    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("29 things would change:");
    assertThat(members()).isZero();
  }

  @Test
  void scriptsGetTheReportAndTheProblemsAsLists() throws IOException {
    typing.file("people.csv", "name,email,role\nLinus,linus,boss\n");

    var said =
        typing.type("import", "roster", typing.sample("roster.csv"), "--cohort", FRONT_RANGE, "--format", "json");
    var refused = typing.type("import", "roster", "people.csv", "--cohort", FRONT_RANGE, "--format", "json");

    assertThat(new ObjectMapper().readTree(said.out()).get("report")).hasSize(30);
    assertThat(refused.code()).isEqualTo(1);
    var problems = new ObjectMapper().readTree(refused.out()).get("problems");
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).get("line").asInt()).isEqualTo(2);
  }

  @Test
  void everyProblemIsALineWithFileAndNumberAndNothingIsKept() {
    typing.file("people.csv",
        "name,email,role\nAda Okafor,ada@one.example,leader\n,grace@two.example,mentor\nLinus,linus,boss\n");

    var said = typing.type("import", "roster", "people.csv", "--cohort", FRONT_RANGE);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines()).hasSize(4).last().isEqualTo("Nothing was imported.");
    assertThat(said.err().lines().limit(3)).allMatch(line -> line.matches("people\\.csv:[34]: .+"));
    assertThat(members()).isZero();
  }

  @Test
  void atATerminalItIsAskedOnceAndNoKeepsNothing() {
    var roster = typing.sample("roster.csv");

    var no = typing.answering("n").type("import", "roster", roster, "--cohort", FRONT_RANGE);

    assertThat(no.code()).isEqualTo(1);
    assertThat(no.out()).startsWith("29 things would change:");
    assertThat(no.err()).isEqualToIgnoringNewLines("Nothing was imported.");
    assertThat(members()).isZero();
  }

  @Test
  void atATerminalYesImports() {
    var yes = typing.answering("Yes").type("import", "roster", typing.sample("roster.csv"), "--cohort", FRONT_RANGE);

    assertThat(yes.code()).isZero();
    assertThat(yes.out().lines()).last().isEqualTo("Imported.");
    assertThat(members()).isEqualTo(29);
  }

  @Test
  void yesOnTheCommandLineAsksNothing() {
    typing.answering("n");

    assertThat(typing.type("import", "roster", typing.sample("roster.csv"), "--cohort", FRONT_RANGE, "-y").code())
        .isZero();
    assertThat(members()).isEqualTo(29);
  }

  @Test
  void aCalendarIsImportedAndWhatIsNoSessionIsListed() {
    var said = typing.type("import", "calendar", typing.sample("sessions.ics"), "--cohort", FRONT_RANGE);

    assertThat(said.code()).isZero();
    assertThat(said.out().lines()).hasSize(12)
        .anyMatch(
            line -> line.startsWith("Session 4 (Choosing the Right Focus) is added: Tuesday, November 2, 2027, 8:30"))
        .anyMatch(line -> line.contains("“Presidents' Day (no school)”: no session of this programme"));
  }

  @Test
  void theSampleClosuresCloseNoSession() {
    typing.type("import", "calendar", typing.sample("sessions.ics"), "--cohort", FRONT_RANGE);

    var said = typing.type("import", "closures", typing.sample("closures.ics"), "--cohort", FRONT_RANGE);

    assertThat(said.code()).isZero();
    try (var open = typing.open()) {
      var sessions = open.house().sessions().read(books -> {
        var cohort = books.cohorts().named(FRONT_RANGE).orElseThrow();
        var closures = books.closures().of(cohort.id());
        return books.sessions().of(cohort.id()).stream().filter(session -> closures.stream()
            .anyMatch(
                closure -> !session.firstDay().isAfter(closure.last()) && !session.lastDay().isBefore(closure.first())))
            .toList();
      });
      assertThat(sessions).isEmpty();
    }
  }

  @Test
  void aBrokenCalendarIsRefused() {
    typing.file("broken.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nSUMMARY:Session 1\n");

    var said = typing.type("import", "calendar", "broken.ics", "--cohort", FRONT_RANGE);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("broken.ics:").contains("Nothing was imported.").doesNotContain("Exception");
  }

  @Test
  void closuresWithoutAWholeDayAreRefused() {
    typing.file("closures.csv", "date,name\nsoon,Holiday\n");

    var said = typing.type("import", "closures", "closures.csv", "--cohort", FRONT_RANGE);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("closures.csv:2:");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    var said = typing.type("import", "roster", "nowhere.csv", "--cohort", FRONT_RANGE);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).isEqualToIgnoringNewLines("nowhere.csv: there is no such file.");
  }

  @Test
  void aFolderIsNoFile() {
    var said = typing.type("import", "roster", "data", "--cohort", FRONT_RANGE);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).isEqualToIgnoringNewLines("data: this is a folder; name a file in it.");
  }

  @Test
  void aCohortMustBeNamed() {
    assertThat(typing.type("import", "roster", "roster.csv").code()).isEqualTo(2);
    assertThat(typing.type("import", "calendar").code()).isEqualTo(2);
    assertThat(typing.type("import", "closures", "a", "b", "--cohort", FRONT_RANGE).code()).isEqualTo(2);
  }

  private int members() {
    try (var open = typing.open()) {
      return open.house().memberships().read(books -> books.memberships()
          .in(books.cohorts().named(FRONT_RANGE).orElseThrow().id(), open.house().clock().instant())).size();
    }
  }
}
