package org.collegium.core.store;

import java.nio.file.Path;
import java.time.InstantSource;

/** What tests keep their things in: files in a folder, or PostgreSQL where the build asks for that. */
public sealed interface TestStore {

  /** The tag of what can be asked of files only. */
  String FILES = "files";

  /** One that nobody has used; the same for as long as it is held. */
  static TestStore in(Path folder) {
    return isEmbedded() ? new InFiles(folder) : new OnServer(PostgresServer.running().furnished());
  }

  /** The same, where everything that is kept is kept at the second attempt, if it is no file. */
  static TestStore contended(Path folder) {
    return isEmbedded() ? new InFiles(folder) : new OnServer(PostgresServer.running().contended());
  }

  /** Whether it is files. */
  static boolean isEmbedded() {
    return System.getProperty("store", "sqlite").equals("sqlite");
  }

  /** Opens it. */
  Database open(MasterKey key, InstantSource clock);

  /** Where the words are. */
  Engine words();

  /** In that folder. */
  record InFiles(Path folder) implements TestStore {

    @Override
    public Database open(MasterKey key, InstantSource clock) {
      return Database.open(folder, key, clock, Durability.THROW_AWAY);
    }

    @Override
    public Engine words() {
      return new SqliteFile(folder.resolve(Database.WORDS), Durability.THROW_AWAY);
    }
  }

  /** In two databases. */
  record OnServer(DatabaseUrls urls) implements TestStore {

    @Override
    public Database open(MasterKey key, InstantSource clock) {
      return Database.open(urls, key, clock);
    }

    @Override
    public Engine words() {
      return new PostgresDatabase(urls.words());
    }
  }
}
