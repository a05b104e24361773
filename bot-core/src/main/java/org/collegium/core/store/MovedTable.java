package org.collegium.core.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collegium.core.text.Sealed;

/**
 * A table that is moved from one database into another, as both have it.
 *
 * @param columns in the order of their names
 * @param key the columns by which its rows are told apart
 */
record MovedTable(String name, List<Column> columns, List<String> key) {

  private static final Map<String, Kind> KINDS = Map.of("int8", Kind.NUMBER, "int4", Kind.NUMBER, "bool", Kind.TRUTH,
      "text", Kind.TEXT, "blob", Kind.BYTES);

  MovedTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** Every row, always in the same order. */
  String inOrder() {
    return all() + " ORDER BY " + String.join(", ", key);
  }

  /** Every row. */
  String all() {
    return "SELECT " + names() + " FROM " + name;
  }

  /** One row, with a blank for each column. */
  String insert() {
    return "INSERT INTO " + name + " (" + names() + ") VALUES ("
        + columns.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")";
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  /** The row at which the answer to {@link #all} or {@link #inOrder} stands. */
  List<Optional<Object>> row(ResultSet rows) throws SQLException {
    var cells = new ArrayList<Optional<Object>>();
    for (var position = 1; position <= columns.size(); position++) {
      cells.add(columns.get(position - 1).kind().read(rows, position));
    }
    return List.copyOf(cells);
  }

  /** Fills the blanks of {@link #insert}. */
  static void fill(PreparedStatement insert, List<Optional<Object>> row) throws SQLException {
    for (var position = 1; position <= row.size(); position++) {
      OwnTypes.write(insert, position, row.get(position - 1));
    }
  }

  /**
   * One column.
   *
   * @param kind what PostgreSQL holds it to be; SQLite would hold anything in any
   */
  record Column(String name, Kind kind) {

    /** As PostgreSQL names its type. */
    static Column of(String name, String type) {
      return new Column(name, Optional.ofNullable(KINDS.get(type)).orElseThrow(() -> new IllegalStateException(
          "The column " + name + " is of the type " + type + ", of which nobody has said how it is moved")));
    }
  }

  /** What a column holds. */
  enum Kind {
    /** A whole number. */
    NUMBER {
      @Override
      Object found(ResultSet row, int position) throws SQLException {
        return row.getLong(position);
      }
    },
    /** Yes or no. */
    TRUTH {
      @Override
      Object found(ResultSet row, int position) throws SQLException {
        return row.getBoolean(position);
      }
    },
    /** Words in the clear. */
    TEXT {
      @Override
      Object found(ResultSet row, int position) throws SQLException {
        return row.getString(position);
      }
    },
    /** What is sealed, or hashed. */
    BYTES {
      @Override
      Object found(ResultSet row, int position) throws SQLException {
        return new Sealed(row.getBytes(position));
      }
    };

    abstract Object found(ResultSet row, int position) throws SQLException;

    Optional<Object> read(ResultSet row, int position) throws SQLException {
      return row.getObject(position) == null ? Optional.empty() : Optional.of(found(row, position));
    }
  }
}
