package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.launcher.Typing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be typed behind {@code rehearse}, and what cannot. */
@Timeout(60)
class RehearseCommandTest {

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void open() {
    typing = new Typing(folder);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"--person Ada | --person says what is printed; it goes with --print.",
      "--until 2027-02-28 | --until says what is printed; it goes with --print.",
      "--format json | --format says what is printed; it goes with --print.",
      "--roster roster.csv | Give --roster and --calendar together, or neither to play the sample cohort.",
      "--print --calendar sessions.ics | Give --roster and --calendar together, or neither to play the sample cohort."})
  void whatDoesNotGoTogetherIsMisuseAndNoPageIsOpened(String words, String sentence) {
    var said = typing.type(("rehearse " + words).split(" ", -1));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines()).containsExactly(sentence, "Try './collegium rehearse --help'.");
  }

  @Test
  void aDayThatIsNoneIsToldWithAnExample() {
    var said = typing.type("rehearse", "--print", "--until", "soon");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("'soon' is not a day; write it like 2027-11-09.").doesNotContain("java", "parse");
  }

  @Test
  void onesOwnFilesArePrintedAsTheSampleIs() {
    var files = List.of("--roster", typing.sample("roster.csv"), "--calendar", typing.sample("sessions.ics"));

    var said = typing.type("rehearse", "--print", files.get(0), files.get(1), files.get(2), files.get(3), "--cohort",
        "Front Range", "--closures", typing.sample("closures.ics"), "--until", "2027-02-28");

    assertThat(said.code()).isZero();
    assertThat(said.out()).isNotBlank()
        .isEqualTo(typing.type("rehearse", "--print", "--until", "2027-02-28").out());
  }

  @Test
  void theAddressAloneIsPrintedWhereNoBrowserIsWanted() {
    typing.answering();
    var running = typing.start("rehearse", "--no-browser", "--answers", "none");
    while (!running.out().toString().contains("http://") && !running.code().isDone()) {
      Thread.onSpinWait();
    }

    assertThat(running.out().toString()).contains("The rehearsal stands at http://127.0.0.1:");
    typing.stop();
    assertThat(running.code().join()).isZero();
    assertThat(running.err().toString()).isEmpty();
  }
}
