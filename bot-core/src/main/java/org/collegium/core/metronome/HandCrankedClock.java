package org.collegium.core.metronome;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves when somebody turns it, and never back. */
public final class HandCrankedClock implements InstantSource {

  private final AtomicReference<Instant> now;

  /** A clock that shows {@code start} until it is turned. */
  public HandCrankedClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Shows {@code later} from now on, unless it already shows a later instant. */
  public void turnTo(Instant later) {
    now.updateAndGet(shown -> later.isAfter(shown) ? later : shown);
  }
}
