package org.collegium.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteDataSource;

/** One SQLite file: how it is made and connected to, and what its errors mean. */
record SqliteFile(Path path, Durability durability) {

  /** How long a writer waits for another program's. */
  static final int PATIENCE_MILLIS = 10_000;

  private static final int PRIMARY_CODE = 0xff;
  private static final int BUSY = 5;
  private static final int READ_ONLY = 8;

  /** Makes the file if there is none; what SQLite puts beside it has the same permissions. */
  void create() {
    try {
      OwnerOnly.file(path);
    } catch (IOException e) {
      throw new StorageFault(path + " cannot be made: " + e, e);
    }
  }

  boolean exists() {
    return Files.exists(path);
  }

  Connection connect() {
    try {
      return settings().createConnection(url());
    } catch (SQLException e) {
      throw fault(e);
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

  /** For who opens connections themselves. */
  SQLiteDataSource dataSource() {
    var source = new SQLiteDataSource(settings());
    source.setUrl(url());
    return source;
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

  static boolean isReadOnly(SQLException refused) {
    return (refused.getErrorCode() & PRIMARY_CODE) == READ_ONLY;
  }

  /** Whether another program held the file all the time. */
  static boolean isBusy(SQLException refused) {
    return (refused.getErrorCode() & PRIMARY_CODE) == BUSY;
  }

  /** What went wrong, in a sentence for whoever runs the bot. */
  StorageFault fault(SQLException cause) {
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
