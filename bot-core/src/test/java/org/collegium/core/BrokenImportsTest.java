package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.collegium.core.membership.ImportRoster;
import org.collegium.core.session.ImportCalendar;
import org.collegium.core.session.Step;
import org.collegium.core.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken file changes nothing at all in a house that is in use, and each of its problems is said. */
class BrokenImportsTest {

  @Test
  void brokenRostersChangeNothing(@TempDir Path folder) {
    try (var desk = inUse(folder)) {
      var before = desk.dump();
      var rosters = broken("/broken/rosters", ".csv");

      assertThat(rosters).hasSizeGreaterThanOrEqualTo(20).allSatisfy(roster -> {
        var outcome = desk.roster(name(roster), read(roster), Step.WRITE);
        assertThat(outcome).isInstanceOf(ImportRoster.Refused.class);
        assertThat(((ImportRoster.Refused) outcome).problems()).extracting(Problem::inWords).isEqualTo(said(roster));
        assertThat(desk.dump()).isEqualTo(before);
      });
    }
  }

  @Test
  void brokenCalendarsChangeNothing(@TempDir Path folder) {
    try (var desk = inUse(folder)) {
      var before = desk.dump();
      var calendars = broken("/broken/calendars", ".ics");

      assertThat(calendars).hasSizeGreaterThanOrEqualTo(20).allSatisfy(calendar -> {
        var outcome = desk.calendar(name(calendar), read(calendar), Step.WRITE);
        assertThat(outcome).isInstanceOf(ImportCalendar.Refused.class);
        assertThat(((ImportCalendar.Refused) outcome).problems()).extracting(Problem::inWords)
            .isEqualTo(said(calendar));
        assertThat(desk.dump()).isEqualTo(before);
      });
    }
  }

  /** Good rows before the bad one leave no trace. */
  @Test
  void aSampleWithOneWrongMentorEnrolsNobody(@TempDir Path folder) {
    try (var desk = ImportDesk.at("2026-12-20T16:00:00Z", folder)) {
      var before = desk.dump();
      var sample = new String(ImportDesk.file("/samples/roster.csv"), StandardCharsets.UTF_8);

      var outcome = desk.roster(sample.replace("leader,Grace Adeyemi,Timberline", "leader,Grace Hopper,Timberline"),
          Step.WRITE);

      assertThat(((ImportRoster.Refused) outcome).problems()).singleElement()
          .satisfies(problem -> assertThat(problem.line()).isEqualTo(17));
      assertThat(desk.dump()).isEqualTo(before);
    }
  }

  private static ImportDesk inUse(Path folder) {
    var desk = ImportDesk.at("2026-12-20T16:00:00Z", folder);
    desk.roster("roster.csv", ImportDesk.file("/samples/roster.csv"), Step.WRITE);
    desk.calendar("sessions.ics", ImportDesk.file("/samples/sessions.ics"), Step.WRITE);
    return desk;
  }

  private static List<Path> broken(String folder, String ending) {
    try (var files = Files.list(Path.of(Objects.requireNonNull(BrokenImportsTest.class.getResource(folder)).toURI()))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (URISyntaxException odd) {
      throw new IllegalStateException(odd);
    }
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> said(Path file) {
    try {
      return Files.readAllLines(file.resolveSibling(name(file) + ".problems"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
