package org.collegium.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.collegium.core.Chores;
import org.collegium.core.chore.Chore;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.membership.Announce;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.DeliverDueLetters;
import org.collegium.core.text.Prose;

/** One announcement to everybody of a cohort, each by direct message. */
final class FanOut {

  static final Prose WORDS = new Prose("The bus leaves at half past seven.");

  private final Furnished furnished;
  private final Chore worker;

  FanOut(Furnished furnished, Courier courier) throws IOException {
    this.furnished = furnished;
    this.worker = Chores.of(furnished.house(), List.of(courier)).stream()
        .filter(DeliverDueLetters.class::isInstance).findFirst()
        .orElseThrow(() -> new IOException("Nobody carries letters"));
  }

  /** A week after the last one, so that everybody's week has room for it. Says how long the letters took. */
  Duration deliver() {
    var clock = furnished.clock();
    announce();
    var began = System.nanoTime();
    while (isDue(clock)) {
      worker.runDue(clock.instant());
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /**
   * The same on a platform that makes us wait: the clock is turned to whenever something is due. Says how long it took
   * by that clock.
   *
   * @param isDone whether everybody has their message
   */
  Duration deliverWaiting(BooleanSupplier isDone) throws IOException {
    var clock = furnished.clock();
    announce();
    var began = clock.instant();
    while (!isDone.getAsBoolean()) {
      clock.turnTo(worker.nextDue().orElseThrow(() -> new IOException("Nothing is due, and not everybody has it")));
      worker.runDue(clock.instant());
    }
    return Duration.between(began, clock.instant());
  }

  /** The same on a platform that counts real time, with which the clock goes on. */
  void deliverInRealTime() throws InterruptedException {
    var clock = furnished.clock();
    announce();
    var hour = clock.instant();
    var began = System.nanoTime();
    for (var due = worker.nextDue(); due.isPresent(); due = worker.nextDue()) {
      clock.turnTo(hour.plusNanos(System.nanoTime() - began));
      if (due.get().isAfter(clock.instant())) {
        Thread.sleep(Duration.between(clock.instant(), due.get()));
      } else {
        worker.runDue(clock.instant());
      }
    }
  }

  private void announce() {
    var house = furnished.house();
    var clock = furnished.clock();
    clock.turnTo(clock.instant().plus(Duration.ofDays(7)));
    new Announce(house.memberships(), house.ids(), clock).handle(furnished.cohort().id(), furnished.mentor().id(),
        WORDS, new RequestKey("announced " + clock.instant()));
  }

  private boolean isDue(InstantSource clock) {
    return worker.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
  }
}
