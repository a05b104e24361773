package org.collegium.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.collegium.core.ledger.Deadline;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * One connection, on which one transaction at a time is worked through.
 *
 * @param <T> what is opened on it, once
 */
final class Tray<T> implements AutoCloseable {

  private final SqliteFile file;
  private final Kind kind;
  private final Connection connection;
  private final T books;
  private final Map<String, PreparedStatement> ready = new HashMap<>();

  Tray(SqliteFile file, Kind kind, Function<Handle, T> openBooks) {
    this.file = file;
    this.kind = kind;
    this.connection = file.connect();
    this.books = openBooks.apply(OwnTypes.open(connection));
    if (kind == Kind.READS) {
      execute("PRAGMA query_only = TRUE");
    }
  }

  boolean isWritable() {
    return kind == Kind.WRITES;
  }

  /** Works in the transaction that is open already, or without one. */
  <R> R join(Function<T, R> work) {
    try {
      return work.apply(books);
    } catch (JdbiException e) {
      throw fault(e);
    }
  }

  /** One transaction. */
  <R> R inside(Function<T, R> work) {
    return between(kind.begin, "COMMIT", "ROLLBACK", work);
  }

  /**
   * One transaction that waits only so long for other programs.
   *
   * @throws Deadline.Missed if another program did not let go of the file in that time
   */
  <R> R insideWithin(Duration patience, Function<T, R> work) {
    execute("PRAGMA busy_timeout = " + Math.max(1, patience.toMillis()));
    try {
      return inside(work);
    } catch (StorageFault fault) {
      if (fault.getCause() instanceof SQLException cause && SqliteFile.isBusy(cause)) {
        throw new Deadline.Missed();
      }
      throw fault;
    } finally {
      execute("PRAGMA busy_timeout = " + SqliteFile.PATIENCE_MILLIS);
    }
  }

  /** A part of the open transaction that is kept or not as a whole. */
  <R> R part(Function<T, R> work) {
    return between("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part", work);
  }

  private <R> R between(String begin, String keep, String undo, Function<T, R> work) {
    again(begin);
    var kept = false;
    try {
      var result = join(work);
      again(keep);
      kept = true;
      return result;
    } finally {
      if (!kept) {
        undo(undo);
      }
    }
  }

  /** After a full disk SQLite has undone everything by itself, and says so; what went wrong before matters more. */
  private void undo(String undo) {
    try (var statement = connection.createStatement()) {
      statement.execute(undo);
    } catch (SQLException _) {
      // If anything is still open, the next BEGIN refuses.
    }
  }

  /** For what is said with every transaction: SQLite takes longer to read it than to do it. */
  private void again(String sql) {
    try {
      var statement = ready.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        ready.put(sql, statement);
      }
      statement.execute();
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  private void execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  private RuntimeException fault(JdbiException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return kind == Kind.READS && SqliteFile.isReadOnly(refused)
            ? new IllegalStateException("A ledger's read must not write; this work needs its write", refused)
            : file.fault(refused);
      }
    }
    return problem;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  /** What a connection is for. */
  enum Kind {
    READS("BEGIN DEFERRED"), WRITES("BEGIN IMMEDIATE");

    private final String begin;

    Kind(String begin) {
      this.begin = begin;
    }
  }
}
