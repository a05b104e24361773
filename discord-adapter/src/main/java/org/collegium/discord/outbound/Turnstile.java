package org.collegium.discord.outbound;

import java.time.Duration;

/**
 * Lets so many calls a second through, evenly, and has others wait their turn. It counts real time, whatever the hour
 * is said to be. Safe to share between threads.
 */
final class Turnstile {

  private final long each;
  private long next;

  /** For so many a second. */
  Turnstile(int aSecond) {
    this.each = Duration.ofSeconds(1).dividedBy(aSecond).toNanos();
    this.next = System.nanoTime();
  }

  /** Waits for one's turn, which is soon. */
  void pass() {
    var wait = turn();
    if (wait > 0) {
      rest(Duration.ofNanos(wait));
    }
  }

  /** Waits for so long. */
  static void rest(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was not used is not saved up, so that never more than that many go within a second. */
  private synchronized long turn() {
    var now = System.nanoTime();
    next = Math.max(next + each, now);
    return next - now;
  }
}
