package org.collegium.core.store;

import java.util.List;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Closures;
import org.collegium.core.identity.CohortId;
import org.jdbi.v3.core.Handle;

/** When schools are closed, in SQL. */
final class ClosureTable implements Closures {

  private final Handle handle;
  private final PlanVersion plan;

  ClosureTable(Handle handle) {
    this.handle = handle;
    this.plan = new PlanVersion(handle);
  }

  @Override
  public void replace(CohortId cohort, List<Closure> closures) {
    plan.raise();
    handle.createUpdate("""
            DELETE FROM closure
             WHERE cohort_id = :cohort
            """)
        .bind("cohort", cohort)
        .execute();
    for (var position = 0; position < closures.size(); position++) {
      add(cohort, position, closures.get(position));
    }
  }

  private void add(CohortId cohort, int position, Closure closure) {
    handle.createUpdate("""
            INSERT INTO closure (cohort_id, position, first_day, last_day, name)
            VALUES (:cohort, :position, :first, :last, :name)
            """)
        .bind("cohort", cohort)
        .bind("position", position)
        .bind("first", closure.first())
        .bind("last", closure.last())
        .bind("name", closure.name())
        .execute();
  }

  @Override
  public List<Closure> of(CohortId cohort) {
    return Question.of(handle, """
            SELECT first_day, last_day, name
              FROM closure
             WHERE cohort_id = :cohort
             ORDER BY position
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> new Closure(row.day("first_day"), row.day("last_day"), row.text("name"))))
        .list();
  }
}
