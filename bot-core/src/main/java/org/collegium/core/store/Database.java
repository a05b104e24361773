package org.collegium.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.collegium.core.identity.Ids;
import org.collegium.core.ledger.Deadline;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.ledger.Watched;
import org.collegium.core.store.Engine.Kind;

/**
 * All that is kept: everything but the keys in one database, the keys in another. Embedded, they are the files
 * {@value #WORDS} and {@value #KEYS} of a folder; on PostgreSQL they are two databases of servers.
 *
 * <p>Each transaction is what it would be if no other were under way, here or in other programs on the same databases.
 * Embedded, one writer works at a time; on PostgreSQL what others came between is done again, so that the work of a
 * transaction must not change anything outside of it. Readers each see one consistent state and hold nobody up. Safe
 * to share between threads.
 */
public final class Database implements AutoCloseable {

  /** The file of all that is kept. */
  public static final String WORDS = "collegium.db";
  /** The file of everybody's keys. */
  public static final String KEYS = "keys.db";

  private final Engine words;
  private final Engine keyHome;
  private final PersonKeys keys;
  private final InstantSource clock;
  private final TrayPool<Tables> writer;
  private final TrayPool<Tables> readers;
  private final ScopedValue<Tray<Tables>> open = ScopedValue.newInstance();

  private Database(Engine words, Engine keyHome, PersonKeys keys, InstantSource clock) {
    this.words = words;
    this.keyHome = keyHome;
    this.keys = keys;
    this.clock = clock;
    var ids = new Ids(clock);
    this.writer = new TrayPool<>(words.writers(),
        () -> new Tray<>(words, Kind.WRITES, handle -> new Tables(words, handle, ids, keys)));
    this.readers = new TrayPool<>(words.readers(),
        () -> new Tray<>(words, Kind.READS, handle -> new Tables(words, handle, ids, keys)));
  }

  /** Opens the database in that folder for good; see the other {@code open}. */
  public static Database open(Path folder, MasterKey master, InstantSource clock) {
    return open(folder, master, clock, Durability.KEPT);
  }

  /**
   * Opens the database in that folder; makes folder and files, for their owner only, where there are none, and brings
   * older ones up to date.
   *
   * @param clock by which ids grow and keys are dated
   * @throws KeyMismatch if the keys there were wrapped with another master key
   * @throws StorageFault if the files are damaged, from a newer version, or cannot be written
   */
  public static Database open(Path folder, MasterKey master, InstantSource clock, Durability durability) {
    var words = new SqliteFile(folder.resolve(WORDS), durability);
    var keyFile = new SqliteFile(folder.resolve(KEYS), durability);
    make(folder);
    try (var _ = OpeningLock.of(folder)) {
      if (words.exists() && !keyFile.exists()) {
        throw new StorageFault(
            "There is no " + KEYS + " beside " + words.path() + ", and without it nothing people wrote"
                + " can be read. Put it back, or start in an empty folder.");
      }
      if (!words.exists() && Files.exists(folder.resolve(Restoration.FOLDER).resolve(WORDS))) {
        throw new StorageFault("A backup was being put back into " + folder + ", and that was interrupted. Move "
            + Restoration.FOLDER + " and " + KEYS + " away, and put it back once more.");
      }
      var database = open(words, keyFile, master, clock);
      if (!database.keys.destroyed().isEmpty() || !database.keys.endedKeepings().isEmpty()) {
        // What was taken away by a program that was stopped then may stand beside the file still.
        database.emptyWriteAheadLog();
      }
      return database;
    }
  }

  /**
   * Opens the databases of servers, and brings older ones up to date.
   *
   * @param clock by which ids grow and keys are dated
   * @throws KeyMismatch if the keys there were wrapped with another master key
   * @throws StorageFault if they cannot be reached or used, are one and the same, or from a newer version
   */
  public static Database open(DatabaseUrls urls, MasterKey master, InstantSource clock) {
    var words = new PostgresDatabase(urls.words());
    var keys = new PostgresDatabase(urls.keys());
    refuseIfOne(urls);
    if (Schema.version(words) > 0 && Schema.version(keys) == 0) {
      throw new StorageFault("There are no keys in " + keys.name() + ", and without them nothing people wrote in "
          + words.name() + " can be read. Is its address right?");
    }
    MoveTarget.refuseIfUnderWay(words);
    return open(words, keys, master, clock);
  }

  /** Throws if both are one and the same. */
  static void refuseIfOne(DatabaseUrls urls) {
    var words = new PostgresDatabase(urls.words()).name();
    if (words.equals(new PostgresDatabase(urls.keys()).name())) {
      throw new StorageFault("Words and keys are both to lie in " + words
          + ": a backup of it would hold both. Give the keys a database of their own.");
    }
  }

  /** Keys before words: where there are words, there must have been keys. */
  private static Database open(Engine words, Engine keyHome, MasterKey master, InstantSource clock) {
    var keys = PersonKeys.open(keyHome, master, clock);
    try {
      Schema.WORDS.migrate(words);
    } catch (RuntimeException e) {
      keys.close();
      throw e;
    }
    return new Database(words, keyHome, keys, clock);
  }

  private static void make(Path folder) {
    try {
      OwnerOnly.folder(folder);
    } catch (IOException e) {
      throw new StorageFault("The folder " + folder + " cannot be made: " + e, e);
    }
  }

  /**
   * Transactions over the books a room names. One begun while this thread is inside another joins that one: a write
   * inside a write is kept only if both are, and a read sees what was written so far.
   */
  public <B> Ledger<B> ledger(Function<Tables, B> openBooks) {
    return new Ledger<>() {
      @Override
      public <R> R write(Function<B, R> work) {
        return Database.this.write(tables -> work.apply(openBooks.apply(tables)));
      }

      @Override
      public <R> R read(Function<B, R> work) {
        return Database.this.read(tables -> work.apply(openBooks.apply(tables)));
      }
    };
  }

  private <R> R write(Function<Tables, R> work) {
    Watched.write();
    return open.isBound() && open.get().isWritable()
        ? open.get().part(work)
        : Conflict
            .overcome(() -> writer.use(left(), tray -> in(tray, () -> inTime(tray, work))));
  }

  /** Looked at once more before it is kept: what the caller was promised counts, not how long it took to begin. */
  private <R> R inTime(Tray<Tables> tray, Function<Tables, R> work) {
    var left = left();
    return left.isEmpty() ? tray.inside(work) : tray.insideWithin(left.get(), tables -> {
      var result = work.apply(tables);
      left();
      return result;
    });
  }

  /** What is left until the deadline, if there is one. */
  private Optional<Duration> left() {
    return Deadline.current().map(by -> {
      var left = Duration.between(clock.instant(), by);
      if (!left.isPositive()) {
        throw new Deadline.Missed();
      }
      return left;
    });
  }

  private <R> R read(Function<Tables, R> work) {
    return open.isBound()
        ? open.get().join(work)
        : Conflict
            .overcome(() -> readers.use(left(), tray -> in(tray, () -> tray.inside(work))));
  }

  private <R> R in(Tray<Tables> tray, Supplier<R> transaction) {
    return ScopedValue.where(open, tray).call(() -> keys.during(transaction));
  }

  /** Says that to the connection that writes, to try what becomes of a file that takes no more. */
  void tellWriter(String pragma) {
    writer.use(Optional.empty(), tray -> {
      tray.execute(pragma);
      return pragma;
    });
  }

  /** The keys of people, for those who erase. */
  public PersonKeys keys() {
    return keys;
  }

  /** Which of several programs on this database does what. The caller closes it. */
  public SharedDuties duties() {
    return new SharedDuties(words);
  }

  /**
   * Moves all that is kept into {@value #WORDS}, so that nothing that was removed stays beside it. Where somebody reads
   * all the while, it stays there until SQLite writes over it; a server clears its tables by itself.
   */
  public void emptyWriteAheadLog() {
    if (words instanceof SqliteFile file) {
      file.emptyWriteAheadLog();
    }
  }

  /** A watch over what is written, here or by another program. The caller closes it. */
  public DataVersion dataVersion() {
    return new DataVersion(words);
  }

  /**
   * Copies both files as they stand at one moment each, and checks the copies; nobody has to wait for it long. The keys
   * are copied last, so that every word in the copy has its key unless its author was erased.
   *
   * @param wordsCopy must not exist yet
   * @param keysCopy takes the place of the last one, so that destroyed keys do not live on in it
   * @throws StorageFault if a copy cannot be made; then none is left half done
   */
  public void backupTo(Path wordsCopy, Path keysCopy) {
    new Backup(file(words)).to(wordsCopy);
    new Backup(file(keyHome)).inPlaceOf(keysCopy);
  }

  private static SqliteFile file(Engine engine) {
    return switch (engine) {
      case SqliteFile file -> file;
      case PostgresDatabase server -> throw new StorageFault("The database " + server.name()
          + " is backed up by PostgreSQL's own tools: pg_dump for the words, and for the keys each time over the last;"
          + " see docs/scale.md.");
    };
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
    keys.close();
  }
}
