package org.collegium.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** One database of a database engine: how it is connected to, and all that the two engines do not say alike. */
sealed interface Engine permits SqliteFile, PostgresDatabase {

  /** How operators know it: a file, or a server's database; without any password. */
  String name();

  /** How many may write at a time. */
  int writers();

  /** How many may read at a time. */
  int readers();

  /**
   * A connection of one's own, ready for work of that kind.
   *
   * @throws StorageFault if there is none to be had
   */
  Connection connect(Kind kind);

  /** Tells Flyway how to connect to it. */
  void connect(FluentConfiguration flyway);

  /** Makes it, if that is ours to do and it is not there. */
  void create();

  /** Makes what migrations take for granted. */
  void prepare(Connection connection) throws SQLException;

  /** Begins a transaction of that kind. */
  String begin(Kind kind);

  /** Has everything after it wait for others only so long. */
  String patience(Duration patience);

  /** Has everything after it wait as long as is usual. */
  String usualPatience();

  /** Written after a choice of rows to be changed: leaves out those that others are changing just now. */
  String unlessTaken();

  /** Whether several programs may work on it at a time, so that they have to agree who does what. */
  boolean isShared();

  /** A question whose answer, one number, differs from before whenever another connection has written. */
  String changes();

  /** How far its migrations are; 0 if it is empty. */
  int version(Connection connection) throws SQLException;

  /** Keeps how far they are. */
  void keepVersion(Connection connection, int version) throws SQLException;

  /** Has nothing of what was deleted stay in its files, as far as those are ours. */
  void forgetRemains(Connection connection) throws SQLException;

  /** What a refusal comes to. */
  Refusal refusal(SQLException refused);

  /** What went wrong, in a sentence for whoever runs the bot. */
  StorageFault fault(SQLException cause);

  /** What a connection is for. */
  enum Kind {
    /** Reads one consistent state. */
    READS,
    /** Reads and writes as if nobody else did meanwhile. */
    WRITES
  }

  /** What a refusal comes to for who asked. */
  enum Refusal {
    /** Others held what was needed for as long as was waited. */
    BUSY,
    /** A reading connection must not write. */
    READ_ONLY,
    /** Others changed the same meanwhile: all of it may be done again from its beginning. */
    CONFLICT,
    /** The connection is of no use any more. */
    CUT,
    /** Anything else. */
    OTHER
  }
}
