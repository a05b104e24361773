package org.collegium.core.metronome;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when somebody turns it, and never back. */
public final class HandCrankedClock implements InstantSource {

  private Instant now;

  /** A clock that shows {@code start} until it is turned. */
  public HandCrankedClock(Instant start) {
    this.now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Shows {@code later} from now on, unless it already shows a later instant. */
  public synchronized void turnTo(Instant later) {
    now = later.isAfter(now) ? later : now;
  }
}
