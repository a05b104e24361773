package org.collegium.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A backup on its way back. Its two files are made ready in a folder of their own, below the one they belong in, and
 * move there when they are whole; whatever happens before, nothing was put back.
 */
public final class Restoration implements AutoCloseable {

  static final String FOLDER = "restoring";
  private static final List<String> FILES = List.of(Database.KEYS, Database.WORDS);
  /** What SQLite puts beside a file that is in use. */
  private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

  private final Path target;
  private final Path ready;

  private Restoration(Path target) {
    this.target = target;
    this.ready = target.resolve(FOLDER);
  }

  /**
   * Copies both files, and checks the copies.
   *
   * @param folder in which nothing may be kept yet; made where there is none
   * @throws StorageFault if something is there, or a copy is damaged; then nothing is left behind
   */
  public static Restoration begin(Path words, Path keys, Path folder) {
    var restoration = new Restoration(folder);
    restoration.refuseIfAnythingIsThere();
    restoration.refuseIfInUse(words);
    restoration.refuseIfInUse(keys);
    var whole = false;
    try {
      restoration.clear();
      OwnerOnly.folder(restoration.ready);
      restoration.copy(keys, Database.KEYS);
      restoration.copy(words, Database.WORDS);
      whole = true;
      return restoration;
    } catch (IOException e) {
      throw new StorageFault("The backup cannot be copied into " + folder + ": " + e, e);
    } finally {
      if (!whole) {
        restoration.close();
      }
    }
  }

  private void refuseIfAnythingIsThere() {
    var there = FILES.stream().flatMap(name -> Stream.concat(Stream.of(name), BESIDE.stream().map(name::concat)))
        .map(target::resolve).filter(Files::exists).findFirst();
    if (there.isPresent()) {
      throw new StorageFault("There is a file " + there.get()
          + " already, and nothing is put back over it. Move it away"
          + " together with all others of that folder but the master key, or set COLLEGIUM_DATA to an empty folder.");
    }
  }

  private void refuseIfInUse(Path copy) {
    var log = copy.resolveSibling(copy.getFileName() + "-wal");
    try {
      if (Files.exists(log) && Files.size(log) > 0) {
        throw new StorageFault(copy + " is no backup but a database in use: there is a file " + log + " beside it.");
      }
    } catch (IOException e) {
      throw new StorageFault(log + " cannot be read: " + e, e);
    }
  }

  private void copy(Path from, String name) throws IOException {
    var to = ready.resolve(name);
    OwnerOnly.newFile(to);
    try (var source = Files.newInputStream(from); var copy = Files.newOutputStream(to)) {
      source.transferTo(copy);
    }
    new SqliteFile(to, Durability.KEPT).check();
  }

  /** Where both files are, as a data folder, until they are put in place. */
  public Path folder() {
    return ready;
  }

  /** Puts both in place, for good. Nobody may have them open. Keys before words: where words are, keys must be. */
  public void complete() {
    refuseIfAnythingIsThere();
    FILES.forEach(name -> new SqliteFile(ready.resolve(name), Durability.KEPT).sync());
    try {
      for (var name : FILES) {
        Files.move(ready.resolve(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      sync(target);
    } catch (IOException e) {
      throw new StorageFault("The backup cannot be put into " + target + ": " + e, e);
    }
  }

  /** A folder's names are kept on disk by themselves, where the system knows how. */
  private static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private void clear() throws IOException {
    if (Files.isDirectory(ready)) {
      try (var left = Files.list(ready)) {
        for (var file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(ready);
    }
  }

  @Override
  public void close() {
    try {
      clear();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + ready + " cannot be removed", e);
    }
  }
}
