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
  public List<Reads> toWordsOf(PersonId author, long skip, int most) {
    return Question.of(handle, """
            SELECT reflection_id, reader_id, through, min(read_at) AS first_at, max(read_at) AS last_at,
                   count(*) AS times
              FROM access
             WHERE author_id = :author
             GROUP BY reflection_id, reader_id, through
             ORDER BY max(read_at) DESC, max(id) DESC
             LIMIT :most OFFSET :skip
            """)
        .bind("author", author)
        .bind("most", most)
        .bind("skip", skip)
        .map(Row.to(row -> new Reads(new ReflectionId(row.number("reflection_id")), row.person("reader_id"),
            row.text("through"), row.instant("first_at"), row.instant("last_at"), row.count("times"))))
        .list();
  }

  @Override
  public int countToWordsOf(PersonId author) {
    return Question.of(handle, """
            SELECT count(*) AS lines
              FROM (SELECT DISTINCT reflection_id, reader_id, through
                      FROM access
                     WHERE author_id = :author) read_by
            """)
        .bind("author", author)
        .map(Row.to(row -> row.count("lines")))
        .one();
  }
}
