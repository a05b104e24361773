package org.collegium.core.store;

import org.jdbi.v3.core.Handle;

/** Counts the changes to what hours of work are computed from, in SQL. */
final class PlanVersion {

  private final Handle handle;

  PlanVersion(Handle handle) {
    this.handle = handle;
  }

  /** Something of that kind has changed. */
  void raise() {
    handle.createUpdate("""
            UPDATE plan
               SET version = version + 1
             WHERE id = 1
            """)
        .execute();
  }

  long current() {
    return Question.of(handle, """
            SELECT version
              FROM plan
             WHERE id = 1
            """)
        .map(Row.to(row -> row.number("version")))
        .one();
  }
}
