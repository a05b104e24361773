package org.collegium.core.store;

import java.sql.SQLException;
import java.util.List;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.reflection.EarlierWording;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.store.Seal.Slot;
import org.jdbi.v3.core.Handle;

/** What reflections said before they were changed, in SQL; sealed on its way in and opened for its author alone. */
final class EarlierWordingTable {

  private final Handle handle;
  private final PersonKeys keys;

  EarlierWordingTable(Handle handle, PersonKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  /** Keeps how it stands, and as many before that as are kept. */
  void keep(Reflection reflection) {
    var number = lastNumber(reflection.id()) + 1;
    handle.createUpdate("""
            INSERT INTO reflection_wording (reflection_id, number, answer, follow_up, written_at)
            VALUES (:reflection, :number, :answer, :followUp, :writtenAt)
            """)
        .bind("reflection", reflection.id())
        .bind("number", number)
        .bind("answer", keys.seal(reflection.author(), slot("answer", reflection.id(), number),
            reflection.words().answer()))
        .bind("followUp", reflection.words().followUp()
            .map(words -> keys.seal(reflection.author(), slot("follow_up", reflection.id(), number), words)))
        .bind("writtenAt", reflection.editedAt().orElse(reflection.writtenAt()))
        .execute();
    handle.createUpdate("""
            DELETE FROM reflection_wording
             WHERE reflection_id = :reflection AND number <= :gone
            """)
        .bind("reflection", reflection.id())
        .bind("gone", number - EarlierWording.MOST)
        .execute();
  }

  private int lastNumber(ReflectionId reflection) {
    return Question.of(handle, """
            SELECT coalesce(max(number), 0) AS latest
              FROM reflection_wording
             WHERE reflection_id = :reflection
            """)
        .bind("reflection", reflection)
        .map(Row.to(row -> row.count("latest")))
        .one();
  }

  /** Whether there is any of that reflection. */
  boolean isKeptOf(ReflectionId reflection) {
    return lastNumber(reflection) > 0;
  }

  /** The latest first; none where it is not that author's, or their key was destroyed. */
  List<EarlierWording> of(ReflectionId reflection, PersonId author) {
    return keys.isDestroyed(author) ? List.of() : Question.of(handle, """
            SELECT reflection_wording.number, reflection_wording.answer, reflection_wording.follow_up,
                   reflection_wording.written_at
              FROM reflection_wording
              JOIN reflection ON reflection.id = reflection_wording.reflection_id
             WHERE reflection_wording.reflection_id = :reflection AND reflection.author_id = :author
             ORDER BY reflection_wording.number DESC
            """)
        .bind("reflection", reflection)
        .bind("author", author)
        .map(Row.to(row -> opened(row, reflection, author)))
        .list();
  }

  private EarlierWording opened(Row row, ReflectionId reflection, PersonId author) throws SQLException {
    var number = row.count("number");
    var answer = keys.openProse(author, slot("answer", reflection, number), row.sealed("answer"));
    var followUp = row.maybeSealed("follow_up")
        .map(sealed -> keys.openProse(author, slot("follow_up", reflection, number), sealed));
    return new EarlierWording(number, new Words(answer, followUp), row.instant("written_at"));
  }

  private static Slot slot(String column, ReflectionId reflection, int number) {
    return new Slot("reflection_wording", column, reflection.value() + "/" + number);
  }
}
