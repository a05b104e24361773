package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cohort that follows a programme of somebody's own. */
class OwnProgrammeTest {

  private static final Path FIRST_STEPS = Path.of("../bot-core/src/test/resources/catalogue-small");
  private static final String[] CREATE = {"cohort", "create", "Ada's", "--programme", "first-steps", "--zone",
      "America/Denver"};

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void writeAProgramme() throws IOException {
    typing = new Typing(folder);
    try (var files = Files.walk(FIRST_STEPS)) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve("mine").resolve(FIRST_STEPS.relativize(file)));
      }
    }
  }

  @Test
  void isRefusedWhileTheSettingsDoNotNameIt() {
    var said = typing.type(with("--catalogue", "mine"));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).isEqualToIgnoringNewLines("The settings name no catalogue with the programme 'first-steps',"
        + " so that neither the bot nor the next command would find it. Set COLLEGIUM_CATALOGUE to "
        + folder.resolve("mine") + " first.");
    assertThat(typing.type("cohort", "list").out()).contains("There is no cohort yet");
  }

  @Test
  void isFollowedOnceTheyDo() {
    typing.with("COLLEGIUM_CATALOGUE", "mine");

    assertThat(typing.type(with("--catalogue", "mine")).code()).isZero();
    assertThat(typing.type("cohort", "list").out()).contains("first-steps");
  }

  @Test
  void mayBeMissingLaterAndTheRemedyIsNamedWhereverSomebodyLooks() {
    typing.with("COLLEGIUM_CATALOGUE", "mine").type(CREATE);
    typing.without("COLLEGIUM_CATALOGUE");

    var list = typing.type("cohort", "list");
    var show = typing.type("cohort", "show", "Ada's");
    var doctor = typing.type("doctor");
    var move = typing.type("session", "list", "Ada's");

    var remedy = "Set COLLEGIUM_CATALOGUE to the folder that holds it.";
    assertThat(list.code()).isZero();
    assertThat(list.out()).contains("Ada's");
    assertThat(list.err()).contains(remedy);
    assertThat(show.code()).isZero();
    assertThat(show.out()).contains("first-steps");
    assertThat(show.err()).contains(remedy);
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(doctor.out()).contains("fail programmes: The cohort 'Ada's' follows the programme 'first-steps'",
        remedy);
    assertThat(move.code()).isEqualTo(1);
    assertThat(move.err()).contains(remedy);
    assertThat(typing.type("backup", "copy.db").code()).isZero();
  }

  @Test
  void isComplainedOfByPathsThatCanBeOpened() throws IOException {
    Files.writeString(folder.resolve("mine/programmes/first-steps/programme.yaml"), "id: other\n");

    assertThat(typing.type("cohort", "list", "--catalogue", "mine").err().lines())
        .allMatch(line -> line.startsWith(folder.resolve("mine/programmes/first-steps") + "/"));
  }

  private static String[] with(String... more) {
    return Stream.of(CREATE, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
