package org.collegium.launcher.house;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.collegium.core.store.Database;
import org.collegium.core.store.MasterKey;
import org.collegium.core.text.Secret;
import org.collegium.launcher.door.StorageSettings;

/** The master key: as it was set, or in a file of the data folder that is made at the first start. */
public final class MasterKeyFile {

  private MasterKeyFile() {}

  /** The key to open the database with. A new one is made only where nothing was ever kept. */
  public static Outcome open(StorageSettings storage) {
    if (storage.masterKey().isPresent()) {
      return read(storage.masterKey().get());
    }
    var file = storage.masterKeyFile();
    if (!Files.exists(file) && Files.exists(storage.folder().resolve(Database.KEYS))) {
      return new Unusable("The master key is missing: there is no " + file + ", and COLLEGIUM_MASTER_KEY is not set. "
          + "Without it nothing people wrote can be read. Put the file back.");
    }
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return read(new Secret(Files.readString(file)));
    } catch (IOException e) {
      return new Unusable("The master key " + file + " cannot be read or made: " + e + ".");
    }
  }

  static Outcome read(Secret written) {
    try {
      return new Found(MasterKey.read(written));
    } catch (IllegalArgumentException malformed) {
      return new Unusable(malformed.getMessage() + ".");
    }
  }

  /** Written whole under another name first, so that a program started at the same moment never reads half a key. */
  private static void make(Path file) throws IOException {
    OwnerOnly.makeFolder(file.resolveSibling("").normalize());
    var fresh = file.resolveSibling("master.key." + UUID.randomUUID());
    OwnerOnly.makeNewFile(fresh);
    try {
      Files.writeString(fresh, MasterKey.fresh().reveal() + System.lineSeparator());
      link(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void link(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException _) {
      // Somebody was quicker; theirs is the key.
    } catch (UnsupportedOperationException _) {
      Files.move(fresh, file);
    }
  }

  /** What came of looking for the key. */
  public sealed interface Outcome {}

  /** There it is. */
  public record Found(MasterKey key) implements Outcome {}

  /** There is none to work with, and why. */
  public record Unusable(String sentence) implements Outcome {}
}
