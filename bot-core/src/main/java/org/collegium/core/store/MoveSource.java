package org.collegium.core.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A file from which everything is moved into a database of a server; it is only read. */
final class MoveSource implements AutoCloseable {

  private final SqliteFile file;
  private final Connection connection;

  private MoveSource(SqliteFile file) {
    this.file = file;
    this.connection = file.connectToRead();
  }

  /** Opens it, if it is as far as this program is. */
  static MoveSource open(SqliteFile file, Schema schema) {
    var source = new MoveSource(file);
    try {
      var version = file.version(source.connection);
      if (version != schema.latest()) {
        throw new StorageFault(file.name() + " was written by another version of this program (schema " + version
            + ", this one has " + schema.latest() + "). Take DATABASE_URL away and type './collegium doctor', which"
            + " brings older files up to date; then set it again.");
      }
      return source;
    } catch (SQLException e) {
      source.close();
      throw file.fault(e);
    } catch (StorageFault fault) {
      source.close();
      throw fault;
    }
  }

  String name() {
    return file.name();
  }

  /** Whether its keys are wrapped with that key. */
  boolean fits(MasterKey master) {
    try (var statement = connection.createStatement();
        var kept = statement.executeQuery("SELECT check_value FROM master_key WHERE id = 1")) {
      return kept.next() && master.fits(kept.getBytes(1));
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  /** Its tables, and by which columns the rows of each are told apart. */
  Map<String, List<String>> keys() {
    var sql = """
        SELECT sqlite_master.name, col.name
          FROM sqlite_master
          JOIN pragma_table_info(sqlite_master.name) col
         WHERE sqlite_master.type = 'table' AND sqlite_master.name <> 'flyway_schema_history' AND col.pk > 0
         ORDER BY sqlite_master.name, col.pk
        """;
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
      var keys = new TreeMap<String, List<String>>();
      while (rows.next()) {
        keys.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
      }
      return keys;
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  /** What that table holds. */
  TableContent content(MovedTable table) {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(table.all())) {
      var content = TableContent.NOTHING;
      while (rows.next()) {
        content = content.with(table.row(rows));
      }
      return content;
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  /** Hands out the rows of a table in their order, so many at a time, but for the first of them. */
  void inBatches(MovedTable table, Batches batches, Consumer<List<List<Optional<Object>>>> work) {
    try (var statement = connection.createStatement(); var rows = statement.executeQuery(table.inOrder())) {
      for (var skipped = 0L; skipped < batches.passedOver() && rows.next(); skipped++) {
        // What was moved before.
      }
      for (var batch = next(table, rows, batches.size()); !batch.isEmpty(); batch =
          next(table, rows, batches.size())) {
        work.accept(batch);
      }
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  private static List<List<Optional<Object>>> next(MovedTable table, ResultSet rows, int size) throws SQLException {
    var batch = new ArrayList<List<Optional<Object>>>();
    while (batch.size() < size && rows.next()) {
      batch.add(table.row(rows));
    }
    return batch;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  /**
   * How the rows of a table are handed out.
   *
   * @param passedOver how many of the first are not
   * @param size how many at a time
   */
  record Batches(long passedOver, int size) {}
}
