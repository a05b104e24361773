package org.collegium.core.store;

import java.time.Duration;
import java.time.Instant;
import org.collegium.core.command.Requests;
import org.collegium.core.identity.RequestKey;
import org.jdbi.v3.core.Handle;

/** Requests that were done, in SQL. */
final class RequestTable implements Requests {

  /** Slack delivers events again for minutes, Discord for as long as a session can be resumed; a week is plenty. */
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Handle handle;

  RequestTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public boolean isDone(RequestKey key) {
    return Question.of(handle, """
            SELECT EXISTS (SELECT 1
                             FROM request
                            WHERE key = :key) AS done
            """)
        .bind("key", key)
        .map(Row.to(row -> row.is("done")))
        .one();
  }

  @Override
  public void done(RequestKey key, Instant at) {
    handle.createUpdate("""
            DELETE FROM request
             WHERE done_at < :limit
            """)
        .bind("limit", at.minus(A_WEEK))
        .execute();
    handle.createUpdate("""
            INSERT INTO request (key, done_at)
            VALUES (:key, :at)
            ON CONFLICT (key) DO NOTHING
            """)
        .bind("key", key)
        .bind("at", at)
        .execute();
  }
}
