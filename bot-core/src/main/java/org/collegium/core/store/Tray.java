package org.collegium.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.collegium.core.ledger.Deadline;
import org.collegium.core.store.Engine.Kind;
import org.collegium.core.store.Engine.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * One connection, on which one transaction at a time is worked through.
 *
 * @param <T> what is opened on it, once
 */
final class Tray<T> implements AutoCloseable {

  private final Engine engine;
  private final Kind kind;
  private final Connection connection;
  private final StatementShelf shelf;
  private final T books;
  private final Map<String, PreparedStatement> ready = new HashMap<>();
  private boolean cut;

  Tray(Engine engine, Kind kind, Function<Handle, T> openBooks) {
    this.engine = engine;
    this.kind = kind;
    this.connection = engine.connect(kind);
    var handle = OwnTypes.open(connection);
    this.shelf = StatementShelf.of(handle);
    this.books = openBooks.apply(handle);
  }

  boolean isWritable() {
    return kind == Kind.WRITES;
  }

  /** Whether its connection is of no use any more. */
  boolean isCut() {
    return cut;
  }

  /** Works in the transaction that is open already, or without one. */
  <R> R join(Function<T, R> work) {
    try {
      return work.apply(books);
    } catch (JdbiException e) {
      // A statement that failed is closed by the driver, which says so only when it is used again.
      shelf.clear();
      throw fault(e);
    }
  }

  /** Reads a little without a transaction around it; not while one is open. */
  <R> R look(Function<T, R> work) {
    try {
      return join(work);
    } catch (StorageFault fault) {
      throw repeatable(fault);
    }
  }

  /** A number that differs from before if another connection has written. */
  long changes() {
    var question = engine.changes();
    try (var answer = prepared(question).executeQuery()) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException e) {
      ready.remove(question);
      throw repeatable(refused(e));
    }
  }

  /** Has nothing of what was deleted stay in the database's files. */
  void forgetRemains() {
    try {
      engine.forgetRemains(connection);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** One transaction. */
  <R> R inside(Function<T, R> work) {
    return between(engine.begin(kind), "COMMIT", "ROLLBACK", work);
  }

  /**
   * One transaction that waits only so long for others.
   *
   * @throws Deadline.Missed if others did not let go in that time
   */
  <R> R insideWithin(Duration patience, Function<T, R> work) {
    beforeAll(engine.patience(patience));
    try {
      return inside(work);
    } catch (StorageFault fault) {
      if (fault.getCause() instanceof SQLException cause && engine.refusal(cause) == Refusal.BUSY) {
        throw new Deadline.Missed();
      }
      throw fault;
    } finally {
      if (!cut) {
        execute(engine.usualPatience());
      }
    }
  }

  /** A part of the open transaction that is kept or not as a whole. */
  <R> R part(Function<T, R> work) {
    return between("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part", work);
  }

  private <R> R between(String begin, String keep, String undo, Function<T, R> work) {
    beforeAll(begin);
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

  private void beforeAll(String sql) {
    try {
      again(sql);
    } catch (StorageFault fault) {
      throw repeatable(fault);
    }
  }

  /** Where the connection was cut and nothing is under way, all of it may be done on another. */
  private StorageFault repeatable(StorageFault fault) {
    return cut ? new Conflict(fault) : fault;
  }

  /** For what is said with every transaction: SQLite takes longer to read it than to do it. */
  private void again(String sql) {
    try {
      prepared(sql).execute();
    } catch (SQLException e) {
      ready.remove(sql);
      throw refused(e);
    }
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    var known = ready.get(sql);
    if (known != null) {
      return known;
    }
    var statement = connection.prepareStatement(sql);
    ready.put(sql, statement);
    return statement;
  }

  void execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private StorageFault refused(SQLException cause) {
    var refusal = engine.refusal(cause);
    cut |= refusal == Refusal.CUT;
    return refusal == Refusal.CONFLICT ? new Conflict(cause) : engine.fault(cause);
  }

  private RuntimeException fault(JdbiException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        return kind == Kind.READS && engine.refusal(refused) == Refusal.READ_ONLY
            ? new IllegalStateException("A ledger's read must not write; this work needs its write", refused)
            : refused(refused);
      }
    }
    return problem;
  }

  /** Lets go of a connection that was cut; whatever it says to that. */
  void abandon() {
    try {
      connection.close();
    } catch (SQLException _) {
      // It is gone already.
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw engine.fault(e);
    }
  }
}
