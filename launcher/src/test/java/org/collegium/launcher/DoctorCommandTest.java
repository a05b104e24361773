package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.launcher.Typing.FRONT_RANGE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.collegium.core.store.Database;
import org.collegium.core.store.PlantedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The doctor says what is wrong and how to mend it. */
class DoctorCommandTest {

  @TempDir
  Path folder;

  @Test
  void anEmptyMachineIsWellAndNothingIsMade() {
    var typing = new Typing(folder);

    var said = typing.type("doctor");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("ok   Java: ", "ok   time zones: Zone rules of 20",
        "ok   catalogue: balanced-leadership",
        "warn data folder: ", "warn database: There is none yet", "ok   http: ");
    assertThat(Files.exists(typing.data())).isFalse();
  }

  @Test
  void aFullHouseIsLookedAt() {
    var typing = Typing.withTheSampleCohort(folder);
    typing.type("session", "cancel", FRONT_RANGE, "5");

    var said = typing.type("doctor");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("opens, and the master key fits; cohorts in it: 1",
        "ok   chore 'write session reminders': Next due 2027-01-05T15:00:00Z",
        "warn people of Front Range: Not linked", "warn letters of Front Range: Letters that need somebody's eye: 28",
        "→ ./collegium deliveries \"Front Range\"");
  }

  @Test
  void aDatabaseThatAnotherProgramHoldsFails() throws SQLException {
    var typing = Typing.withTheSampleCohort(folder);
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + typing.data().resolve(Database.WORDS));
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      var said = typing.type("doctor");

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.out()).contains("fail database: Another program has been writing to", "people are told so");
    }
    assertThat(typing.type("doctor").code()).isZero();
  }

  @Test
  void aKeyThatDoesNotFitFails() {
    Typing.withTheSampleCohort(folder);

    var said = new Typing(folder).with("COLLEGIUM_MASTER_KEY", PlantedKey.fresh().reveal()).type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail database: The master key does not fit");
  }

  @Test
  void aMissingKeyFailsAndNoOtherIsMade() throws IOException {
    var typing = Typing.withTheSampleCohort(folder);
    Files.delete(typing.data().resolve("master.key"));

    var said = typing.type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail database: The master key is missing");
    assertThat(Files.exists(typing.data().resolve("master.key"))).isFalse();
  }

  @Test
  void aDamagedDatabaseFails() throws IOException {
    var typing = Typing.withTheSampleCohort(folder);
    Files.writeString(typing.data().resolve("collegium.db"),
        "This is not a database, and long enough to be read as one. "
            .repeat(100));

    var said = typing.type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("is damaged, or is not a database");
    assertThat(typing.type("cohort", "list").err()).contains("is damaged").doesNotContain("Exception");
  }

  @Test
  void aProgrammeThatIsGoneFails() throws IOException {
    Typing.withTheSampleCohort(folder);
    var programmes = Files.createDirectories(folder.resolve("mine/programmes/other"));
    Files.writeString(programmes.resolve("programme.yaml"), "id: other\n");

    var said = new Typing(folder).with("COLLEGIUM_CATALOGUE", "mine").type("doctor");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("fail catalogue: ", "./collegium check");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatOthersCanReadIsPointedOut() throws IOException {
    var typing = Typing.withTheSampleCohort(folder);
    var key = typing.data().resolve("master.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(typing.data()))).isEqualTo("rwx------");

    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(typing.data(), PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(typing.type("doctor").out()).contains("fail master key: ", "→ chmod 600 " + key, "warn data folder: ",
        "→ chmod 700 ");
  }

  @Test
  void aPortInUseFails() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var said = new Typing(folder).with("COLLEGIUM_HTTP_PORT", Integer.toString(other.getLocalPort())).type("doctor");

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.out()).contains("fail http: Nothing can listen on 127.0.0.1:" + other.getLocalPort());
    }
  }

  @Test
  void wrongSettingsFail() {
    var said = new Typing(folder).with("COLLEGIUM_HTTP_PORT", "-1").type("doctor", "--format", "json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).contains("\"verdict\" : \"fail\"").contains("\"about\" : \"settings\"").contains("\"mend\"");
  }

  @Test
  void aWordTooMuchIsMisuse() {
    assertThat(new Typing(folder).type("doctor", "please").code()).isEqualTo(2);
  }
}
