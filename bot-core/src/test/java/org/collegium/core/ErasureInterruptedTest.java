package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken away stays so, whatever stops it half way and whatever backup is put back. */
class ErasureInterruptedTest {

  @TempDir
  private Path folder;
  @TempDir
  private Path backups;

  private TestHouse house;

  @BeforeEach
  void aBusyCohort() {
    house = FrontRange.in(folder).house();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatWasStoppedAfterTheKeyWasDestroyedGoesOnAtTheNextStart() {
    house.house().database().keys().destroy(house.person("Ada").id());
    house.restart();
    assertThat(house.types("Grace", "/summary since:2026-12-01").toString()).contains("Ada")
        .doesNotContain(FrontRange.CHECK_IN, FrontRange.FREE);

    house.advance(Duration.ofSeconds(1));

    assertNothingIsLeftOfAda();
  }

  @Test
  void doingItTwiceDoesNoMoreThanDoingItOnce() {
    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));
    var after = Rows.in(house.folder(), Set.of("sqlite_stat1"));
    var erasures =
        house.chores().stream().filter(chore -> chore.name().startsWith("take away")).findFirst().orElseThrow();

    erasures.runDue(house.now());
    erasures.runDue(house.now());

    assertThat(erasures.nextDue()).isEmpty();
    assertThat(Rows.in(house.folder(), Set.of("sqlite_stat1"))).isEqualTo(after);
  }

  @Test
  void anOlderBackupOfWordsWithTheNewestKeysBringsNeitherWordsNorNameBack() {
    var older = backups.resolve("older.db");
    var keys = backups.resolve("collegium.keys");
    house.house().database().backupTo(older, keys);
    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));
    house.house().database().backupTo(backups.resolve("newer.db"), keys);
    assertThat(RawFiles.holding(backups, "ada@school.example")).containsExactly("older.db");

    house.restart(() -> putBack(older, keys));
    assertThat(house.types("Grace", "/summary since:2026-12-01").toString())
        .doesNotContain(FrontRange.CHECK_IN, FrontRange.FREE);
    house.advance(Duration.ofSeconds(1));

    assertNothingIsLeftOfAda();
    assertThat(house.types("Grace", "/cohort me")).isNotInstanceOf(Refused.class);
  }

  @Test
  void whoIsSomebodyNewKeepsWhatIsTheirsWhenAnOlderBackupIsPutBack() {
    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));
    house.leader("Ada", TestHouse.DENVER);
    house.writes("Ada", "Something new", "only-me");
    var copy = backups.resolve("copy.db");
    var keys = backups.resolve("collegium.keys");
    house.house().database().backupTo(copy, keys);

    house.restart(() -> putBack(copy, keys));
    house.advance(Duration.ofMinutes(1));

    assertThat(house.types("Ada", "/reflect list").toString()).contains("Something new");
  }

  @Test
  void aKeyOfTheirsIsInNoBackupThatIsMadeAfterwards() {
    var key = Keys.of(house.folder(), house.person("Ada").id());
    var keys = backups.resolve("collegium.keys");
    house.restart(() -> {});
    house.house().database().backupTo(backups.resolve("older.db"), keys);
    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));

    house.house().database().backupTo(backups.resolve("newer.db"), keys);

    assertThat(RawFiles.holding(backups, key)).isEmpty();
  }

  private void assertNothingIsLeftOfAda() {
    assertThat(house.types("Ada", "/cohort me")).isInstanceOf(Refused.class);
    assertThat(Rows.in(house.folder(), Set.of())).noneMatch(row -> row.contains("|Ada|") || row.contains("ada@school"));
    assertThat(house.types("Grace", "/summary since:2026-12-01").toString()).doesNotContain("Ada");
    assertThat(RawFiles.holding(house.folder(), "ada@school.example")).isEmpty();
  }

  private void putBack(Path words, Path keys) {
    try (var files = Files.list(house.folder())) {
      for (var file : files.filter(file -> !file.endsWith("opening.lock")).toList()) {
        Files.delete(file);
      }
      Files.copy(words, house.folder().resolve(Database.WORDS), StandardCopyOption.REPLACE_EXISTING);
      Files.copy(keys, house.folder().resolve(Database.KEYS), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
