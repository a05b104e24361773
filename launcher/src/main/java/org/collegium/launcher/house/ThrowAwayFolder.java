package org.collegium.launcher.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.collegium.core.store.Database;
import org.collegium.core.store.MasterKey;

/**
 * Where a house stands that is thrown away, and the key to it, which is kept nowhere. Whoever makes it removes it.
 *
 * @param path below the machine's own folder of temporary files
 */
public record ThrowAwayFolder(Path path, MasterKey key) {

  /** An empty one, for this user only. */
  public static ThrowAwayFolder make() {
    return new ThrowAwayFolder(newFolder(), MasterKey.read(MasterKey.fresh()));
  }

  /** Another one that holds what that database holds now, under the same key. */
  public ThrowAwayFolder copyOf(Database database) {
    var copy = new ThrowAwayFolder(newFolder(), key);
    database.backupTo(copy.path.resolve(Database.WORDS), copy.path.resolve(Database.KEYS));
    return copy;
  }

  /** Removes it with everything in it. */
  public void remove() {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("collegium-rehearsal-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
