package org.collegium.core.store;

import java.time.Instant;
import org.collegium.core.identity.LetterId;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** Letters that go along with another, in SQL. */
final class GatheredLetters {

  private final Handle handle;

  GatheredLetters(Handle handle) {
    this.handle = handle;
  }

  boolean gather(LetterId id, LetterId into) {
    return handle.createUpdate("""
            UPDATE letter
               SET state = 'gathered', carried_by = :into, claimed_at = NULL, lease_ends = NULL
             WHERE id = :id AND id <> :into AND state = 'claimed'
               AND EXISTS (SELECT 1 FROM letter vessel WHERE vessel.id = :into AND vessel.state = 'claimed')
            """)
        .bind("id", id)
        .bind("into", into)
        .execute() == 1;
  }

  /**
   * What goes along shares the fate of its vessel; while that is unknown it stays where it is, and is not looked for by
   * itself. Should a vessel turn out void, what went along has still to be said.
   */
  void settle(LetterId vessel, Letter.State state) {
    switch (state) {
      case DELIVERED, UNDELIVERABLE -> handle.createUpdate("""
              UPDATE letter
                 SET (state, settled_at, message, why) =
                     (SELECT vessel.state, vessel.settled_at, vessel.message, vessel.why
                        FROM letter vessel
                       WHERE vessel.id = :vessel)
               WHERE carried_by = :vessel AND state = 'gathered'
              """)
          .bind("vessel", vessel)
          .execute();
      case VOID -> handle.createUpdate("""
              UPDATE letter
                 SET state = 'due', carried_by = NULL
               WHERE carried_by = :vessel AND state = 'gathered'
              """)
          .bind("vessel", vessel)
          .execute();
      case DUE, CLAIMED, GATHERED, UNKNOWN -> {
        // Nothing is known of what goes along either.
      }
    }
  }

  /** With a vessel that is put off, all of them are. */
  void release(LetterId vessel, Instant due, Prose why) {
    handle.createUpdate("""
            UPDATE letter
               SET state = 'due', due_at = :due, why = :why, carried_by = NULL, carried_on = NULL
             WHERE carried_by = :vessel AND state = 'gathered'
            """)
        .bind("vessel", vessel)
        .bind("due", due)
        .bind("why", why)
        .execute();
  }
}
