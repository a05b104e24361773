package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.FormDrafts.FormDraft;
import org.collegium.core.command.PendingCommands.Pending;
import org.collegium.core.command.PendingCommands.Waits;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.AnnouncementId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.membership.Announcements.Announcement;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.store.Engine.Kind;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody reads what people write out of the files. */
class SealedAtRestTest {

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

  private static final String PLANTED = "The superintendent must never read this sentence";

  @Test
  void noFileHoldsAWordOfIt() throws IOException {
    writeEverywhere();

    assertThat(foundInFiles("Ada".getBytes(StandardCharsets.UTF_8))).as("names are in the clear").isTrue();
    assertThat(foundInFiles(PLANTED.getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(foundInFiles("must never read".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void itIsThereForThoseWhoMayOpenItAfterARestart() {
    writeEverywhere();

    database.restart();

    assertThat(words(1).answer()).isEqualTo(new Prose(PLANTED));
  }

  @Test
  void sealedWordsMovedToAnotherRowDoNotOpen() {
    writeEverywhere();
    database.sql("""
        UPDATE reflection
           SET answer = (SELECT other.answer FROM reflection other WHERE other.id = 2)
         WHERE id = 1
        RETURNING id
        """);

    assertThatThrownBy(() -> words(1)).isInstanceOf(StorageFault.class).hasMessageContaining("reflection.answer")
        .hasMessageNotContaining(PLANTED);
    assertThat(words(2).answer()).isEqualTo(new Prose("Something else"));
  }

  @Test
  void aDestroyedKeyTakesAllItsWordsAndNobodyElses() throws IOException {
    writeEverywhere();
    var wrapped = keyOf(ADA);
    assertThat(foundInFiles(wrapped)).isTrue();

    database.database().keys().destroy(ADA);

    assertThat(found(1)).isEmpty();
    assertThat(database.<List<Reflection>>read(tables -> tables.reflections().ofAuthor(ADA, 9))).isEmpty();
    assertThat(database.<Optional<Announcement>>read(tables -> tables.announcements().find(new AnnouncementId(1)))
        .orElseThrow().words()).isEqualTo(new Prose(PLANTED));
    assertThat(foundInFiles(wrapped)).isFalse();
  }

  @Test
  void nothingNewIsSealedForWhoseKeyWasDestroyedAlsoByAnotherProgram() {
    writeEverywhere();
    try (var other = database.another()) {
      other.keys().destroy(ADA);

      assertThatThrownBy(() -> write(3, PLANTED)).isInstanceOf(StorageFault.class).hasMessageContaining("destroyed");
    }
    database.restart();
    assertThatThrownBy(() -> write(4, PLANTED)).isInstanceOf(StorageFault.class).hasMessageContaining("destroyed");
    assertThat(found(1)).isEmpty();
  }

  @Test
  void whoWasStoppedWhileTheyDestroyedAKeyLeavesNothingOfItAfterTheNextStart() throws IOException {
    writeEverywhere();
    var wrapped = keyOf(ADA);
    try (var tray = new Tray<>(new SqliteFile(database.file(Database.KEYS), Durability.THROW_AWAY), Kind.WRITES,
        PersonKeyTable::new)) {
      tray.inside(table -> {
        table.keepDestroyed(ADA, NOW);
        return table.remove(ADA);
      });
      assertThat(foundInFiles(wrapped)).as("beside the file").isTrue();
    }

    database.restart();
    assertThat(found(1)).isEmpty();

    assertThat(foundInFiles(wrapped)).isFalse();
  }

  private void writeEverywhere() {
    write(1, PLANTED);
    write(2, "Something else");
    database.does(tables -> tables.announcements().add(new Announcement(new AnnouncementId(1), FRONT_RANGE, GRACE,
        new Prose(PLANTED), NOW, new RequestKey("a"))));
    database.does(tables -> tables.pendingCommands().add(new Pending(new ReplyTo("t"), ADA, "reflect",
        Map.of("words", PLANTED), Optional.of(new Attachment(PLANTED, PLANTED.getBytes(StandardCharsets.UTF_8))),
        Waits.FOR_COHORT, new RequestKey("slack:asked"), NOW)));
    database.does(tables -> tables.formDrafts()
        .keep(new FormDraft(new ReplyTo("t"), ADA, Map.of("answer", PLANTED), NOW)));
  }

  private void write(long id, String words) {
    database.does(tables -> tables.reflections()
        .add(new Reflection(new ReflectionId(id), "r-" + id, FRONT_RANGE, ADA, 0,
            Optional.empty(), new Words(new Prose(words), Optional.of(new Prose(words))), Audience.ONLY_ME, List.of(),
            NOW,
            Optional.empty(), false, new RequestKey("k" + id))));
  }

  private Words words(long id) {
    return found(id).orElseThrow().words();
  }

  private Optional<Reflection> found(long id) {
    return database.read(tables -> tables.reflections().find(new ReflectionId(id)));
  }

  private byte[] keyOf(PersonId person) {
    try (var tray = new Tray<>(new SqliteFile(database.file(Database.KEYS), Durability.THROW_AWAY), Kind.READS,
        PersonKeyTable::new)) {
      return tray.join(table -> table.find(person)).orElseThrow().bytes();
    }
  }

  /** In both databases and beside them. Nothing may be written afterwards: closing a file drops its locks. */
  private boolean foundInFiles(byte[] wanted) throws IOException {
    var looked = new ArrayList<Path>();
    var found = false;
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        looked.add(file.getFileName());
        found |= new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
            .contains(new String(wanted, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(looked).contains(Path.of("collegium.db"), Path.of("collegium.db-wal"), Path.of("keys.db"));
    return found;
  }
}
