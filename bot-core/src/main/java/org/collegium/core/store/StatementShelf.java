package org.collegium.core.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one connection ready once SQLite has read them, which takes it longer than to run most of
 * ours. Used by one thread at a time, as the connection is.
 */
final class StatementShelf implements StatementBuilder {

  private final Map<String, Deque<PreparedStatement>> idle = new HashMap<>();
  private final IdentityHashMap<Statement, Deque<PreparedStatement>> places = new IdentityHashMap<>();

  /** The one of that handle, which {@link OwnTypes} opened. */
  static StatementShelf of(Handle handle) {
    return (StatementShelf) handle.getStatementBuilder();
  }

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return connection.createStatement();
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
    return take(connection, sql);
  }

  /** A statement of that text, which nobody else works with until it is put back. */
  PreparedStatement take(Connection connection, String sql) throws SQLException {
    var place = idle.computeIfAbsent(sql, _ -> new ArrayDeque<>());
    var ready = Optional.ofNullable(place.pollFirst());
    if (ready.isPresent()) {
      return ready.get();
    }
    var prepared = connection.prepareStatement(sql);
    places.put(prepared, place);
    return prepared;
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context) throws SQLException {
    return connection.prepareCall(sql);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (statement instanceof PreparedStatement prepared) {
      putBack(prepared);
    } else {
      statement.close();
    }
  }

  /** For whoever needs it next. */
  void putBack(PreparedStatement statement) throws SQLException {
    // Jdbi names the text as it was before its parameters were numbered, so the statement itself has to know its place.
    var place = places.get(statement);
    if (place == null) {
      statement.close();
    } else {
      place.addFirst(statement);
    }
  }

  /** What was asked and done so far. */
  Set<String> texts() {
    return Set.copyOf(idle.keySet());
  }

  /** Keeps none of them any more; those in use are closed when they are put back. */
  void clear() {
    var statements = idle.values().stream().flatMap(Deque::stream).toList();
    idle.clear();
    places.clear();
    for (var statement : statements) {
      try {
        statement.close();
      } catch (SQLException _) {
        // It is closed already.
      }
    }
  }

  /** The connection takes its statements with it. */
  @Override
  public void close(Connection connection) {
    idle.clear();
    places.clear();
  }
}
