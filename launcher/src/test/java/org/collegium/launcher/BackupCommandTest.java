package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command makes a backup, and what it made can be worked with. */
class BackupCommandTest {

  @TempDir
  Path folder;

  @Test
  void theTwoFilesAndTheKeyMakeTheSameHouseElsewhere() throws IOException {
    var typing = Typing.withTheSampleCohort(folder);

    var said = typing.type("backup", "copy.db");

    assertThat(said.code()).isZero();
    var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.copy(folder.resolve("copy.db"), elsewhere.resolve("collegium.db"));
    Files.copy(folder.resolve("collegium.keys"), elsewhere.resolve("keys.db"));
    Files.copy(typing.data().resolve("master.key"), elsewhere.resolve("master.key"));
    assertThat(new Typing(folder).with("COLLEGIUM_DATA", "elsewhere").type("cohort", "show", FRONT_RANGE).out())
        .contains("24 leaders");
  }

  @Test
  void wordsAreNeverWrittenOver() throws IOException {
    var typing = Typing.withTheSampleCohort(folder);
    typing.file("copy.db", "something dear");

    var said = typing.type("backup", "copy.db");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("a backup never writes over one");
    assertThat(Files.readString(folder.resolve("copy.db"))).isEqualTo("something dear");
  }

  @Test
  void keysAreReplacedByTheLatestWhateverTheWordsAreCalled() throws IOException {
    var typing = Typing.withTheSampleCohort(folder);
    typing.file("collegium.keys", "older ones");

    assertThat(typing.type("backup", "2027-03-01.db").code()).isZero();
    assertThat(typing.type("backup", "2027-03-02.db").code()).isZero();
    assertThat(folder.resolve("collegium.keys")).binaryContent()
        .startsWith("SQLite format 3".getBytes(StandardCharsets.US_ASCII));
    assertThat(folder).isDirectoryNotContaining("glob:**.db.keys");
    Files.delete(folder.resolve("collegium.keys"));
    assertThat(typing.type("backup", "collegium.keys").err()).contains("give the words another name");
  }

  @Test
  void aFolderThatIsNotThereIsRefusedAndNoFileIsMisuse() {
    var typing = new Typing(folder);

    assertThat(typing.type("backup", "no/where.db").err()).contains("There is no folder");
    assertThat(typing.type("backup").code()).isEqualTo(2);
  }
}
