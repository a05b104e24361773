package org.collegium.core.store;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The two databases, and the migrations each consists of. */
enum Schema {
  /** All but the keys. */
  WORDS("words", 18),
  /** The keys of people, by themselves, so that backups of words forget too. */
  KEYS("keys", 1);

  private final String folder;
  private final int latest;

  Schema(String folder, int latest) {
    this.folder = folder;
    this.latest = latest;
  }

  /** Where its migrations are, as the class loader sees it. */
  String location() {
    return "org/collegium/core/store/" + folder;
  }

  /** The number of its last migration. */
  int latest() {
    return latest;
  }

  /**
   * Brings a file up to date.
   *
   * <p>The file itself says how far it is (in SQLite's {@code user_version}), so that the usual start does not have to
   * read and compare migrations.
   */
  void migrate(SqliteFile file) {
    var version = version(file);
    if (version > latest) {
      throw new StorageFault(file.path() + " was written by a newer version of this program (schema " + version
          + ", this one knows " + latest + "). Start that version, or put back a backup.");
    }
    if (version < latest) {
      flyway(file);
      keepVersion(file);
    }
  }

  private void flyway(SqliteFile file) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(file.dataSource())
          .locations("classpath:" + location())
          .loggers("slf4j")
          .placeholderReplacement(false)
          .skipDefaultCallbacks(true)
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StorageFault(file.path() + " could not be brought up to date: " + e.getMessage(), e);
    }
  }

  private static int version(SqliteFile file) {
    try (var connection = file.connect();
        var statement = connection.createStatement();
        var answer = statement.executeQuery("PRAGMA user_version")) {
      return answer.getInt(1);
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }

  private void keepVersion(SqliteFile file) {
    try (var connection = file.connect(); var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + latest);
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }
}
