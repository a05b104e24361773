package org.collegium.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Closures;
import org.collegium.core.identity.ClosureId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

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
    var kept = imported(cohort).stream().filter(closure -> !closure.isOf(school));
    var all = Stream.concat(kept, closures.stream().map(closure -> closure.at(school))).toList();
    handle.createUpdate("""
            DELETE FROM closure
             WHERE cohort_id = :cohort
            """)
        .bind("cohort", cohort)
        .execute();
    for (var position = 0; position < all.size(); position++) {
      bound(all.get(position), handle.createUpdate("""
              INSERT INTO closure (cohort_id, position, first_day, last_day, name, school, kind)
              VALUES (:cohort, :position, :first, :last, :name, :school, :kind)
              """))
          .bind("cohort", cohort)
          .bind("position", position)
          .execute();
    }
  }

  @Override
  public void declare(Declared declared) {
    plan.raise();
    bound(declared.closure(), handle.createUpdate("""
            INSERT INTO declared_closure (id, cohort_id, first_day, last_day, name, school, kind)
            VALUES (:id, :cohort, :first, :last, :name, :school, :kind)
            """))
        .bind("id", declared.id())
        .bind("cohort", declared.cohort())
        .execute();
  }

  @Override
  public void takeBack(ClosureId id) {
    plan.raise();
    handle.createUpdate("DELETE FROM declared_closure WHERE id = :id").bind("id", id).execute();
  }

  @Override
  public Optional<Declared> find(ClosureId id) {
    return Question.of(handle, """
            SELECT id, cohort_id, first_day, last_day, name, school, kind
              FROM declared_closure
             WHERE id = :id
            """)
        .bind("id", id)
        .map(Row.to(ClosureTable::declared))
        .findOne();
  }

  @Override
  public List<Declared> declaredIn(CohortId cohort) {
    return Question.of(handle, """
            SELECT id, cohort_id, first_day, last_day, name, school, kind
              FROM declared_closure
             WHERE cohort_id = :cohort
             ORDER BY first_day, id
            """)
        .bind("cohort", cohort)
        .map(Row.to(ClosureTable::declared))
        .list();
  }

  @Override
  public List<Closure> imported(CohortId cohort) {
    return Question.of(handle, """
            SELECT first_day, last_day, name, school, kind
              FROM closure
             WHERE cohort_id = :cohort
             ORDER BY position
            """)
        .bind("cohort", cohort)
        .map(Row.to(ClosureTable::closure))
        .list();
  }

  private static <S extends SqlStatement<S>> S bound(Closure closure, S statement) {
    return statement
        .bind("first", closure.first())
        .bind("last", closure.last())
        .bind("name", closure.name())
        .bind("school", closure.school())
        .bind("kind", closure.kind());
  }

  private static Declared declared(Row row) throws SQLException {
    return new Declared(new ClosureId(row.number("id")), row.cohort("cohort_id"), closure(row));
  }

  private static Closure closure(Row row) throws SQLException {
    return new Closure(row.day("first_day"), row.day("last_day"), row.text("name"),
        row.word("kind", Closure.Kind.class),
        row.maybeProse("school"));
  }
}
