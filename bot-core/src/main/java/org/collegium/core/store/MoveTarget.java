package org.collegium.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.collegium.core.store.Engine.Kind;
import org.collegium.core.store.MovedTable.Column;

/**
 * A database of a server into which everything is moved. What it was moved from, and how far, stands in tables of its
 * own beside the others, so that a batch and the note of it are kept together or not at all. While it is under way no
 * row has to have what it points at; when it is completed, all must.
 */
final class MoveTarget implements AutoCloseable {

  private static final String MARK = "move_from_files";
  private static final String NOT_NOTED = "";
  private static final String SCHEMA_HISTORY = "flyway_schema_history";
  /** What stands in tables as soon as they are made, or opened once. */
  private static final List<String> SEEDED = List.of("plan", "master_key");

  private final PostgresDatabase database;
  private final Connection connection;

  private MoveTarget(PostgresDatabase database) {
    this.database = database;
    this.connection = database.connect(Kind.WRITES);
  }

  static MoveTarget open(PostgresDatabase database) {
    return new MoveTarget(database);
  }

  /** Throws if a move into that database has begun and is not complete. */
  static void refuseIfUnderWay(PostgresDatabase database) {
    try (var target = open(database)) {
      if (target.state() instanceof UnderWay) {
        throw new StorageFault("A move into the database " + database.name() + " has begun and is not complete:"
            + " './collegium migrate sqlite-to-postgres' goes on with it. Until then it cannot be used.");
      }
    }
  }

  String name() {
    return database.name();
  }

  /** What is in it. */
  State state() {
    return ask(statement -> {
      if (!yes(statement, "SELECT to_regclass('" + MARK + "') IS NOT NULL")) {
        return isEmpty(statement) ? new Empty() : new InUse();
      }
      try (var mark = statement.executeQuery("SELECT source, is_complete FROM " + MARK)) {
        mark.next();
        var source = Optional.of(mark.getString(1)).filter(noted -> !noted.equals(NOT_NOTED));
        return mark.getBoolean(2) ? new Complete(source) : new UnderWay(source);
      }
    });
  }

  private boolean isEmpty(Statement statement) throws SQLException {
    var tables = tables(statement);
    if (database.version(connection) == 0) {
      return tables.isEmpty();
    }
    for (var table : tables) {
      if (!SEEDED.contains(table) && yes(statement, "SELECT EXISTS (SELECT 1 FROM " + table + ")")) {
        return false;
      }
    }
    return true;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    try (var rows = statement.executeQuery("SELECT quote_ident(tablename) FROM pg_tables"
        + " WHERE schemaname = current_schema() AND tablename <> '" + SCHEMA_HISTORY + "'")) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }

  private static boolean yes(Statement statement, String question) throws SQLException {
    try (var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  /** Its tables, and the columns of each in the order of their names. */
  Map<String, List<Column>> columns() {
    return ask(MoveTarget::columns);
  }

  private static Map<String, List<Column>> columns(Statement statement) throws SQLException {
    var sql = """
        SELECT col.table_name, col.column_name, coalesce(col.domain_name, col.udt_name)
          FROM information_schema.columns col
          JOIN information_schema.tables known USING (table_schema, table_name)
         WHERE table_schema = current_schema() AND known.table_type = 'BASE TABLE'
           AND col.table_name <> '%s' AND col.table_name NOT LIKE 'move\\_%%'
         ORDER BY col.table_name, col.column_name
        """.formatted(SCHEMA_HISTORY);
    try (var rows = statement.executeQuery(sql)) {
      var columns = new TreeMap<String, List<Column>>();
      while (rows.next()) {
        columns.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
            .add(Column.of(rows.getString(2), rows.getString(3)));
      }
      return columns;
    }
  }

  /** Notes that a move is under way, from what is noted later; from now on nothing else is done with it. */
  void begin() {
    inside(statement -> {
      statement.execute("CREATE TABLE " + MARK + " (source TEXT NOT NULL, is_complete BOOLEAN NOT NULL)");
      statement.execute("CREATE TABLE move_progress (moved_table TEXT NOT NULL PRIMARY KEY, moved BIGINT NOT NULL)");
      statement.execute("""
          CREATE TABLE move_constraint AS
            SELECT CAST(CAST(conrelid AS regclass) AS TEXT) AS holder, conname AS name,
                   pg_get_constraintdef(oid) AS definition
              FROM pg_constraint
             WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace)
          """);
      forEachConstraint(statement, (holder, name, _) -> "ALTER TABLE " + holder + " DROP CONSTRAINT " + name);
      for (var table : tables(statement)) {
        if (SEEDED.contains(table)) {
          statement.execute("DELETE FROM " + table);
        }
      }
      return statement.executeUpdate("INSERT INTO " + MARK + " VALUES ('" + NOT_NOTED + "', FALSE)");
    });
  }

  /** Notes from what the move is that is under way. */
  void note(String source) {
    inside(_ -> {
      try (var mark = connection.prepareStatement("UPDATE " + MARK + " SET source = ?")) {
        mark.setString(1, source);
        return mark.executeUpdate();
      }
    });
  }

  private static void forEachConstraint(Statement statement, Change change) throws SQLException {
    var changes = new ArrayList<String>();
    try (var rows = statement.executeQuery("SELECT holder, name, definition FROM move_constraint")) {
      while (rows.next()) {
        changes.add(change.of(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    for (var sql : changes) {
      statement.execute(sql);
    }
  }

  /** How many rows of that table are here. */
  long moved(MovedTable table) {
    return ask(statement -> {
      try (var rows = statement
          .executeQuery("SELECT moved FROM move_progress WHERE moved_table = '" + table.name() + "'")) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    });
  }

  /** Keeps the next rows of that table. */
  void add(MovedTable table, List<List<Optional<Object>>> rows) {
    inside(statement -> {
      try (var insert = connection.prepareStatement(table.insert())) {
        for (var row : rows) {
          MovedTable.fill(insert, row);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      return statement.executeUpdate("INSERT INTO move_progress VALUES ('" + table.name() + "', " + rows.size() + ")"
          + " ON CONFLICT (moved_table) DO UPDATE SET moved = move_progress.moved + excluded.moved");
    });
  }

  /** What that table holds. */
  TableContent content(MovedTable table) {
    return inside(statement -> {
      // In one go, the driver would hold a whole table in memory.
      statement.setFetchSize(1_000);
      try (var rows = statement.executeQuery(table.all())) {
        var content = TableContent.NOTHING;
        while (rows.next()) {
          content = content.with(table.row(rows));
        }
        return content;
      }
    });
  }

  /** Has every row have what it points at again, and notes that all of it is here. */
  void complete() {
    inside(statement -> {
      forEachConstraint(statement,
          (holder, name, definition) -> "ALTER TABLE " + holder + " ADD CONSTRAINT " + name + " " + definition);
      statement.execute("DROP TABLE move_constraint");
      statement.execute("DROP TABLE move_progress");
      return statement.executeUpdate("UPDATE " + MARK + " SET is_complete = TRUE");
    });
    ask(statement -> statement.execute("ANALYZE"));
  }

  private <R> R ask(Work<R> work) {
    try (var statement = connection.createStatement()) {
      return work.with(statement);
    } catch (SQLException e) {
      throw database.fault(e);
    }
  }

  private <R> R inside(Work<R> work) {
    try {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        var result = work.with(statement);
        connection.commit();
        return result;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw database.fault(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw database.fault(e);
    }
  }

  private interface Work<R> {
    R with(Statement statement) throws SQLException;
  }

  private interface Change {
    String of(String holder, String name, String definition);
  }

  /** What is in a database before it is moved into. */
  sealed interface State {

    /** From what something was moved into it. */
    default Optional<String> source() {
      return Optional.empty();
    }
  }

  /** Nothing but, perhaps, tables. */
  record Empty() implements State {}

  /** What somebody works with. */
  record InUse() implements State {}

  /** A part of what is moved. */
  record UnderWay(Optional<String> source) implements State {}

  /** All that was moved, and perhaps what happened since. */
  record Complete(Optional<String> source) implements State {}
}
