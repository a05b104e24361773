package org.collegium.core.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Others came between, and nothing of a transaction was kept: it may be done again from its beginning. */
final class Conflict extends StorageFault {

  private static final long serialVersionUID = 1L;
  private static final int ATTEMPTS = 200;
  private static final long FIRST_REST_NANOS = 100_000;
  private static final int MOST_DOUBLINGS = 9;

  Conflict(Throwable cause) {
    super("Others kept changing the same at the same time; nothing of this step was kept. Try again.", cause);
  }

  /** Does it until nobody comes between, each time after a rest that is longer and not the same for all. */
  static <R> R overcome(Supplier<R> transaction) {
    for (var attempt = 1;; attempt++) {
      try {
        return transaction.get();
      } catch (Conflict conflict) {
        if (attempt == ATTEMPTS) {
          throw conflict;
        }
        var most = FIRST_REST_NANOS << Math.min(attempt, MOST_DOUBLINGS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
      }
    }
  }
}
