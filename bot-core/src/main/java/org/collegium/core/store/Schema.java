package org.collegium.core.store;

import java.sql.SQLException;
import org.collegium.core.store.Engine.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The two databases, and the migrations each consists of. */
enum Schema {
  /** All but the keys. */
  WORDS("words", 43),
  /** The keys of people, by themselves, so that backups of words forget too. */
  KEYS("keys", 3);

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
   * Brings a database up to date.
   *
   * <p>The database itself says how far it is, so that the usual start does not have to read and compare migrations.
   */
  void migrate(Engine engine) {
    engine.create();
    var version = version(engine);
    if (version > latest) {
      throw new StorageFault(engine.name() + " was written by a newer version of this program (schema " + version
          + ", this one knows " + latest + "). Start that version, or put back a backup.");
    }
    if (version < latest) {
      prepare(engine);
      flyway(engine);
      keepVersion(engine);
    }
  }

  private static void prepare(Engine engine) {
    try (var connection = engine.connect(Kind.WRITES)) {
      engine.prepare(connection);
    } catch (SQLException e) {
      throw engine.fault(e);
    }
  }

  private void flyway(Engine engine) {
    try {
      var flyway = Flyway.configure(Schema.class.getClassLoader());
      engine.connect(flyway);
      flyway.locations("classpath:" + location())
          .loggers("slf4j")
          .placeholderReplacement(false)
          .skipDefaultCallbacks(true)
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StorageFault(engine.name() + " could not be brought up to date: " + e.getMessage(), e);
    }
  }

  /** How far a database is; 0 if it is empty. */
  static int version(Engine engine) {
    try (var connection = engine.connect(Kind.READS)) {
      return engine.version(connection);
    } catch (SQLException e) {
      throw engine.fault(e);
    }
  }

  private void keepVersion(Engine engine) {
    try (var connection = engine.connect(Kind.WRITES)) {
      engine.keepVersion(connection, latest);
    } catch (SQLException e) {
      throw engine.fault(e);
    }
  }
}
