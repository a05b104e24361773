package org.collegium.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteDataSource;

/** One SQLite file: how it is made and connected to, and what its errors mean. */
record SqliteFile(Path path, Durability durability) implements Engine {

  /** How long a writer waits for another program's. */
  static final int PATIENCE_MILLIS = 10_000;

  private static final int PRIMARY_CODE = 0xff;
  private static final int BUSY = 5;
  private static final int READ_ONLY = 8;
  private static final int READERS = 4;

  /** Only its owner may read it; what SQLite puts beside it has the same permissions. */
  @Override
  public void create() {
    try {
      OwnerOnly.file(path);
    } catch (IOException e) {
      throw new StorageFault(path + " cannot be made: " + e, e);
    }
  }

  boolean exists() {
    return Files.exists(path);
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public int writers() {
    return 1;
  }

  @Override
  public int readers() {
    return READERS;
  }

  /** For work of any kind. */
  Connection connect() {
    try {
      return settings().createConnection(url());
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  @Override
  public Connection connect(Kind kind) {
    var connection = connect();
    if (kind == Kind.READS) {
      try {
        execute(connection, "PRAGMA query_only = TRUE");
      } catch (SQLException e) {
        throw fault(e);
      }
    }
    return connection;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Without making it a database in use: nothing appears beside it. */
  Connection connectToRead() {
    var settings = new SQLiteConfig();
    settings.setReadOnly(true);
    try {
      return settings.createConnection(url());
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  /** Throws unless every page and every index of it is sound; nothing appears beside it. */
  void check() {
    try (var connection = connectToRead(); var statement = connection.createStatement();
        var answer = statement.executeQuery("PRAGMA integrity_check(1)")) {
      if (!answer.getString(1).equals("ok")) {
        throw new StorageFault(path + " is damaged: " + answer.getString(1));
      }
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  /** Moves everything into the main file, unless somebody is reading it all the time. */
  void emptyWriteAheadLog() {
    try (var connection = connect()) {
      forgetRemains(connection);
    } catch (SQLException e) {
      throw fault(e);
    }
  }

  /** Has the disk itself keep it. Not while anybody has a connection to it: closing it here would drop their locks. */
  void sync() {
    try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new StorageFault(path + " cannot be written to its disk: " + e, e);
    }
  }

  @Override
  public void connect(FluentConfiguration flyway) {
    var source = new SQLiteDataSource(settings());
    source.setUrl(url());
    flyway.dataSource(source);
  }

  private String url() {
    return "jdbc:sqlite:" + path.toAbsolutePath();
  }

  private SQLiteConfig settings() {
    var settings = new SQLiteConfig();
    settings.setBusyTimeout(PATIENCE_MILLIS);
    settings.setJournalMode(JournalMode.WAL);
    settings.setSynchronous(durability.mode());
    settings.enforceForeignKeys(true);
    // Ids are ours; the driver would ask for the last one after every statement.
    settings.setGetGeneratedKeys(false);
    settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return settings;
  }

  /** They are written for it. */
  @Override
  public void prepare(Connection connection) {}

  @Override
  public String begin(Kind kind) {
    return kind == Kind.READS ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE";
  }

  @Override
  public String patience(Duration patience) {
    return "PRAGMA busy_timeout = " + Math.max(1, patience.toMillis());
  }

  @Override
  public String usualPatience() {
    return "PRAGMA busy_timeout = " + PATIENCE_MILLIS;
  }

  /** While one writes, nobody else does. */
  @Override
  public String unlessTaken() {
    return "";
  }

  /** The data folder is one program's. */
  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public String changes() {
    return "PRAGMA data_version";
  }

  @Override
  public int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("PRAGMA user_version")) {
      return answer.getInt(1);
    }
  }

  @Override
  public void keepVersion(Connection connection, int version) throws SQLException {
    execute(connection, "PRAGMA user_version = " + version);
  }

  /** Moves everything into the main file, so that nothing removed stays beside it, unless somebody is reading it. */
  @Override
  public void forgetRemains(Connection connection) throws SQLException {
    execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
  }

  @Override
  public Refusal refusal(SQLException refused) {
    return switch (refused.getErrorCode() & PRIMARY_CODE) {
      case BUSY -> Refusal.BUSY;
      case READ_ONLY -> Refusal.READ_ONLY;
      default -> Refusal.OTHER;
    };
  }

  @Override
  public StorageFault fault(SQLException cause) {
    var sentence = switch (cause.getErrorCode() & PRIMARY_CODE) {
      case BUSY, 6 -> "Another program has been writing to " + path + " for more than " + PATIENCE_MILLIS / 1000
          + " seconds; nothing of this step was kept.";
      case READ_ONLY -> path + " cannot be written: the file, its folder or its disk is read-only for this user.";
      case 10 -> "The disk that holds " + path + " failed: " + cause.getMessage();
      case 11, 26 -> path + " is damaged, or is not a database. Put it aside, and put back a backup.";
      case 13 -> "The disk that holds " + path + " is full; nothing of this step was kept. Make room and try again.";
      case 14 -> path + " cannot be opened: is its folder there, and may this user read and write in it?";
      default -> path + " refused a statement: " + cause.getMessage();
    };
    return new StorageFault(sentence, cause);
  }
}
