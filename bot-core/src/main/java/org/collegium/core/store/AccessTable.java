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
  public List<Access> toWordsOf(PersonId author, int most) {
    return handle.createQuery("""
            SELECT reflection_id, author_id, reader_id, read_at, through
              FROM access
             WHERE author_id = :author
             ORDER BY read_at DESC, id DESC
             LIMIT :most
            """)
        .bind("author", author)
        .bind("most", most)
        .map(Row.to(row -> new Access(new ReflectionId(row.number("reflection_id")), row.person("author_id"),
            row.person("reader_id"), row.instant("read_at"), row.text("through"))))
        .list();
  }
}
