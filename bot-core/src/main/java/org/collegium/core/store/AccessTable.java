package org.collegium.core.store;

import java.util.List;
import org.collegium.core.consent.AccessLedger;
import org.collegium.core.consent.AccessLedger.Access;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.jdbi.v3.core.Handle;

/** Who read whose words, in SQL. */
final class AccessTable implements AccessLedger {

  private final Handle handle;
  private final Ids ids;

  AccessTable(Handle handle, Ids ids) {
    this.handle = handle;
    this.ids = ids;
  }

  @Override
  public void add(Access access) {
    handle.createUpdate("""
            INSERT INTO access (id, reflection_id, author_id, reader_id, read_at, through)
            VALUES (:id, :reflection, :author, :reader, :at, :through)
            """)
        .bind("id", ids.next())
        .bind("reflection", access.reflection())
        .bind("author", access.author())
        .bind("reader", access.reader())
        .bind("at", access.at())
        .bind("through", access.through())
        .execute();
  }

  @Override
  public void add(DecisionRead read) {
    handle.createUpdate("""
            INSERT INTO case_decision_access (id, decision_id, author_id, reader_id, read_at, through)
            VALUES (:id, :decision, :author, :reader, :at, :through)
            """)
        .bind("id", ids.next())
        .bind("decision", read.decision())
        .bind("author", read.author())
        .bind("reader", read.reader())
        .bind("at", read.at())
        .bind("through", read.through())
        .execute();
  }

  @Override
  public void add(NoteRead read) {
    handle.createUpdate("""
            INSERT INTO coaching_note_access (id, note_id, author_id, reader_id, read_at, through)
            VALUES (:id, :note, :author, :reader, :at, :through)
            """)
        .bind("id", ids.next())
        .bind("note", read.note())
        .bind("author", read.author())
        .bind("reader", read.reader())
        .bind("at", read.at())
        .bind("through", read.through())
        .execute();
  }

  @Override
  public List<Reads> toWordsOf(PersonId author, long skip, int most) {
    return Question.of(handle, """
            SELECT reflection_id, reader_id, through, min(read_at) AS first_at, max(read_at) AS last_at,
                   count(*) AS times
              FROM (SELECT id, reflection_id, reader_id, read_at, through
                      FROM access
                     WHERE author_id = :author
                     UNION ALL
                    SELECT id, NULL, reader_id, read_at, through
                      FROM case_decision_access
                     WHERE author_id = :author
                     UNION ALL
                    SELECT id, NULL, reader_id, read_at, through
                      FROM coaching_note_access
                     WHERE author_id = :author) every_read
             GROUP BY reflection_id, reader_id, through
             ORDER BY max(read_at) DESC, max(id) DESC
             LIMIT :most OFFSET :skip
            """)
        .bind("author", author)
        .bind("most", most)
        .bind("skip", skip)
        .map(Row.to(row -> new Reads(row.maybeNumber("reflection_id").map(ReflectionId::new), row.person("reader_id"),
            row.text("through"), row.instant("first_at"), row.instant("last_at"), row.count("times"))))
        .list();
  }

  @Override
  public int countToWordsOf(PersonId author) {
    return Question.of(handle, """
            SELECT count(*) AS lines
              FROM (SELECT reflection_id, reader_id, through
                      FROM access
                     WHERE author_id = :author
                     UNION
                    SELECT NULL, reader_id, through
                      FROM case_decision_access
                     WHERE author_id = :author
                    UNION
                    SELECT NULL, reader_id, through
                      FROM coaching_note_access
                     WHERE author_id = :author) read_by
            """)
        .bind("author", author)
        .map(Row.to(row -> row.count("lines")))
        .one();
  }
}
