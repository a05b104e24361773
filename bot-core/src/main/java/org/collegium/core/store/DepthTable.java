package org.collegium.core.store;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.reflection.CycleStep;
import org.collegium.core.reflection.Depths;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.Handle;

/** What authors find in their own words, in SQL; sealed on its way in and opened for its author alone. */
final class DepthTable implements Depths {

  private static final String BETWEEN = " ";

  private final Handle handle;
  private final PersonKeys keys;

  DepthTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public Map<ReflectionId, Set<CycleStep>> notedBy(PersonId author) {
    return keys.isDestroyed(author) ? Map.of() : Question.of(handle, """
            SELECT reflection_depth.reflection_id, reflection_depth.steps
              FROM reflection
              JOIN reflection_depth ON reflection_depth.reflection_id = reflection.id
             WHERE reflection.author_id = :author
            """)
        .bind("author", author)
        .map(Row.to(row -> opened(row, author)))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map.Entry<ReflectionId, Set<CycleStep>> opened(Row row, PersonId author) throws SQLException {
    var reflection = new ReflectionId(row.number("reflection_id"));
    var steps = EnumSet.noneOf(CycleStep.class);
    Stream.of(keys.openProse(author, slot(reflection), row.sealed("steps")).raw().split(BETWEEN))
        .flatMap(word -> CycleStep.named(word).stream()).forEach(steps::add);
    return Map.entry(reflection, steps);
  }

  @Override
  public void note(Reflection reflection, Set<CycleStep> steps) {
    handle.createUpdate("DELETE FROM reflection_depth WHERE reflection_id = :reflection")
        .bind("reflection", reflection.id())
        .execute();
    if (!steps.isEmpty()) {
      var words = steps.stream().sorted().map(CycleStep::word).collect(Collectors.joining(BETWEEN));
      handle.createUpdate("INSERT INTO reflection_depth (reflection_id, steps) VALUES (:reflection, :steps)")
          .bind("reflection", reflection.id())
          .bind("steps", keys.seal(reflection.author(), slot(reflection.id()), new Prose(words)))
          .execute();
    }
  }

  private static Slot slot(ReflectionId reflection) {
    return new Slot("reflection_depth", "steps", reflection);
  }
}
