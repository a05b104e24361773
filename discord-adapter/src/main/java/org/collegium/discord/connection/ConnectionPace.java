package org.collegium.discord.connection;

import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How soon a connection to the gateway may be tried again. JDA itself waits for nothing when one is resumed and lost at
 * once: it then tries hundreds of times a second. Safe to share between threads.
 */
final class ConnectionPace {

  /** The first, and one after it that takes the place of what was lost, go at once. */
  private static final int AT_ONCE = 2;
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int attempts;
  /** By the clock of {@link System#nanoTime}: when the attempt that was begun last may be made. */
  private long mayGo = System.nanoTime();
  private boolean isClosed;

  /** An attempt begins; however many sockets are opened in it, it counts once. */
  void begin() {
    lock.lock();
    try {
      var earliest = mayGo + wait(attempts++).toNanos();
      mayGo = Math.max(System.nanoTime() - earliest, 0) + earliest;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the attempt may be made that was begun. Throws once nothing is to be connected any more. */
  void await() throws SocketException {
    lock.lock();
    try {
      while (mayGo - System.nanoTime() > 0 && !isClosed) {
        changed.awaitNanos(mayGo - System.nanoTime());
      }
      if (isClosed) {
        throw new SocketException("The bot is stopping");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new SocketException("Interrupted while waiting to connect");
    } finally {
      lock.unlock();
    }
  }

  /** How long before that attempt, counted from 0 since a connection last held. */
  static Duration wait(int attempt) {
    if (attempt < AT_ONCE) {
      return Duration.ZERO;
    }
    var doubled = SHORTEST.multipliedBy(1L << Math.min(attempt - AT_ONCE, Integer.SIZE / 2));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  /** A connection has held for a while. */
  void settled() {
    lock.lock();
    try {
      attempts = 1;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is to be connected any more. */
  void close() {
    lock.lock();
    try {
      isClosed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for that long, unless nothing is to be connected any more; whether it is. */
  boolean rest(Duration length) {
    lock.lock();
    try {
      var nanos = TimeUnit.MILLISECONDS.toNanos(length.toMillis());
      while (nanos > 0 && !isClosed) {
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
    return !isClosed;
  }
}
