package org.collegium.slack.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How often one method may be called: a minute's worth at once, then evenly, and not before Slack says so once it was
 * too often (docs.slack.dev/apis/web-api/rate-limits). Safe to share between threads.
 */
final class Allowance {

  private final InstantSource clock;
  private final Duration each;
  private final Duration atOnce;
  private Instant spentUntil = Instant.EPOCH;
  private Instant closedUntil = Instant.EPOCH;

  /** So many calls a minute. */
  Allowance(int aMinute, InstantSource clock) {
    this.clock = clock;
    this.each = Duration.ofMinutes(1).dividedBy(aMinute);
    this.atOnce = each.multipliedBy(aMinute - 1L);
  }

  /** How long until the next call; empty: now, and this is it. */
  synchronized Optional<Duration> untilNext() {
    var now = clock.instant();
    var from = spentUntil.isAfter(now) ? spentUntil : now;
    var free = from.minus(atOnce);
    var next = closedUntil.isAfter(free) ? closedUntil : free;
    if (next.isAfter(now)) {
      return Optional.of(Duration.between(now, next));
    }
    spentUntil = from.plus(each);
    return Optional.empty();
  }

  /** Slack takes no more for so long. */
  synchronized void close(Duration length) {
    closedUntil = clock.instant().plus(length);
  }
}
