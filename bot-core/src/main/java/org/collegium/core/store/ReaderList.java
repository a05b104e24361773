package org.collegium.core.store;

import java.util.List;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.Id;
import org.jdbi.v3.core.Handle;

/**
 * Reader lists as they were frozen, in one table.
 *
 * @param of the column that names what they read
 */
record ReaderList(Handle handle, String table, String of) {

  /** Keeps these readers in place of those that were kept. */
  void replace(Id what, List<Reader> readers) {
    handle.createUpdate("DELETE FROM " + table + " WHERE " + of + " = :what")
        .bind("what", what)
        .execute();
    add(what, readers);
  }

  /** Keeps the readers of what has none yet. */
  void add(Id what, List<Reader> readers) {
    for (var position = 0; position < readers.size(); position++) {
      handle.createUpdate("INSERT INTO " + table + " (" + of + """
          , person_id, position, role)
          VALUES (:what, :person, :position, :role)
          """)
          .bind("what", what)
          .bind("person", readers.get(position).person())
          .bind("position", position)
          .bind("role", readers.get(position).as())
          .execute();
    }
  }
}
