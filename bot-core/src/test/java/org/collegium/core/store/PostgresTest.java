package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;
import static org.collegium.core.store.TestDatabase.person;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Prose;
import org.collegium.core.text.Sealed;
import org.collegium.core.text.Secret;
import org.junit.jupiter.api.Test;

/** What holds of PostgreSQL alone: how it is opened and cut off, and who works on it. */
class PostgresTest {

  private static final MasterKey KEY = MasterKey.read(PlantedKey.fresh());
  private static final Slot WORDS = new Slot("reflection", "answer", ADA);

  private final PostgresServer server = PostgresServer.running();

  @Test
  void anEmptyDatabaseIsFurnishedByHoweverManyOpenItAtOnce() throws Exception {
    var urls = server.empty();
    try (var workers = Executors.newFixedThreadPool(4)) {
      var opened =
          workers.invokeAll(IntStream.range(0, 4).<Callable<Database>>mapToObj(_ -> () -> open(urls)).toList());
      for (var each : opened) {
        each.get().close();
      }
    }

    try (var database = open(urls)) {
      add(database, "Ada");
      assertThat(names(database)).isEqualTo(1);
    }
  }

  @Test
  void anotherMasterKeyIsRefused() {
    var urls = server.furnished();
    open(urls).close();
    var wrong = MasterKey.read(PlantedKey.fresh());

    assertThatThrownBy(() -> Database.open(urls, wrong, InstantSource.fixed(NOW))).isInstanceOf(KeyMismatch.class);
  }

  @Test
  void wordsAndKeysInOneDatabaseAreRefused() {
    var words = server.furnished().words();

    assertThatThrownBy(() -> open(new DatabaseUrls(words, words))).isInstanceOf(StorageFault.class)
        .hasMessageContaining("a database of their own");
  }

  @Test
  void wordsWithoutTheirKeysAreRefused() {
    var urls = new DatabaseUrls(server.furnished().words(), server.empty().keys());

    assertThatThrownBy(() -> open(urls)).isInstanceOf(StorageFault.class).hasMessageContaining("There are no keys in");
  }

  @Test
  void whatIsWrongIsSaidInASentenceWithoutThePassword() {
    var nobody = new Secret("jdbc:postgresql://127.0.0.1:1/collegium?user=ada&password=hush");
    var missing = new Secret(server.furnished().words().reveal().replaceAll("/words\\d+", "/nowhere"));

    assertThatThrownBy(() -> open(new DatabaseUrls(nobody, server.furnished().keys())))
        .isInstanceOf(StorageFault.class).hasMessageContaining("collegium on 127.0.0.1:1 cannot be reached")
        .hasMessageNotContaining("hush").hasMessageNotContaining("ada");
    assertThatThrownBy(() -> open(new DatabaseUrls(missing, server.furnished().keys())))
        .isInstanceOf(StorageFault.class).hasMessageContaining("create it first");
  }

  /** As after a restart of the server: nobody who only waited notices. */
  @Test
  void whoseConnectionsAreCutGoesOnWithNewOnes() {
    try (var database = open(server.furnished()); var version = database.dataVersion()) {
      add(database, "Ada");
      version.seen();
      var sealed = database.keys().seal(ADA, WORDS, new Prose("hello"));
      server.cutAll("collegium");

      add(database, "Grace");

      assertThat(names(database)).isEqualTo(2);
      assertThat(database.keys().openProse(ADA, WORDS, sealed)).isEqualTo(new Prose("hello"));
      assertThat(database.keys().seal(GRACE, WORDS, new Prose("hello"))).isNotNull();
      version.seen();
    }
  }

  @Test
  void whatOthersCameBetweenIsDoneAgain() {
    try (var database = open(server.contended())) {
      var attempts = new AtomicInteger();
      database.ledger(Tables::people).write(people -> {
        attempts.incrementAndGet();
        people.add(person(ADA, "Ada"));
        return people;
      });

      assertThat(attempts).hasValue(2);
      assertThat(names(database)).isEqualTo(1);
    }
  }

  @Test
  void twoNodesMakeOneKeyForAPerson() throws Exception {
    var urls = server.furnished();
    try (var one = open(urls); var other = open(urls); var workers = Executors.newFixedThreadPool(2)) {
      var sealed = workers.invokeAll(IntStream.range(0, 2).<Callable<Sealed>>mapToObj(
          turn -> () -> (turn == 0 ? one : other).keys().seal(ADA, WORDS, new Prose("word " + turn))).toList());

      assertThat(other.keys().openProse(ADA, WORDS, sealed.get(0).get())).isEqualTo(new Prose("word 0"));
      assertThat(one.keys().openProse(ADA, WORDS, sealed.get(1).get())).isEqualTo(new Prose("word 1"));
    }
  }

  @Test
  void keysInUseAreNotAskedForAgainWheneverAnythingIsWritten() {
    var urls = server.furnished();
    try (var database = open(urls)) {
      var sealed = database.keys().seal(ADA, WORDS, new Prose("hello"));
      server.execute(urls.keys(), "DELETE FROM person_key");
      add(database, "Ada");

      assertThat(database.keys().seal(ADA, WORDS, new Prose("goodbye"))).isNotNull();
      assertThat(database.keys().openProse(ADA, WORDS, sealed)).isEqualTo(new Prose("hello"));
    }
  }

  /** Slack sends what it was not answered in time to another connection, which may be another node's. */
  @Test
  void aRequestThatComesToTwoNodesAtOnceIsDoneOnce() throws Exception {
    var urls = server.furnished();
    try (var one = open(urls); var other = open(urls); var workers = Executors.newFixedThreadPool(2)) {
      for (var number = 0; number < 20; number++) {
        var key = new RequestKey("slack:" + number);
        var done = workers.invokeAll(List.<Callable<Boolean>>of(() -> isFirst(one, key), () -> isFirst(other, key)));

        assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
      }
    }
  }

  private static boolean isFirst(Database database, RequestKey key) {
    return database.ledger(Tables::requests).<Boolean>write(requests -> {
      var isFirst = !requests.isDone(key);
      requests.done(key, NOW);
      return isFirst;
    });
  }

  /** Their key is made at the last moment before another node notes for ever that they have none. */
  @Test
  void whoIsErasedElsewhereWhileTheirFirstWordsAreSealedGetsNoKey() {
    var urls = server.furnished();
    var erasures = new ArrayDeque<String>();
    InstantSource clock = () -> {
      Optional.ofNullable(erasures.poll()).ifPresent(erasure -> server.execute(urls.keys(), erasure));
      return NOW;
    };
    try (var one = Database.open(urls, KEY, clock)) {
      erasures.add("BEGIN ISOLATION LEVEL SERIALIZABLE; DELETE FROM person_key WHERE person_id = " + ADA.value()
          + "; INSERT INTO destroyed_key VALUES (" + ADA.value() + ", 1); COMMIT");

      assertThatThrownBy(
          () -> one.keys().seal(ADA, WORDS, new Prose("For nobody")))
          .isInstanceOf(StorageFault.class).hasMessageContaining("was destroyed");
    }

    assertThat(erasures).isEmpty();
    assertThat(PostgresServer.asked(urls.keys(), "SELECT person_id FROM person_key")).isEmpty();
  }

  @Test
  void theServerLetsGoOfAnAnswerThatNobodyAcknowledges() {
    var words = new PostgresDatabase(server.furnished().words());
    try (var pool = new TrayPool<>(1, () -> new Tray<>(words, Engine.Kind.READS, handle -> handle))) {
      assertThat(pool.<String>use(Optional.empty(), tray -> tray.look(handle -> Question.of(handle,
          "SELECT current_setting('tcp_user_timeout') AS told").map(Row.to(row -> row.text("told"))).one())))
          .isIn("20s", "20000");
    }
  }

  @Test
  void aDutyIsOneNodesUntilThatGivesItBackOrIsGone() {
    var urls = server.furnished();
    try (var one = open(urls); var other = open(urls); var second = other.duties()) {
      try (var first = one.duties()) {
        assertThat(first.take("slack")).isTrue();
        assertThat(first.take("discord")).isTrue();
        assertThat(second.take("slack")).isFalse();
        assertThat(second.take("chores")).isTrue();

        first.giveBack("slack");
        assertThat(second.take("slack")).isTrue();
        assertThat(second.take("discord")).isFalse();
      }
      await().until(() -> second.take("discord"));
    }
  }

  @Test
  void everyNodeSeesWhoElseTakesPartAndWhoDoesWhat() {
    var urls = server.furnished();
    var all = List.of("chores", "slack", "discord");
    try (var one = open(urls); var other = open(urls); var first = one.duties(); var second = other.duties()) {
      first.join(all);
      assertThat(second.join(all).nodes()).hasSize(2);
      first.take("chores");
      second.take("slack");

      var seen = first.join(all);

      assertThat(seen.nodes()).hasSize(2);
      assertThat(seen.holders()).containsOnlyKeys("chores", "slack");
      assertThat(seen.isOurs("chores")).isTrue();
      assertThat(seen.isOurs("slack")).isFalse();
      assertThat(second.join(all).isOurs("slack")).isTrue();
      assertThat(seen.holders().values()).extracting(SharedDuties.Node::whereabouts)
          .allMatch(where -> where.matches("127\\.0\\.0\\.1, process \\d+"));
    }
  }

  @Test
  void whatAConnectionHoldsThatIsCutHereAndNotYetThereIsNoOtherNodes() {
    var urls = server.furnished();
    var words = new PostgresDatabase(urls.words());
    try (var cut = new SharedDuties(words, "Ada's"); var again = new SharedDuties(words, "Ada's");
        var other = new SharedDuties(words, "Grace's")) {
      cut.join(List.of("slack"));
      cut.take("slack");

      assertThat(again.join(List.of("slack")).isOurs("slack")).isFalse();
      assertThat(again.join(List.of("slack")).isOfOurPast("slack")).isTrue();
      assertThat(other.join(List.of("slack")).isOfOurPast("slack")).isFalse();
    }
  }

  @Test
  void whoLooksOnWithoutTakingPartIsNotCounted() {
    var urls = server.furnished();
    try (var one = open(urls); var other = open(urls); var first = one.duties(); var doctor = other.duties()) {
      first.join(List.of("slack"));
      first.take("slack");

      assertThat(doctor.roll(List.of("slack")).nodes()).hasSize(1);
      assertThat(doctor.roll(List.of("slack")).holders()).containsOnlyKeys("slack");
    }
  }

  @Test
  void dutiesInOneDatabaseAreNobodysInAnother() {
    try (var one = open(server.furnished()); var other = open(server.furnished()); var first = one.duties();
        var second = other.duties()) {
      assertThat(first.take("slack")).isTrue();
      assertThat(second.roll(List.of("slack")).holders()).isEmpty();
      assertThat(second.take("slack")).isTrue();
    }
  }

  @Test
  void whoWasCutOffHasNoDutyAnyMoreAndHearsThatAnotherTookItOver() {
    var urls = server.furnished();
    try (var one = open(urls); var other = open(urls); var first = one.duties();
        var second = other.duties()) {
      first.join(List.of("slack"));
      assertThat(first.take("slack")).isTrue();
      server.cutAll("collegium");

      await().until(() -> second.take("slack"));
      assertThat(first.join(List.of("slack")).isOurs("slack")).isFalse();
      assertThat(first.take("slack")).isFalse();
    }
  }

  private static Database open(DatabaseUrls urls) {
    return Database.open(urls, KEY, InstantSource.fixed(NOW));
  }

  private static void add(Database database, String name) {
    database.ledger(Tables::people).write(people -> {
      people.add(person(name.equals("Ada") ? ADA : GRACE, name));
      return people;
    });
  }

  private static int names(Database database) {
    return database.ledger(Tables::people).<List<Person>>read(people -> people.all()).size();
  }
}
