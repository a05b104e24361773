package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.person;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.PersonId;
import org.collegium.core.store.Engine.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything together or not at all; one writer, and readers who hold nobody up. */
class TransactionsTest {

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

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void whatThrowsKeepsNothing() {
    assertThatThrownBy(() -> database.does(tables -> {
      tables.people().add(person(new PersonId(20), "Dana"));
      throw new IllegalArgumentException("no");
    })).isInstanceOf(IllegalArgumentException.class).hasMessage("no");

    assertThat(people()).isEqualTo(3);
  }

  @Test
  void aReadInsideAWriteSeesWhatWasWritten() {
    assertTimeoutPreemptively(SOON, () -> database.does(tables -> {
      tables.people().add(person(new PersonId(20), "Dana"));
      assertThat(people()).isEqualTo(4);
    }));
  }

  @Test
  void aWriteInsideAWriteIsKeptOnlyIfBothAre() {
    assertThatThrownBy(() -> database.does(tables -> {
      database.does(inner -> inner.people().add(person(new PersonId(20), "Dana")));
      throw new IllegalArgumentException("no");
    })).hasMessage("no");

    assertThat(people()).isEqualTo(3);
  }

  @Test
  void aFailedWriteInsideAWriteLeavesTheRest() {
    database.does(tables -> {
      tables.people().add(person(new PersonId(20), "Dana"));
      assertThatThrownBy(() -> database.does(inner -> {
        inner.people().add(person(new PersonId(21), "Eve"));
        inner.people().add(person(new PersonId(21), "Eve again"));
      })).isInstanceOf(StorageFault.class);
    });

    assertThat(people()).isEqualTo(4);
    assertThat(database.<Optional<Person>>read(tables -> tables.people().find(new PersonId(21)))).isEmpty();
  }

  @Test
  void aWriteInsideAReadGoesThrough() {
    assertTimeoutPreemptively(SOON, () -> database.<Integer>read(tables -> {
      database.does(inner -> inner.people().add(person(new PersonId(20), "Dana")));
      return 0;
    }));

    assertThat(people()).isEqualTo(4);
  }

  @Test
  void aReadThatWritesIsAFault() {
    assertThatThrownBy(() -> database.<Integer>read(tables -> {
      tables.people().add(person(new PersonId(20), "Dana"));
      return 0;
    })).isInstanceOf(IllegalStateException.class).hasMessageContaining("must not write");
  }

  @Test
  void aReaderSeesOneStateWhileOthersWrite() {
    int later = database.read(tables -> {
      var before = tables.people().all().size();
      addFromAnotherThread(new PersonId(20));
      return tables.people().all().size() - before;
    });

    assertThat(later).isZero();
    assertThat(people()).isEqualTo(4);
  }

  @Test
  void manyReadersAtOnceEachGetTheirTurn() {
    assertTimeoutPreemptively(SOON, () -> {
      try (var readers = Executors.newFixedThreadPool(16)) {
        var sizes = readers.invokeAll(IntStream.range(0, 64).<Callable<Integer>>mapToObj(_ -> this::people).toList());
        for (var size : sizes) {
          assertThat(size.get()).isEqualTo(3);
        }
      }
    });
  }

  /** A command line beside a running bot: each reads, then writes what it read plus one. */
  @Test
  void twoProgramsOnOneDatabaseLoseNothingOfEachOthers() throws Exception {
    database.does(tables -> tables.habits().keep(ADA, new Habit(QuietHours.DEFAULT, 1)));

    try (var other = database.another(); var workers = Executors.newFixedThreadPool(8)) {
      var done = workers.invokeAll(IntStream.range(0, 200).<Callable<Integer>>mapToObj(
          turn -> () -> oneMore(turn % 2 == 0 ? database.database() : other)).toList());
      for (var each : done) {
        each.get();
      }
    }

    assertThat(database.<Habit>read(tables -> tables.habits().of(ADA)).weeklyLetters()).isEqualTo(201);
  }

  /** Else it would read what is about to change, and be refused when it writes. */
  @Test
  @Tag(TestStore.FILES)
  void whatAnotherProgramWritesBeginsOnlyWhenThisOneHasEnded() throws Exception {
    var begun = new CountDownLatch(1);
    try (var other = database.another(); var worker = Executors.newSingleThreadExecutor()) {
      database.does(tables -> {
        worker.execute(() -> other.ledger(Tables::people).write(people -> {
          begun.countDown();
          return people;
        }));
        assertThat(hasBegun(begun, 200)).isFalse();
      });

      assertThat(hasBegun(begun, 20_000)).isTrue();
    }
  }

  private static boolean hasBegun(CountDownLatch begun, long millis) {
    try {
      return begun.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void somebodyElsesWriteIsNoticed() {
    try (var version = database.database().dataVersion(); var other = database.another()) {
      var before = version.seen();
      assertThat(version.seen()).isEqualTo(before);

      oneMore(other);
      var after = version.seen();
      assertThat(after).isNotEqualTo(before);

      people();
      assertThat(version.seen()).isEqualTo(after);
    }
  }

  @Test
  @Tag(TestStore.FILES)
  void aFullDiskIsSaidAndLeavesTheFileInOrder() {
    var file = new SqliteFile(database.file(Database.WORDS), Durability.THROW_AWAY);
    try (var tray = new Tray<>(file, Kind.WRITES, handle -> handle)) {
      tray.join(handle -> handle.createQuery("PRAGMA max_page_count = 1").mapTo(int.class).one());

      assertThatThrownBy(() -> tray.inside(handle -> handle.execute("""
          INSERT INTO closure (cohort_id, position, first_day, last_day, name)
          VALUES (1, 1, '2026-09-01', '2026-09-02', hex(zeroblob(1000000)))
          """))).isInstanceOf(StorageFault.class).hasMessageContaining("is full");
      assertThat(tray.<Integer>inside(handle -> handle.execute("DELETE FROM closure"))).isZero();
    }

    assertThat(database.sql("PRAGMA quick_check")).containsExactly("ok");
  }

  private static int oneMore(Database database) {
    return database.ledger(Tables::habits).write(habits -> {
      var more = habits.of(ADA).weeklyLetters() + 1;
      habits.keep(ADA, new Habit(QuietHours.DEFAULT, more));
      return more;
    });
  }

  private void addFromAnotherThread(PersonId id) {
    try (var worker = Executors.newSingleThreadExecutor()) {
      worker.execute(() -> database.does(tables -> tables.people().add(person(id, "Dana"))));
    }
  }

  private int people() {
    return database.<Integer>read(tables -> tables.people().all().size());
  }
}
