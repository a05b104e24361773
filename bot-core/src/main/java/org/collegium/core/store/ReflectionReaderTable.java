package org.collegium.core.store;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.core.identity.PersonId;
import org.collegium.core.reflection.Reflection;
import org.jdbi.v3.core.Handle;

/** The frozen reader lists, in SQL. */
final class ReflectionReaderTable {

  private final Handle handle;

  ReflectionReaderTable(Handle handle) {
    this.handle = handle;
  }

  /** Keeps the list of what was just written. */
  void add(Reflection reflection) {
    insert(reflection, Map.of(), reflection.writtenAt());
  }

  /** Keeps the list; who was on it before stays named since then, who is new is named since {@code at}. */
  void replace(Reflection reflection, Instant at) {
    var namedAt = namedAt(reflection);
    handle.createUpdate("""
            DELETE FROM reflection_reader
             WHERE reflection_id = :reflection
            """)
        .bind("reflection", reflection.id())
        .execute();
    insert(reflection, namedAt, at);
  }

  private void insert(Reflection reflection, Map<PersonId, Instant> namedAt, Instant at) {
    for (var position = 0; position < reflection.readers().size(); position++) {
      var reader = reflection.readers().get(position);
      handle.createUpdate("""
              INSERT INTO reflection_reader (reflection_id, person_id, position, role, named_at)
              VALUES (:reflection, :person, :position, :role, :namedAt)
              """)
          .bind("reflection", reflection.id())
          .bind("person", reader.person())
          .bind("position", position)
          .bind("role", reader.as())
          .bind("namedAt", namedAt.getOrDefault(reader.person(), at))
          .execute();
    }
  }

  private Map<PersonId, Instant> namedAt(Reflection reflection) {
    return Question.of(handle, """
            SELECT person_id, named_at
              FROM reflection_reader
             WHERE reflection_id = :reflection
            """)
        .bind("reflection", reflection.id())
        .map(Row.to(row -> Map.entry(row.person("person_id"), row.instant("named_at"))))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
