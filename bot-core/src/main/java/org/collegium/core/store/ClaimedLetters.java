package org.collegium.core.store;

import java.time.Instant;
import org.collegium.core.identity.LetterId;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** Who carries a letter, in SQL: one carrier at a time, and for a while. */
final class ClaimedLetters {

  private static final Prose OVER = new Prose("it is over");

  private static final String CLAIM = """
      UPDATE letter
         SET state = 'claimed', claimed_at = :now, lease_ends = :leaseEnds, attempts = attempts + 1,
             carried_on = coalesce(platform,
      """ + LetterLists.PREFERRED + """
             )
       WHERE id = (SELECT id FROM letter WHERE id = :id AND state = 'due' AND due_at <= :now\s
      """;

  private final Handle handle;
  private final Engine engine;

  ClaimedLetters(Engine engine, Handle handle) {
    this.handle = handle;
    this.engine = engine;
  }

  /** Takes it, unless it is not due any more or others are taking it. */
  boolean claim(LetterId id, Instant now, Instant leaseEnds) {
    return handle.createUpdate(CLAIM + engine.unlessTaken() + ")")
        .bind("id", id)
        .bind("now", now)
        .bind("leaseEnds", leaseEnds)
        .execute() == 1;
  }

  /** Ends a claim that came to nothing; false where nobody had it. */
  boolean release(LetterId id, Instant due, Prose why) {
    return handle.createUpdate("""
            UPDATE letter
               SET state = 'due', due_at = :due, why = :why, claimed_at = NULL, lease_ends = NULL, settled_at = NULL,
                   carried_on = NULL, untraced_at = NULL
             WHERE id = :id AND state IN ('claimed', 'unknown')
            """)
        .bind("id", id)
        .bind("due", due)
        .bind("why", why)
        .execute() == 1;
  }

  /** Leaves it as it was before it was taken: it was not tried. */
  void putBack(LetterId id) {
    handle.createUpdate("""
            UPDATE letter
               SET state = 'due', attempts = attempts - 1, claimed_at = NULL, lease_ends = NULL, carried_on = NULL
             WHERE id = :id AND state = 'claimed'
            """)
        .bind("id", id)
        .execute();
  }

  /** What nobody could carry in time is void. */
  void endWhatIsOver(Instant now) {
    handle.createUpdate("""
            UPDATE letter
               SET state = 'void', settled_at = :now, why = :why
             WHERE state = 'due' AND useful_until <= :now
            """)
        .bind("now", now)
        .bind("why", OVER)
        .execute();
  }
}
