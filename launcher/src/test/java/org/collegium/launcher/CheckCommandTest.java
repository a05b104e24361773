package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogues, the built-in one and those of others. */
class CheckCommandTest {

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void sitDown() {
    typing = new Typing(folder);
  }

  @Test
  void theBuiltInCatalogueIsSoundAndItsCoverageIsPrinted() {
    var said = typing.type("check");

    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).contains("declarative  experiential  procedural  contextual")
        .contains("10 Optimizing Systems")
        .contains("Situational awareness").containsPattern("\nes +10 +\\d+ +6\n").endsWith("The catalogue is sound.\n");
    assertThat(Files.exists(typing.data())).isFalse();
  }

  @Test
  void scriptsGetNumbers() {
    assertThat(typing.type("check", "--format", "json").out()).contains("\"sound\" : true")
        .containsPattern("\"experiential\" : \\d+");
  }

  @Test
  void everyProblemOfEveryFileIsALine() throws IOException {
    var programme = Files.createDirectories(folder.resolve("mine/programmes/my-way"));
    Files.writeString(programme.resolve("programme.yaml"), "id: other\ntitle: 7\n");
    Files.createDirectories(programme.resolve("prompts"));
    Files.writeString(programme.resolve("prompts/session-01.yaml"), "prompts: many\n");

    var said = typing.type("check", "mine");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err().lines()).hasSizeGreaterThan(2)
        .allMatch(line -> line.startsWith("mine/programmes/my-way/"))
        .anyMatch(line -> line.startsWith("mine/programmes/my-way/programme.yaml:1: "))
        .anyMatch(line -> line.startsWith("mine/programmes/my-way/prompts/session-01.yaml:1: "));
    assertThat(typing.type("check", "mine", "--format", "json").out()).contains("\"sound\" : false");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    var said = typing.type("check", "nowhere");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("nowhere: There is no such folder.");
  }

  @Test
  void aFolderThatIsNoCatalogueIsRefused() {
    var said = typing.type("check", ".");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("Expected a catalogue");
  }

  @Test
  void twoFoldersAreMisuse() {
    assertThat(typing.type("check", "one", "two").code()).isEqualTo(2);
  }

  @Test
  void noCommandWorksWithACatalogueThatCannotBeRead() {
    var said = typing.type("cohort", "list", "--catalogue", "nowhere");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("There is no such folder.");
  }
}
