package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.collegium.launcher.Collegium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal in a process of its own, with a folder for temporary files that nobody else writes to. */
@Timeout(60)
class ThrownAwayTest {

  @TempDir
  Path folder;

  private Path temporary;

  @BeforeEach
  void makeFolders() throws IOException {
    temporary = Files.createDirectory(folder.resolve("temporary"));
    Files.writeString(folder.resolve("roster.csv"), SmallScript.ROSTER);
    Files.writeString(folder.resolve("sessions.ics"), SmallScript.CALENDAR.replace("\n", "\r\n"));
  }

  @Test
  void whatWasPlayedIsGone() throws IOException, InterruptedException {
    var said = rehearse("roster.csv", "sessions.ics");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Ada Okafor · CheckInNudge");
    assertThat(left()).isEmpty();
  }

  @Test
  void aBrokenRosterIsRefusedLineByLineAndNothingIsLeft() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("broken.csv"),
        "Name,Email,Role\nAda Okafor,ada,leader\nGrace Adeyemi,grace@one.example,boss\n");

    var said = rehearse("broken.csv", "sessions.ics");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out().lines()).hasSize(2).allMatch(line -> line.matches("broken\\.csv:[23]: .+\\."));
    assertThat(left()).isEmpty();
  }

  @Test
  void aBrokenCalendarIsRefusedAndNothingIsLeft() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("broken.ics"), "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n");

    var said = rehearse("roster.csv", "broken.ics");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out().lines()).isNotEmpty().allMatch(line -> line.matches("broken\\.ics(:\\d+)?: .+\\."));
    assertThat(left()).isEmpty();
  }

  private Said rehearse(String roster, String calendar) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var line = new ArrayList<>(List.of(java, "-Djava.io.tmpdir=" + temporary, "--enable-native-access=ALL-UNNAMED",
        "-cp", System.getProperty("java.class.path"), Collegium.class.getName(), "rehearse", "--print", "--roster",
        roster, "--calendar", calendar));
    var process = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), out);
  }

  /** What stands in the folder of temporary files. */
  private List<Path> left() throws IOException {
    try (var files = Files.list(temporary)) {
      return files.toList();
    }
  }

  private record Said(int code, String out) {}
}
