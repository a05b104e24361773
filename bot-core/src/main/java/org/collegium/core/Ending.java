package org.collegium.core;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets workers come to their end: what they have begun or hold is done, and nothing more is taken. */
public final class Ending {

  private Ending() {}

  /** Whether they did within that time; an interruption ends the waiting too. */
  public static boolean of(ExecutorService workers, Duration patience) {
    workers.shutdown();
    try {
      return workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
