package org.collegium.core.chore;

import java.time.Instant;
import java.util.Optional;

/** What a room has to do at certain instants. Asked, never told. */
public interface Chore {

  /** What an operator calls it, in the log and in {@code doctor}. */
  String name();

  /** The earliest instant at which there will be work, in the past if some is overdue; empty when there is none. */
  Optional<Instant> nextDue();

  /** Does what is due at {@code now}. Doing it twice does no more than doing it once. */
  void runDue(Instant now);
}
