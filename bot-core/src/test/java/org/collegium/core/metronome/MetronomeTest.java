package org.collegium.core.metronome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.collegium.core.chore.Chore;
import org.collegium.core.cohort.Email;
import org.collegium.core.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Quartz, by the real clock. */
class MetronomeTest {

  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir
  private Path folder;

  @Test
  void aChoreIsKnockedAtWhenItsHourHasCome() {
    var chore = new Once("soon", CLOCK.instant().plusMillis(300));
    try (var metronome = new Metronome(List.of(chore), CLOCK, () -> 0)) {
      metronome.start();

      await().atMost(Duration.ofSeconds(5)).until(() -> chore.runs.get() == 1);
      assertThat(chore.nextDue()).isEmpty();
    }
  }

  @Test
  void aWriteByAnotherProgramIsNoticedWithinSeconds() {
    try (var database = TestDatabase.withTheCast(folder); var version = database.another().dataVersion()) {
      var chore = new Once("set from outside", Instant.MAX);
      try (var metronome = new Metronome(List.of(chore), CLOCK, version::seen)) {
        metronome.start();
        chore.due.set(Optional.of(CLOCK.instant()));

        database.does(tables -> tables.people().withEmail(new Email("ada@school.example"))
            .ifPresent(tables.people()::change));

        await().atMost(Duration.ofSeconds(5)).until(() -> chore.runs.get() == 1);
      }
    }
  }

  @Test
  void aChoreThatFailsRestsAndStopsNoOther() {
    var failing = new Failing();
    var other = new Once("other", CLOCK.instant().plusMillis(600));
    try (var metronome = new Metronome(List.of(failing, other), CLOCK, System::nanoTime)) {
      metronome.start();

      await().atMost(Duration.ofSeconds(5)).until(() -> other.runs.get() == 1);
      await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> failing.runs.get() == 1);
    }
  }

  @Test
  void aChoreThatCannotSayWhenItIsDueStopsNoOther() {
    var lost = new Lost();
    var other = new Once("other", CLOCK.instant().plusMillis(300));
    try (var metronome = new Metronome(List.of(lost, other), CLOCK, System::nanoTime)) {
      metronome.start();
      await().atMost(Duration.ofSeconds(5)).until(() -> other.runs.get() == 1);
      assertThat(lost.runs).hasValue(0);

      lost.found.set(true);

      await().atMost(Duration.ofSeconds(5)).until(() -> lost.runs.get() == 1);
    }
  }

  @Test
  void aChoreThatComesWhileOthersWorkIsKnockedAtAndOneThatWentIsNot() {
    var slow = new Slow();
    var late = new Once("late", CLOCK.instant());
    var gone = new Once("gone", Instant.MAX);
    var chores = new AtomicReference<List<Chore>>(List.of(slow, gone));
    try (var metronome = new Metronome(chores::get, CLOCK, () -> 0)) {
      metronome.start();
      await().atMost(Duration.ofSeconds(5)).until(() -> slow.runs.get() == 1);

      chores.set(List.of(slow, late));
      gone.due.set(Optional.of(CLOCK.instant()));

      await().atMost(Duration.ofSeconds(5)).until(() -> late.runs.get() == 1);
      await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> gone.runs.get() == 0);
      assertThat(slow.runs).hasValue(1);
      slow.held.countDown();
    }
  }

  @Test
  void aChoreThatTakesAnothersPlaceIsKnockedAtInItsStead() {
    var before = new Once("same", CLOCK.instant());
    var after = new Once("same", CLOCK.instant());
    var chores = new AtomicReference<List<Chore>>(List.of(before));
    try (var metronome = new Metronome(chores::get, CLOCK, () -> 0)) {
      metronome.start();
      await().atMost(Duration.ofSeconds(5)).until(() -> before.runs.get() == 1);

      chores.set(List.of(after));

      await().atMost(Duration.ofSeconds(5)).until(() -> after.runs.get() == 1);
    }
  }

  @Test
  void aClockThatIsSetBackOrForwardLeavesNoChoreUnasked() {
    var set = new AtomicReference<>(Duration.ZERO);
    InstantSource clock = () -> CLOCK.instant().plus(set.get());
    for (var by : List.of(Duration.ofHours(-1), Duration.ofHours(3))) {
      var chore = new Once("set", Instant.MAX);
      try (var metronome = new Metronome(List.of(chore), clock, () -> 0)) {
        metronome.start();

        chore.due.set(Optional.of(clock.instant().plus(by)));
        set.set(set.get().plus(by));

        await().atMost(Duration.ofSeconds(5)).until(() -> chore.runs.get() > 0);
      }
    }
  }

  @Test
  void aChoreThatRestsDoesNotRestLongerBecauseTheClockIsSetBack() {
    var set = new AtomicReference<>(Duration.ZERO);
    var failing = new Failing();
    try (var metronome = new Metronome(List.of(failing), () -> CLOCK.instant().plus(set.get()), () -> 0)) {
      metronome.start();
      await().atMost(Duration.ofSeconds(5)).until(() -> failing.runs.get() == 1);

      set.set(Duration.ofHours(-1));

      await().atMost(Duration.ofSeconds(5)).until(() -> failing.runs.get() > 1);
    }
  }

  /** A chore that is at work until it is let go. */
  private static final class Slow implements Chore {

    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public Optional<Instant> nextDue() {
      return runs.get() == 0 ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    @Override
    public void runDue(Instant now) {
      runs.incrementAndGet();
      try {
        held.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A chore that does not know its hour until it is found. */
  private static final class Lost implements Chore {

    private final AtomicBoolean found = new AtomicBoolean();
    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public String name() {
      return "lost";
    }

    @Override
    public Optional<Instant> nextDue() {
      if (!found.get()) {
        throw new IllegalStateException("This chore does not know its hour, as the test wants it");
      }
      return runs.get() == 0 ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    @Override
    public void runDue(Instant now) {
      runs.incrementAndGet();
    }
  }

  /** A chore with one thing to do. */
  private static final class Once implements Chore {

    private final String name;
    private final AtomicReference<Optional<Instant>> due;
    private final AtomicInteger runs = new AtomicInteger();

    Once(String name, Instant due) {
      this.name = name;
      this.due = new AtomicReference<>(Optional.of(due).filter(Instant.MAX::isAfter));
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<Instant> nextDue() {
      return due.get();
    }

    @Override
    public void runDue(Instant now) {
      if (due.getAndSet(Optional.empty()).isPresent()) {
        runs.incrementAndGet();
      }
    }
  }

  /** A chore that is always due and never succeeds. */
  private static final class Failing implements Chore {

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public String name() {
      return "failing";
    }

    @Override
    public Optional<Instant> nextDue() {
      return Optional.of(Instant.EPOCH);
    }

    @Override
    public void runDue(Instant now) {
      runs.incrementAndGet();
      throw new IllegalStateException("This chore fails, as the test wants it");
    }
  }
}
