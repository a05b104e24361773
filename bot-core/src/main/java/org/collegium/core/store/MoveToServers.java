package org.collegium.core.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Moves all that is kept from the files of a folder into two databases of servers: the keys first, so that no words
 * stand without keys. The files are only read. Whatever stops it, it goes on when it is begun again with the same
 * files; until it is complete, nobody can open the databases for anything else.
 */
public final class MoveToServers implements AutoCloseable {

  private static final int BATCH = 500;

  private final Half keys;
  private final Half words;
  private final SharedDuties others;
  private final int batch;

  private MoveToServers(Path folder, DatabaseUrls urls, int batch) {
    var there = new PostgresDatabase(urls.words());
    this.batch = batch;
    var keyFile = new SqliteFile(folder.resolve(Database.KEYS), Durability.KEPT);
    var wordFile = new SqliteFile(folder.resolve(Database.WORDS), Durability.KEPT);
    this.keys = Half.open(Schema.KEYS, keyFile, new PostgresDatabase(urls.keys()));
    this.words = Half.open(Schema.WORDS, wordFile, there);
    this.others = new SharedDuties(there);
  }

  /**
   * Opens both sides, and looks whether what is here may go there. Nothing is changed by it.
   *
   * @param folder in which no bot runs
   * @throws KeyMismatch if the keys there were wrapped with another master key
   * @throws StorageFault if a file is missing or from another version, or the databases cannot be reached or used
   */
  public static MoveToServers open(Path folder, DatabaseUrls urls, MasterKey master) {
    return open(folder, urls, master, BATCH);
  }

  static MoveToServers open(Path folder, DatabaseUrls urls, MasterKey master, int batch) {
    for (var name : List.of(Database.KEYS, Database.WORDS)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new StorageFault("There is no " + name + " in " + folder + ", so there is nothing to move from there.");
      }
    }
    Database.refuseIfOne(urls);
    var move = new MoveToServers(folder, urls, batch);
    try {
      move.check(master);
      return move;
    } catch (RuntimeException e) {
      move.close();
      throw e;
    }
  }

  private void check(MasterKey master) {
    if (!keys.source().fits(master)) {
      throw new KeyMismatch(keys.source().name());
    }
    if (!others.take(DutyLocks.PRESENCE)) {
      throw new StorageFault("A bot runs on " + words.target().name() + ". Stop it first.");
    }
  }

  /**
   * Moves what is not there yet, and compares both sides.
   *
   * @param progress told after each batch that was kept
   * @return what stands on both sides; where they differ, the move is not complete
   * @throws StorageFault if something else is there, or either side fails; then it may be begun again
   */
  public Comparison carryOut(Progress progress) {
    refuseWhatIsThere();
    keys.prepare();
    words.prepare();
    // Whoever opens them looks at the words; so these are marked first, before all that takes long, and set free last.
    words.begin();
    keys.begin();
    var source = fingerprint();
    words.refuseOthers(source);
    keys.refuseOthers(source);
    words.note(source);
    keys.note(source);
    keys.copy(batch, progress);
    words.copy(batch, progress);
    var tables = new ArrayList<>(keys.compare());
    tables.addAll(words.compare());
    var comparison = new Comparison(tables);
    if (comparison.isSame()) {
      keys.complete();
      words.complete();
    }
    return comparison;
  }

  /** The keys are complete a moment before the words are; that is no harm as long as the words are under way. */
  private void refuseWhatIsThere() {
    for (var half : List.of(words, keys)) {
      if (half.target().state() instanceof MoveTarget.InUse) {
        throw new StorageFault("The database " + half.target().name()
            + " holds something already, and nothing is ever moved over it. Make another, and set its address.");
      }
      if (half.target().state() instanceof MoveTarget.Complete
          && !(words.target().state() instanceof MoveTarget.UnderWay)) {
        throw new StorageFault("A move into the database " + half.target().name()
            + " is complete already: './collegium run' works on it.");
      }
    }
  }

  /** By which the same files are known again, as long as nothing in them is changed. */
  private String fingerprint() {
    var digest = TableContent.sha256();
    for (var half : List.of(keys, words)) {
      for (var table : half.tables()) {
        var content = half.source().content(table);
        digest.update(table.name().getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(content.rows()).flip());
        digest.update(content.sum().toByteArray());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    try (keys; words; others) {
      // Closed in the opposite order.
    }
  }

  /** Told how far it is. */
  @FunctionalInterface
  public interface Progress {

    /** So many rows of that table are there, of so many. */
    void moved(String table, long rows, long of);
  }

  /** Both sides, table by table. */
  public record Comparison(List<Compared> tables) {
    public Comparison {
      tables = List.copyOf(tables);
    }

    /** Whether all is there, and is the same. */
    public boolean isSame() {
      return tables.stream().allMatch(Compared::isSame);
    }
  }

  /**
   * One table on both sides.
   *
   * @param here a few digits of the sum over all that stands in it, read back from the file
   * @param there the same, read back from the server
   */
  public record Compared(String table, long rowsHere, long rowsThere, String here, String there, boolean isSame) {}
}
