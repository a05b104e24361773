package org.collegium.launcher.running;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.store.StorageFault;

/** A chore, and what became of it so far, for those who watch the bot. */
public final class WatchedChore implements Chore {

  private final Chore chore;
  private final Duty duty;
  private volatile Optional<Instant> lastRun = Optional.empty();
  private volatile Optional<Instant> hour = Optional.empty();
  private volatile boolean knowsItsHour = true;
  private volatile boolean isKept = true;
  private final AtomicLong runs = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  /** @param duty of which it is a part: it is done while that is this node's */
  WatchedChore(Chore chore, Duty duty) {
    this.chore = chore;
    this.duty = duty;
  }

  @Override
  public String name() {
    return chore.name();
  }

  @Override
  public Optional<Instant> nextDue() {
    var known = false;
    try {
      hour = chore.nextDue();
      known = true;
      return hour;
    } finally {
      knowsItsHour = known;
    }
  }

  /** When it is due next, as it said when it was last asked; empty when there is nothing to do. */
  public Optional<Instant> hour() {
    return hour;
  }

  /** Whether it could say so. */
  public boolean knowsItsHour() {
    return knowsItsHour;
  }

  @Override
  public void runDue(Instant now) {
    duty.run(() -> watch(now));
  }

  private void watch(Instant now) {
    lastRun = Optional.of(now);
    runs.incrementAndGet();
    try {
      chore.runDue(now);
    } catch (RuntimeException fault) {
      failures.incrementAndGet();
      isKept = !isOfTheStorage(fault);
      throw fault;
    }
    isKept = true;
  }

  private static boolean isOfTheStorage(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(StorageFault.class::isInstance);
  }

  /** Whether the database took what it did when it was last begun. */
  public boolean isKept() {
    return isKept;
  }

  /** When it was last begun; empty before the first time. */
  public Optional<Instant> lastRun() {
    return lastRun;
  }

  /** How often it was begun. */
  public long runs() {
    return runs.get();
  }

  /** How often it failed. */
  public long failures() {
    return failures.get();
  }
}
