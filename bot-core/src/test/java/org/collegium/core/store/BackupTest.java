package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies, one of words and one of keys. */
class BackupTest {

  @TempDir
  private Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.withTheCast(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @TempDir
  private Path backups;

  @Test
  void aBackupOpensAndHoldsEverything() throws IOException {
    write(1, ADA);
    var copy = Files.createDirectory(backups.resolve("copy"));

    database.database().backupTo(copy.resolve(Database.WORDS), copy.resolve(Database.KEYS));

    try (var restored = database.restored(copy)) {
      Optional<Reflection> found = restored.ledger(Tables::reflections).read(table -> table.find(new ReflectionId(1)));
      assertThat(found).isPresent();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve(Database.WORDS))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve(Database.KEYS))))
        .isEqualTo("rw-------");
  }

  @Test
  void wordsAreNeverWrittenOverAndKeysAlways() throws IOException {
    var words = backups.resolve("words");
    var keys = backups.resolve("keys");
    database.database().backupTo(words, keys);
    var before = Files.readAllBytes(keys);
    write(1, ADA);

    assertThatThrownBy(() -> database.database().backupTo(words, keys)).isInstanceOf(StorageFault.class)
        .hasMessageContaining("already");
    assertThat(Files.readAllBytes(keys)).isEqualTo(before);

    database.database().backupTo(backups.resolve("words2"), keys);
    assertThat(Files.readAllBytes(keys)).isNotEqualTo(before);
    try (var left = Files.list(backups)) {
      assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("words", "words2", "keys");
    }
  }

  @Test
  void backupsForgetWhoIsForgotten() throws IOException {
    write(1, ADA);
    write(2, GRACE);
    var copy = Files.createDirectory(backups.resolve("copy"));
    database.database().backupTo(copy.resolve(Database.WORDS), copy.resolve(Database.KEYS));

    database.database().keys().destroy(ADA);
    database.database().backupTo(backups.resolve("later"), copy.resolve(Database.KEYS));

    try (var restored = database.restored(copy)) {
      var reflections = restored.ledger(Tables::reflections);
      Optional<Reflection> gone = reflections.read(table -> table.find(new ReflectionId(1)));
      assertThat(gone).isEmpty();
      Optional<Reflection> hers = reflections.read(table -> table.find(new ReflectionId(2)));
      assertThat(hers).isPresent();
    }
  }

  @Test
  void aCopyThatCannotBeMadeLeavesNothing() {
    assertThatThrownBy(
        () -> database.database().backupTo(backups.resolve("none").resolve("words"), backups.resolve("keys")))
        .isInstanceOf(StorageFault.class).hasMessageContaining("cannot be made");
    assertThat(backups).isEmptyDirectory();
  }

  private void write(long id, PersonId author) {
    database.does(tables -> tables.reflections()
        .add(new Reflection(new ReflectionId(id), "r-" + id, FRONT_RANGE, author,
            0, Optional.empty(), new Words(new Prose("Mine."), Optional.empty()), Audience.ONLY_ME, List.of(), NOW,
            Optional.empty(), false, new RequestKey("k" + id))));
  }
}
