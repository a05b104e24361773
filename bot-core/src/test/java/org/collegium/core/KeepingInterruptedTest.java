package org.collegium.core;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.MembershipNotice.KeepingEnds;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept no longer is gone from every table and file, whatever stops it half way and whatever is put back. */
class KeepingInterruptedTest {

  /** Every column that holds sealed words, and what becomes of it on that day. */
  private static final Map<String, String> SEALED = Map.ofEntries(
      entry("reflection.answer", "goes"), entry("reflection.follow_up", "goes"), entry("announcement.words", "goes"),
      entry("reflection_depth.steps", "goes"), entry("reflection_wording.answer", "goes"),
      entry("reflection_wording.follow_up", "goes"),
      entry("case_decision.way", "goes"), entry("case_decision.reason", "goes"), entry("coaching_note.words", "goes"),
      entry("coaching_agreement_version.goals", "goes"), entry("coaching_agreement_version.rhythm", "goes"),
      entry("coaching_agreement_version.confidential", "goes"), entry("form_draft.typed", "goes"),
      entry("turn.words", "goes"), entry("own_case.words", "goes"), entry("own_case.note", "goes"),
      entry("dilemma.title", "goes"), entry("dilemma.words", "goes"),
      entry("dilemma.focus", "goes"), entry("commitment.cue", "goes"), entry("commitment.act", "goes"),
      entry("commitment.reason", "goes"),
      entry("commitment.picture", "goes"), entry("commitment_outcome.words", "goes"),
      entry("pending_command.options", "ends by itself, after a day"),
      entry("pending_command.file", "ends by itself, after a day"), entry("installation.token", "is nobody's words"));

  private static final List<String> GONE =
      List.of("reflection", "reflection_reader", "reflection_wording", "reflection_depth", "access", "case_decision",
          "case_decision_reader", "case_decision_access", "turn", "turn_list", "turn_taken_back", "turn_access",
          "own_case", "own_case_reader", "own_case_access",
          "dilemma", "dilemma_reader",
          "dilemma_apart", "dilemma_access",
          "commitment", "commitment_reader", "commitment_outcome",
          "commitment_outcome_reader", "commitment_access", "coaching_note_access", "coaching_note", "coaching_thread",
          "coaching_agreement_access", "coaching_agreement_version", "announcement", "form_draft");

  @TempDir
  private Path folder;
  @TempDir
  private Path backups;

  private TestHouse house;

  @BeforeEach
  void theDayBefore() {
    house = BusyFortnight.in(folder);
    house.types("Grace", "/cohort privacy keep");
    house.confirms("Pat", "/cohort retention until:2027-06-30");
    house.advanceTo("2027-06-30T18:00:00Z");
    // In two months nobody began anything.
    Rows.changed(house.folder(), "UPDATE form_draft SET kept_at = " + house.now().toEpochMilli());
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyColumnOfSealedWordsIsAccountedFor() {
    assertThat(Rows.selected(house.folder(), """
        SELECT sqlite_master.name || '.' || col.name
          FROM sqlite_master
          JOIN pragma_table_info(sqlite_master.name) col
         WHERE sqlite_master.type = 'table' AND col.type = 'BLOB'
        """)).containsExactlyInAnyOrderElementsOf(SEALED.keySet());
  }

  @Test
  void nothingOfItIsLeftInAnyTableOrFileAndWhatWasPostedIsEdited() {
    var sealed = HexFormat.of().parseHex(rows("SELECT lower(hex(answer)) FROM reflection ORDER BY id LIMIT 1")
        .getFirst());
    var told = rows("SELECT * FROM round_count");
    var channel = FakePlatform.at("#Front Range");
    assertThat(house.platform().standingAt(channel)).anyMatch(Announcement.class::isInstance);
    assertThat(RawFiles.holding(house.folder(), sealed)).isNotEmpty();
    house.types("Pat", "/cohort announce Never confirmed");
    Rows.changed(house.folder(), "UPDATE pending_command SET since = since - " + Duration.ofDays(1).toMillis());
    assertThat(GONE).filteredOn(table -> rows("SELECT count(*) FROM " + table).equals(List.of("0")))
        .containsOnly("case_decision_access", "commitment_access", "turn_access");

    house.advance(Duration.ofDays(1));

    assertThat(GONE).allSatisfy(table -> assertThat(rows("SELECT count(*) FROM " + table)).as(table)
        .containsExactly("0"));
    assertThat(RawFiles.holding(house.folder(), sealed)).isEmpty();
    assertThat(house.platform().standingAt(channel)).noneMatch(Announcement.class::isInstance)
        .anyMatch(TakenBack.class::isInstance);
    assertThat(rows("SELECT * FROM round_count")).isEqualTo(told);
    assertThat(rows("SELECT count(*) FROM attendance")).doesNotContain("0");
    assertThat(rows("SELECT count(*) FROM pending_command")).containsExactly("0");
  }

  @Test
  void whatHangsOnWordsThatGoIsFoundWithoutReadingAllOfIt() {
    assertThat(List.of("access WHERE reflection_id = 1", "reflection_reader WHERE reflection_id = 1",
        "reflection_wording WHERE reflection_id = 1",
        "case_decision_access WHERE decision_id = 1", "case_decision_reader WHERE decision_id = 1",
        "commitment_access WHERE commitment_id = 1", "commitment_reader WHERE commitment_id = 1",
        "commitment_outcome WHERE commitment_id = 1", "commitment_outcome_reader WHERE outcome_id = 1",
        "turn WHERE case_id = 1", "turn_taken_back WHERE case_id = 1", "turn_access WHERE case_id = 1",
        "turn WHERE list_id = 1", "own_case WHERE cohort_id = 1", "own_case_access WHERE own_case_id = 1",
        "own_case_reader WHERE own_case_id = 1", "own_case WHERE note_author_id = 1",
        "commitment WHERE cohort_id = 1 AND made_at <= 1",
        "coaching_note_access WHERE note_id = 1", "coaching_note WHERE thread_id = 1",
        "coaching_thread WHERE cohort_id = 1", "coaching_agreement WHERE cohort_id = 1",
        "coaching_agreement_version WHERE agreement_id = 1", "coaching_agreement_access WHERE version_id = 1",
        "reflection WHERE cohort_id = 1 AND written_at <= 1"))
        .allSatisfy(rows -> assertThat(rows("EXPLAIN QUERY PLAN SELECT 1 FROM " + rows)).singleElement()
            .asString().contains("SEARCH"));
  }

  @Test
  void whatWasStoppedAfterItsDayWasNotedGoesOnAtTheNextStart() {
    house.house().keepings().write(books -> {
      books.keepings().noteEnd(house.named("Front Range").id(), house.now());
      return books;
    });
    house.restart();
    assertThat(rows("SELECT count(*) FROM reflection")).doesNotContain("0");

    Chores.keepings(house.house()).runDue(house.now());

    assertThat(rows("SELECT count(*) FROM reflection")).containsExactly("0");
  }

  @Test
  void whatWasStoppedBeforeItsDayWasNotedGoesOnAtTheNextStart() {
    Rows.changed(house.folder(), "UPDATE keeping SET ended_at = " + house.now().toEpochMilli());
    house.restart();

    house.advance(Duration.ofSeconds(1));

    assertThat(rows("SELECT count(*) FROM reflection")).containsExactly("0");
    assertThat(house.house().keepings().<Set<?>>read(books -> books.keepings().begun().keySet())).isEmpty();
  }

  @Test
  void anOlderBackupOfWordsWithTheNewestKeysBringsNothingBackAndTellsNobody() {
    var older = backups.resolve("older.db");
    var keys = backups.resolve("collegium.keys");
    house.confirms("Pat", "/cohort retention until:2027-08-31");
    house.house().database().backupTo(older, keys);
    house.confirms("Pat", "/cohort retention until:2027-07-31");
    house.advanceTo("2027-08-02T18:00:00Z");
    assertThat(rows("SELECT count(*) FROM reflection")).containsExactly("0");
    house.house().database().backupTo(backups.resolve("newer.db"), keys);
    var before = toAda();

    house.restart(() -> putBack(older, keys));
    assertThat(rows("SELECT count(*) FROM reflection")).doesNotContain("0");
    house.advance(Duration.ofSeconds(1));

    assertThat(GONE).allSatisfy(table -> assertThat(rows("SELECT count(*) FROM " + table)).as(table)
        .containsExactly("0"));
    assertThat(toAda()).isEqualTo(before);
  }

  @Test
  void anOlderBackupFromBeforeTheAnnouncementBringsNothingBackEither() {
    var older = backups.resolve("older.db");
    var keys = backups.resolve("collegium.keys");
    house.confirms("Pat", "/cohort retention until:2027-08-31");
    house.house().database().backupTo(older, keys);
    house.advanceTo("2027-09-02T18:00:00Z");
    assertThat(rows("SELECT count(*) FROM reflection")).containsExactly("0");
    house.house().database().backupTo(backups.resolve("newer.db"), keys);
    house.restart(() -> putBack(older, keys));
    assertThat(rows("SELECT count(*) FROM keeping WHERE announced_at IS NULL")).containsExactly("1");

    Chores.keepings(house.house()).goOn(house.now());

    assertThat(GONE).allSatisfy(table -> assertThat(rows("SELECT count(*) FROM " + table)).as(table)
        .containsExactly("0"));
    assertThat(rows("SELECT count(*) FROM keeping WHERE ended_at IS NULL")).containsExactly("0");
  }

  @Test
  void aStartGoesOnOnlyWithWhatIsNotedAndLeavesAllElseToTheDutyOfChores() {
    house.sleepsUntil("2027-07-02T18:00:00Z");

    Chores.keepings(house.house()).goOn(house.now());

    assertThat(rows("SELECT count(*) FROM keeping WHERE ended_at IS NULL")).containsExactly("1");
    assertThat(rows("SELECT count(*) FROM reflection")).doesNotContain("0");
  }

  private long toAda() {
    return house.platform().noticesTo(TestHouse.address("Ada")).stream().filter(KeepingEnds.class::isInstance).count();
  }

  private List<String> rows(String sql) {
    return Rows.selected(house.folder(), sql);
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
