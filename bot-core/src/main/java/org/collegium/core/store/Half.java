package org.collegium.core.store;

import java.util.List;
import org.collegium.core.store.MoveSource.Batches;
import org.collegium.core.store.MoveToServers.Compared;
import org.collegium.core.store.MoveToServers.Progress;

/**
 * One of the two databases that are moved, the keys or all else: where it is and where it goes.
 *
 * @param source the file
 * @param target the server's database
 */
record Half(Schema schema, PostgresDatabase database, MoveSource source, MoveTarget target) implements AutoCloseable {

  private static final String ANEW = "Make both databases anew, and begin again.";

  static Half open(Schema schema, SqliteFile file, PostgresDatabase database) {
    var source = MoveSource.open(file, schema);
    try {
      return new Half(schema, database, source, MoveTarget.open(database));
    } catch (StorageFault fault) {
      source.close();
      throw fault;
    }
  }

  /** Makes its tables, or has those that are empty be as this program knows them. */
  void prepare() {
    if (target.state() instanceof MoveTarget.Empty) {
      schema.migrate(database);
    }
  }

  /** Every table there is on either side; what one side has, the other must have. */
  List<MovedTable> tables() {
    var keys = source.keys();
    var columns = target.columns();
    if (!keys.keySet().equals(columns.keySet())) {
      throw new StorageFault("The tables of " + source.name() + " and " + target.name()
          + " differ: was one made by another version of this program? " + ANEW);
    }
    return columns.entrySet().stream()
        .map(table -> new MovedTable(table.getKey(), table.getValue(), keys.getOrDefault(table.getKey(), List.of())))
        .toList();
  }

  /** Throws if a part of something else is there. */
  void refuseOthers(String fingerprint) {
    if (target.state().source().filter(other -> !other.equals(fingerprint)).isPresent()) {
      throw new StorageFault("In the database " + target.name() + " lies a part of other contents, or of these files"
          + " before something was changed in them. " + ANEW);
    }
  }

  void begin() {
    if (target.state() instanceof MoveTarget.Empty) {
      target.begin();
    }
  }

  /** Nothing is moved before it is noted what. */
  void note(String fingerprint) {
    if (target.state() instanceof MoveTarget.UnderWay(var source) && source.isEmpty()) {
      target.note(fingerprint);
    }
  }

  /** Moves what is not there yet. */
  void copy(int batch, Progress progress) {
    if (target.state() instanceof MoveTarget.UnderWay) {
      tables().forEach(table -> copy(table, batch, progress));
    }
  }

  private void copy(MovedTable table, int batch, Progress progress) {
    var all = source.content(table).rows();
    source.inBatches(table, new Batches(target.moved(table), batch), rows -> {
      target.add(table, rows);
      progress.moved(table.name(), target.moved(table), all);
    });
  }

  List<Compared> compare() {
    return tables().stream().map(this::compare).toList();
  }

  private Compared compare(MovedTable table) {
    var here = source.content(table);
    var there = target.content(table);
    return new Compared(table.name(), here.rows(), there.rows(), here.shown(), there.shown(), here.equals(there));
  }

  void complete() {
    if (target.state() instanceof MoveTarget.UnderWay) {
      target.complete();
    }
  }

  @Override
  public void close() {
    try (source; target) {
      // Both, whatever the first says.
    }
  }
}
