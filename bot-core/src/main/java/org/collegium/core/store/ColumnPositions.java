package org.collegium.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Where the columns of one statement's result stand, by name. Asked of the database once for each text: SQLite would
 * compare the names anew for every column of every result.
 */
record ColumnPositions(Map<String, Integer> byName) {

  /** Our statements are constants, so there are only as many as stand in the tables' sources. */
  private static final Map<String, ColumnPositions> KNOWN = new ConcurrentHashMap<>();

  static ColumnPositions of(ResultSet columns, StatementContext context) throws SQLException {
    var statement = context.getParsedSql().getSql();
    var known = KNOWN.get(statement);
    if (known == null) {
      known = read(columns);
      KNOWN.put(statement, known);
    }
    return known;
  }

  private static ColumnPositions read(ResultSet columns) throws SQLException {
    var names = columns.getMetaData();
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
