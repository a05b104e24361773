package org.collegium.launcher.running;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.collegium.core.chore.Chore;

/** A chore, and what became of it so far, for those who watch the bot. */
public final class WatchedChore implements Chore {

  private final Chore chore;
  private volatile Optional<Instant> lastRun = Optional.empty();
  private volatile Optional<Instant> hour = Optional.empty();
  private volatile boolean knowsItsHour = true;
  private final AtomicLong runs = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  WatchedChore(Chore chore) {
    this.chore = chore;
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
    lastRun = Optional.of(now);
    runs.incrementAndGet();
    var done = false;
    try {
      chore.runDue(now);
      done = true;
    } finally {
      if (!done) {
        failures.incrementAndGet();
      }
    }
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
