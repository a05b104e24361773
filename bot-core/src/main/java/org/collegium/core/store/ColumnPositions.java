package org.collegium.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the columns of one statement's result stand, by name. Asked of the database once for each text: SQLite would
 * compare the names anew for every column of every result.
 */
record ColumnPositions(Map<String, Integer> byName) {

  static ColumnPositions of(ResultSet answer) throws SQLException {
    var names = answer.getMetaData();
    var byName = new HashMap<String, Integer>();
    for (var position = 1; position <= names.getColumnCount(); position++) {
      byName.put(names.getColumnLabel(position), position);
    }
    return new ColumnPositions(Map.copyOf(byName));
  }

  int of(String column) {
    var position = byName.get(column);
    if (position == null) {
      throw new IllegalArgumentException("No column " + column + " in this result; it has " + byName.keySet());
    }
    return position;
  }
}
