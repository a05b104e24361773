package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.BusyFortnight;
import org.collegium.core.RawFiles;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.store.MoveToServers.Compared;
import org.collegium.core.store.MoveToServers.Comparison;
import org.collegium.core.store.MoveToServers.Progress;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is moved from files to servers, or nothing can be used there. */
class MoveToServersTest {

  private static final List<String> FILES = List.of(Database.KEYS, Database.WORDS);
  private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
  private static final int FEW = 40;
  private static final Progress SILENT = (_, _, _) -> {};

  @TempDir
  private Path folder;

  private final DatabaseUrls urls = PostgresServer.running().empty();
  private TestHouse house;

  @BeforeEach
  void somethingOfEverythingThatIsKept() {
    house = BusyFortnight.in(folder);
    house.leader("Alan", TestHouse.DENVER);
    house.writes("Alan", "Nobody will ever read this.", "only-me");
    house.confirms("Alan", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));
    RareRows.in(house.folder());
    house.house().database().keys().noteEnd(house.named("Elsewhere").id(), house.now());
    house.restart();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyTableOfBothFilesHoldsSomethingAndAllOfItArrives() {
    var compared = move(SILENT);

    assertThat(compared.isSame()).isTrue();
    assertThat(compared.tables()).extracting(Compared::table).containsAll(Rows.selected(house.folder(),
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%flyway%'"))
        .contains("person_key", "master_key", "destroyed_key", "ended_keeping");
    assertThat(compared.tables())
        .allSatisfy(table -> assertThat(table.rowsHere()).as(table.table()).isPositive().isEqualTo(table.rowsThere()));
  }

  @Test
  void theBotShowsTheSameAsBefore() {
    move(SILENT);
    var before = shown();

    house.restartOn(urls);

    assertThat(shown()).isEqualTo(before);
    assertThat(before.toString()).contains("For all of us");
  }

  @Test
  void interruptedAfterAnyBatchItGoesOnAndNothingIsDoubled() {
    var batches = new ArrayList<String>();
    Progress stops = (table, rows, of) -> {
      batches.add(table + " " + rows + " of " + of);
      throw new IllegalStateException("Pulled the plug");
    };
    for (var again = true; again;) {
      try {
        assertThat(move(stops).isSame()).isTrue();
        again = false;
      } catch (IllegalStateException interrupted) {
        assertThat(interrupted).hasMessage("Pulled the plug");
        assertThatThrownBy(this::openServers).isInstanceOf(StorageFault.class)
            .hasMessageContaining("'./collegium migrate sqlite-to-postgres' goes on with it");
      }
    }

    assertThat(batches).doesNotHaveDuplicates().hasSizeGreaterThan(40).startsWith("destroyed_key 1 of 1");
    openServers().close();
  }

  @Test
  void interruptedWhileItBeginsOrEndsItGoesOnToo() {
    var noMark = Trap.at(urls.keys(), "CREATE TABLE AS");
    assertThatThrownBy(() -> move(SILENT)).isInstanceOf(StorageFault.class);
    assertThatThrownBy(this::openServers).hasMessageContaining("has begun and is not complete");
    noMark.disarm();
    var noEnd = Trap.at(urls.words(), "DROP TABLE");
    assertThatThrownBy(() -> move(SILENT)).isInstanceOf(StorageFault.class);
    assertThatThrownBy(this::openServers).hasMessageContaining("has begun and is not complete");
    noEnd.disarm();

    assertThat(move(SILENT).isSame()).isTrue();
    openServers().close();
  }

  @Test
  void theFilesStayByteByByteAsTheyWere() throws IOException {
    house.close();
    var before = Files.createDirectory(folder.resolve("before"));
    for (var name : FILES) {
      Files.copy(house.folder().resolve(name), before.resolve(name));
    }

    move(SILENT);

    for (var name : FILES) {
      assertThat(house.folder().resolve(name)).hasSameBinaryContentAs(before.resolve(name));
    }
  }

  @Test
  void whatLiesInALogBesideTheFilesIsMovedToo() throws IOException {
    house.types("Ada", "/cohort quiet 18:00-06:00");
    var crashed = Files.createDirectory(folder.resolve("crashed"));
    for (var name : FILES) {
      for (var beside : List.of(name, name + "-wal")) {
        Files.copy(house.folder().resolve(beside), crashed.resolve(beside));
      }
    }
    assertThat(RawFiles.holding(crashed, "18:00")).containsExactly(Database.WORDS + "-wal");

    try (var move = MoveToServers.open(crashed, urls, house.key())) {
      assertThat(move.carryOut(SILENT).isSame()).isTrue();
    }

    house.restartOn(urls);
    assertThat(house.types("Ada", "/cohort quiet").toString()).contains("18:00");
  }

  @Test
  void whoWasErasedStaysErased() {
    move(SILENT);
    house.restartOn(urls);
    var alan = house.house().memberships().read(books -> books.people().withEmail(TestHouse.email("Alan")));

    assertThat(alan).isEmpty();
    assertThat(house.house().database().keys().destroyed()).hasSize(1);
    var destroyed = house.house().database().keys().destroyed().iterator().next();
    assertThatThrownBy(() -> house.house().database().keys().seal(destroyed, new Seal.Slot("reflection", "answer",
        destroyed), new Prose("Once more"))).hasMessageContaining("was destroyed");
  }

  @Test
  void nothingIsMovedOverWhatSomebodyWorksWithOrOverAMoveThatIsComplete() {
    move(SILENT);
    assertThatThrownBy(() -> move(SILENT)).isInstanceOf(StorageFault.class).hasMessageContaining("complete already");
    var theirs = PostgresServer.running().empty();
    PostgresServer.execute(theirs.words().reveal(), "CREATE TABLE invoice (total MONEY)");
    assertThatThrownBy(() -> move(theirs, SILENT)).hasMessageContaining("holds something already");
    var ours = PostgresServer.running().furnished();
    PostgresServer.execute(ours.keys().reveal(), "INSERT INTO destroyed_key VALUES (1, 1)");
    assertThatThrownBy(() -> move(ours, SILENT)).hasMessageContaining("holds something already");
    var half = new DatabaseUrls(PostgresServer.running().empty().words(), urls.keys());
    assertThatThrownBy(() -> move(half, SILENT)).hasMessageContaining("complete already");
    assertThat(PostgresServer.asked(theirs.words(), TABLES)).containsExactly("invoice");
  }

  @Test
  void databasesThatWereOpenedButHoldNothingAreTaken() {
    var opened = PostgresServer.running().furnished();
    Database.open(opened, MasterKey.read(MasterKey.fresh()), InstantSource.fixed(house.now())).close();

    assertThat(move(opened, SILENT).isSame()).isTrue();
    Database.open(opened, house.key(), InstantSource.fixed(house.now())).close();
  }

  @Test
  void aPartOfOtherContentsIsRefused() {
    assertThatThrownBy(() -> move((_, _, _) -> {
      throw new IllegalStateException("Pulled the plug");
    })).hasMessage("Pulled the plug");
    house.types("Ada", "/cohort quiet 18:00-06:00");

    assertThatThrownBy(() -> move(SILENT)).isInstanceOf(StorageFault.class)
        .hasMessageContaining("a part of other contents", "Make both databases anew");
  }

  @Test
  void whatIsChangedMeanwhileIsToldAndTheMoveIsNotComplete() {
    var changed = new ArrayList<String>();
    var compared = move((table, _, _) -> {
      if (table.equals("token") && changed.isEmpty()) {
        changed.add(house.types("Ada", "/cohort quiet 18:00-06:00").toString());
      }
    });

    assertThat(compared.isSame()).isFalse();
    assertThat(compared.tables()).filteredOn(table -> !table.isSame()).extracting(Compared::table).contains("habit");
    assertThatThrownBy(this::openServers).hasMessageContaining("has begun and is not complete");
  }

  @Test
  void anotherMasterKeyIsRefusedBeforeAnythingIsMade() {
    assertThatThrownBy(() -> MoveToServers.open(house.folder(), urls, MasterKey.read(MasterKey.fresh())))
        .isInstanceOf(KeyMismatch.class);
    assertThat(PostgresServer.asked(urls.words(), TABLES)).isEmpty();
  }

  @Test
  void aBotThatRunsOnTheServersIsNotOverrun() {
    try (var database = Database.open(urls, house.key(), InstantSource.fixed(house.now()));
        var node = database.duties()) {
      node.join(List.of());

      assertThatThrownBy(() -> move(SILENT)).isInstanceOf(StorageFault.class).hasMessageContaining("A bot runs on");
    }
  }

  /** Files are read for minutes before the first row is moved. */
  @Test
  void theMarkStandsBeforeTheFilesAreRead() {
    Rows.changed(house.folder(), "DROP TABLE token");

    assertThatThrownBy(() -> move(SILENT)).hasMessageContaining("differ");

    assertThatThrownBy(this::openServers).isInstanceOf(StorageFault.class)
        .hasMessageContaining("has begun and is not complete");
  }

  @Test
  void aNodeThatOpenedBeforeTheMarkTakesNoPartWhileTheMoveLasts() {
    var opened = PostgresServer.running().furnished();
    try (var database = Database.open(opened, MasterKey.read(MasterKey.fresh()), InstantSource.fixed(house.now()));
        var node = database.duties()) {
      try (var _ = MoveToServers.open(house.folder(), opened, house.key())) {
        assertThatThrownBy(() -> node.join(List.of("slack"))).isInstanceOf(StorageFault.class)
            .hasMessageContaining("keeps every node out");
        assertThatThrownBy(node::refuseIfKeptOut).hasMessageContaining("keeps every node out");
      }
      await().ignoreExceptionsInstanceOf(StorageFault.class).untilAsserted(node::refuseIfKeptOut);
      assertThat(node.roll(List.of("slack")).nodes()).isEmpty();

      assertThat(node.join(List.of("slack")).nodes()).hasSize(1);
    }
  }

  @Test
  void filesOfAnotherVersionAndMissingOnesAreRefused() throws IOException {
    Rows.changed(house.folder(), "PRAGMA user_version = 3");
    assertThatThrownBy(() -> move(SILENT)).hasMessageContaining("another version", "./collegium doctor");
    Rows.changed(house.folder(), "PRAGMA user_version = " + Schema.WORDS.latest());
    var empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> MoveToServers.open(empty, urls, house.key())).hasMessageContaining("There is no keys.db");
    assertThat(empty).isEmptyDirectory();
  }

  /** Whoever gives a table numbers of the database's own has to have them go on where the files' end. */
  @Test
  void noColumnCountsByItself() {
    move(SILENT);

    for (var url : List.of(urls.words(), urls.keys())) {
      assertThat(PostgresServer.asked(url, "SELECT sequencename FROM pg_sequences")).isEmpty();
    }
  }

  /** But for the tokens of buttons, which are made by chance. */
  private List<String> shown() {
    return Stream.of(house.types("Ada", "/cohort privacy"), house.types("Ada", "/cohort privacy export"),
        house.types("Ada", "/reflect list"), house.types("Grace", "/summary since:2026-01-01"),
        house.types("Pat", "/cohort deliveries"))
        .map(answer -> answer.toString().replaceAll("token=[^\\]]+", "token")).toList();
  }

  private Comparison move(Progress progress) {
    return move(urls, progress);
  }

  private Comparison move(DatabaseUrls to, Progress progress) {
    try (var move = MoveToServers.open(house.folder(), to, house.key(), FEW)) {
      return move.carryOut(progress);
    }
  }

  private Database openServers() {
    return Database.open(urls, house.key(), InstantSource.fixed(house.now()));
  }
}
