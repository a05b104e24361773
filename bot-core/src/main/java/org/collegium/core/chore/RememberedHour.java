package org.collegium.core.chore;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A chore's next hour, remembered for as long as nothing has changed that it is computed from. It only makes the next
 * question cheaper: a chore that forgets it answers the same. Safe to share between threads.
 */
public final class RememberedHour {

  private Optional<Known> known = Optional.empty();

  /**
   * The hour as it was computed for that version, or computed now.
   *
   * @param version of all that {@code compute} looks at
   */
  public synchronized Optional<Instant> at(long version, Supplier<Optional<Instant>> compute) {
    if (known.filter(hour -> hour.version == version).isEmpty()) {
      known = Optional.of(new Known(version, compute.get()));
    }
    return known.flatMap(Known::due);
  }

  /** To be said when the chore has run, for then its next hour is another. */
  public synchronized void forget() {
    known = Optional.empty();
  }

  private record Known(long version, Optional<Instant> due) {}
}
