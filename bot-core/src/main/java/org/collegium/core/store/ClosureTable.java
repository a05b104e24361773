package org.collegium.core.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Closures;
import org.collegium.core.identity.CohortId;
import org.collegium.core.text.Prose;
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
  public void replace(CohortId cohort, Optional<Prose> school, List<Closure> closures) {
    plan.raise();
    var kept = of(cohort).stream().filter(closure -> !closure.isOf(school));
    var all = Stream.concat(kept, closures.stream().map(closure -> closure.at(school))).toList();
    handle.createUpdate("""
            DELETE FROM closure
             WHERE cohort_id = :cohort
            """)
        .bind("cohort", cohort)
        .execute();
    for (var position = 0; position < all.size(); position++) {
      add(cohort, position, all.get(position));
    }
  }

  private void add(CohortId cohort, int position, Closure closure) {
    handle.createUpdate("""
            INSERT INTO closure (cohort_id, position, first_day, last_day, name, school)
            VALUES (:cohort, :position, :first, :last, :name, :school)
            """)
        .bind("cohort", cohort)
        .bind("position", position)
        .bind("first", closure.first())
        .bind("last", closure.last())
        .bind("name", closure.name())
        .bind("school", closure.school())
        .execute();
  }

  @Override
  public List<Closure> of(CohortId cohort) {
    return Question.of(handle, """
            SELECT first_day, last_day, name, school
              FROM closure
             WHERE cohort_id = :cohort
             ORDER BY position
            """)
        .bind("cohort", cohort)
        .map(Row.to(row -> new Closure(row.day("first_day"), row.day("last_day"), row.text("name"),
            row.maybeProse("school"))))
        .list();
  }
}
