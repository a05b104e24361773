package org.collegium.core.metronome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Notices that the clock was set, or that the machine slept: by a time that nobody can set. Used by one thread. */
final class SetClock {

  /** Clocks that are kept right over the network are set by less. */
  private static final Duration UNNOTICED = Duration.ofSeconds(5);

  private final InstantSource clock;
  private Instant seen;
  private long seenAt;

  SetClock(InstantSource clock) {
    this.clock = clock;
    look();
  }

  private void look() {
    seen = clock.instant();
    seenAt = System.nanoTime();
  }

  /** By how much more it went on than time did since it was last asked, less than zero if it went back; seldom any. */
  Optional<Duration> moved() {
    var before = seen;
    var beforeAt = seenAt;
    look();
    var more = Duration.between(before, seen).minusNanos(seenAt - beforeAt);
    return more.abs().compareTo(UNNOTICED) > 0 ? Optional.of(more) : Optional.empty();
  }
}
