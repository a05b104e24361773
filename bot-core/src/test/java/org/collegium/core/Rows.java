package org.collegium.core;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.collegium.core.store.Database;

/** Every row of the database in a folder, read behind the bot's back: its table's name and its cells, one a row. */
public final class Rows {

  private Rows() {}

  /** Those of all tables but these. */
  public static List<String> in(Path folder, Set<String> butNotOf) {
    return query(folder, statement -> {
      var rows = new ArrayList<String>();
      for (var table : column(statement, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
        if (!butNotOf.contains(table)) {
          column(statement, "SELECT * FROM \"" + table + "\"").forEach(row -> rows.add(table + "|" + row + "|"));
        }
      }
      return rows;
    });
  }

  /** What a statement selects. */
  public static List<String> selected(Path folder, String sql) {
    return query(folder, statement -> column(statement, sql));
  }

  /** Changes something behind the bot's back. */
  public static void changed(Path folder, String sql) {
    query(folder, statement -> List.of(Integer.toString(statement.executeUpdate(sql))));
  }

  private static List<String> query(Path folder, Question question) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.WORDS));
        var statement = connection.createStatement()) {
      return question.ask(statement);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static List<String> column(Statement statement, String sql) throws SQLException {
    try (var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    }
  }

  private static String row(ResultSet found) throws SQLException {
    var cells = new ArrayList<String>();
    for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
      cells.add(found.getObject(column) instanceof byte[] sealed ? HexFormat.of().formatHex(sealed)
          : String.valueOf(found.getObject(column)));
    }
    return String.join("|", cells);
  }

  private interface Question {
    List<String> ask(Statement statement) throws SQLException;
  }
}
