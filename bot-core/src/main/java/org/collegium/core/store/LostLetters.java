package org.collegium.core.store;

import java.time.Instant;
import org.collegium.core.identity.LetterId;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** Letters whose fate nobody knows, in SQL. */
final class LostLetters {

  private static final Prose WORKER_GONE = new Prose("its carrier stopped before it could say what became of it");

  private final Handle handle;

  LostLetters(Handle handle) {
    this.handle = handle;
  }

  int whoseLeaseRanOut(Instant now) {
    return handle.createUpdate("""
            UPDATE letter
               SET state = 'unknown', settled_at = :now, lease_ends = NULL, why = :why
             WHERE state = 'claimed' AND lease_ends <= :now
            """)
        .bind("now", now)
        .bind("why", WORKER_GONE)
        .execute();
  }

  int allClaimedOn(String platform, Instant now) {
    return handle.createUpdate("""
            UPDATE letter
               SET state = 'unknown', settled_at = :now, lease_ends = NULL, why = :why
             WHERE state = 'claimed' AND carried_on = :platform
            """)
        .bind("platform", platform)
        .bind("now", now)
        .bind("why", WORKER_GONE)
        .execute();
  }

  int allDue(Instant now, Prose why) {
    return handle.createUpdate("""
            UPDATE letter
               SET state = 'unknown', settled_at = :now, untraced_at = :now, lease_ends = NULL, why = :why
             WHERE state = 'claimed' OR (state = 'due' AND due_at <= :now)
            """)
        .bind("now", now)
        .bind("why", why)
        .execute();
  }

  void leaveUntraced(LetterId id, Instant at, Prose why) {
    handle.createUpdate("""
            UPDATE letter
               SET untraced_at = :at, why = :why
             WHERE id = :id AND state = 'unknown'
            """)
        .bind("id", id)
        .bind("at", at)
        .bind("why", why)
        .execute();
  }
}
