package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a database is opened, and what is said when it cannot be. */
class OpeningTest {

  private static final MasterKey KEY = MasterKey.read(PlantedKey.fresh());

  @TempDir
  private Path parent;

  @Test
  void nobodyButTheOwnerCanReadAnyFile() throws IOException {
    var folder = parent.resolve("new").resolve("data");
    try (var database = open(folder)) {
      database.ledger(Tables::people).write(people -> {
        people.add(TestDatabase.person(TestDatabase.ADA, "Ada"));
        return people;
      });

      assertThat(permissions(folder)).isEqualTo("rwx------");
      try (var files = Files.list(folder)) {
        assertThat(files.toList()).hasSizeGreaterThanOrEqualTo(5)
            .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void twoProgramsMayMakeItAtOnce() throws Exception {
    try (var workers = Executors.newFixedThreadPool(4)) {
      var opened =
          workers.invokeAll(IntStream.range(0, 8).<Callable<Database>>mapToObj(_ -> () -> open(parent)).toList());
      for (var each : opened) {
        each.get().close();
      }
    }

    assertThat(parent.resolve(Database.WORDS)).exists();
  }

  @Test
  void anotherMasterKeyIsRefusedAndNothingIsLost() {
    open(parent).close();
    var wrong = MasterKey.read(PlantedKey.fresh());

    assertThatThrownBy(() -> Database.open(parent, wrong, InstantSource.fixed(NOW))).isInstanceOf(KeyMismatch.class)
        .hasMessageContaining("keys.db").hasMessageContaining("Nothing was changed");

    open(parent).close();
  }

  @Test
  void wordsWithoutTheirKeysAreRefused() throws IOException {
    open(parent).close();
    Files.delete(parent.resolve(Database.KEYS));

    assertThatThrownBy(() -> open(parent)).isInstanceOf(StorageFault.class).hasMessageContaining("There is no keys.db");
    assertThat(parent.resolve(Database.KEYS)).doesNotExist();
  }

  @Test
  void whatIsNoDatabaseIsLeftAsItIs() throws IOException {
    open(parent).close();
    var words = parent.resolve(Database.WORDS);
    Files.writeString(words, "Minutes of the last meeting. ".repeat(100));

    assertThatThrownBy(() -> open(parent)).isInstanceOf(StorageFault.class).hasMessageContaining("is not a database");
    assertThat(words).hasContent("Minutes of the last meeting. ".repeat(100));
  }

  @Test
  void anotherProgramsDatabaseIsLeftAsItIs() throws Exception {
    open(parent).close();
    var words = parent.resolve(Database.WORDS);
    Files.delete(words);
    execute("CREATE TABLE minutes (meeting INTEGER)");

    assertThatThrownBy(() -> open(parent)).isInstanceOf(StorageFault.class)
        .hasMessageContaining("could not be brought up to date");
    execute("INSERT INTO minutes (meeting) VALUES (1)");
  }

  @Test
  void aNewerDatabaseIsRefused() throws Exception {
    open(parent).close();
    execute("PRAGMA user_version = 1000");

    assertThatThrownBy(() -> open(parent)).isInstanceOf(StorageFault.class).hasMessageContaining("newer version")
        .hasMessageContaining("1000");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    var file = Files.createFile(parent.resolve("file"));

    assertThatThrownBy(() -> open(file.resolve("data"))).isInstanceOf(StorageFault.class)
        .hasMessageContaining("cannot be made");
  }

  @Test
  void whatIsClosedIsNotUsedAnyMore() {
    var database = open(parent);
    database.close();

    assertThatThrownBy(() -> database.ledger(Tables::people).read(people -> people.all()))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
  }

  private static Database open(Path folder) {
    return Database.open(folder, KEY, InstantSource.fixed(NOW));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = new SqliteFile(parent.resolve(Database.WORDS), Durability.KEPT).connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
