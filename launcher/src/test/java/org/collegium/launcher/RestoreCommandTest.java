package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.collegium.core.store.PlantedKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is put back whole, or not at all, and sends nothing a second time. */
class RestoreCommandTest {

  @TempDir
  Path folder;

  private Typing typing;
  private Typing elsewhere;
  private Path data;

  @BeforeEach
  void backUp() throws IOException {
    typing = Typing.withTheSampleCohort(folder);
    assertThat(typing.type("backup", "copy.db").code()).isZero();
    data = Files.createDirectories(folder.resolve("elsewhere"));
    Files.copy(typing.data().resolve("master.key"), data.resolve("master.key"));
    elsewhere = new Typing(folder).with("COLLEGIUM_DATA", "elsewhere");
  }

  @Test
  void whatWasBackedUpIsThereAgainAndItSaysWhatToDoNext() {
    var said = elsewhere.type("restore", "copy.db");

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Put back into " + data, "the master key fits", "Cohorts: 1.",
        "Next: ./collegium doctor");
    assertThat(said.out()).doesNotContain("may have been sent");
    assertThat(elsewhere.type("cohort", "show", FRONT_RANGE).out()).contains("24 leaders");
    assertThat(data).isDirectoryNotContaining("glob:**restoring");
  }

  @Test
  void nothingThatIsThereIsWrittenOver() throws IOException {
    Files.writeString(data.resolve("keys.db"), "something dear");

    var said = elsewhere.type("restore", "copy.db");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("nothing is put back over it");
    assertThat(Files.readString(data.resolve("keys.db"))).isEqualTo("something dear");
    assertThat(data.resolve("collegium.db")).doesNotExist();
    assertThat(typing.type("restore", "copy.db").err()).contains("nothing is put back over it");
  }

  @Test
  void aBackupUnderAnotherMasterKeyIsRefusedAndNothingIsLeftBehind() throws IOException {
    Files.writeString(data.resolve("master.key"), PlantedKey.fresh().reveal());

    var said = elsewhere.type("restore", "copy.db");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("The master key does not fit");
    assertOnlyTheKeyIsThere();
  }

  @Test
  void withoutAMasterKeyNoneIsMade() throws IOException {
    Files.delete(data.resolve("master.key"));

    var said = elsewhere.type("restore", "copy.db");

    assertThat(said.err()).contains("The master key is missing: no backup holds it");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void aDamagedCopyIsRefused() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("copy.db").toFile(), "rw")) {
      for (var at = 8_192L; at < file.length(); at += 4_096) {
        file.seek(at + 8);
        file.write(new byte[500]);
      }
    }

    var said = elsewhere.type("restore", "copy.db");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("damaged");
    assertOnlyTheKeyIsThere();
  }

  @Test
  void wordsWithoutTheirKeysAreRefusedAndSoIsADatabaseInUse() throws IOException {
    Files.writeString(folder.resolve("copy.db-wal"), "not yet in the file");
    assertThat(elsewhere.type("restore", "copy.db").err()).contains("is no backup but a database in use");
    Files.delete(folder.resolve("copy.db-wal"));
    Files.delete(folder.resolve("collegium.keys"));

    var said = elsewhere.type("restore", "copy.db");

    assertThat(said.err()).contains("collegium.keys beside it");
    assertThat(elsewhere.type("restore", "no-such.db").err()).contains("There is no file");
    assertThat(elsewhere.type("restore").code()).isEqualTo(2);
    assertOnlyTheKeyIsThere();
  }

  @Test
  void whatFellDueSinceTheBackupMayHaveBeenSentAndWaitsForSomebodyToSay() {
    // A day after the first reminders of the first session, which the backup knows nothing of.
    elsewhere.clock().turnTo(Instant.parse("2027-01-09T18:00:00Z"));

    var said = elsewhere.type("restore", "copy.db");

    assertThat(said.out()).containsPattern("Letters that may have been sent since the backup was made: [1-9]");
    assertThat(elsewhere.type("deliveries", FRONT_RANGE).out()).contains("a backup was put back", "SessionReminder");
    assertThat(elsewhere.type("doctor").out()).contains("Letters that need somebody's eye");
  }

  @Test
  void whoKnowsWhatArrivedSaysSoOfEachLetterOrOfAll() {
    elsewhere.clock().turnTo(Instant.parse("2027-01-09T18:00:00Z"));
    elsewhere.type("restore", "copy.db");
    var number = elsewhere.type("deliveries", FRONT_RANGE, "--format", "json").out()
        .replaceFirst("(?s).*?\"number\" : \"([0-9A-Z]+)\".*", "$1");

    assertThat(elsewhere.type("deliveries", FRONT_RANGE, "--arrived", "nonsense", "--again", "all").err())
        .contains("'nonsense' is not the number of a letter", "nothing was changed");
    assertThat(elsewhere.type("deliveries", FRONT_RANGE).out()).contains("fate unknown", number);
    var said =
        elsewhere.type("deliveries", FRONT_RANGE, "--again", number.toLowerCase(Locale.ROOT), "--arrived", "all");

    assertThat(said.err()).isEmpty();
    assertThat(said.out()).doesNotContain("fate unknown").containsPattern("waiting +1\\b").contains("delivered");
  }

  @Test
  void whatAnInterruptedOneLeftIsSweptAway() throws IOException {
    Files.writeString(Files.createDirectory(data.resolve("restoring")).resolve("keys.db"), "half");

    assertThat(elsewhere.type("restore", "copy.db").code()).isZero();
    assertThat(data.resolve("restoring")).doesNotExist();
  }

  private void assertOnlyTheKeyIsThere() throws IOException {
    try (var there = Files.list(data)) {
      assertThat(there).extracting(file -> file.getFileName().toString()).containsExactly("master.key");
    }
  }
}
