package org.collegium.launcher.house;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.collegium.core.store.MasterKey;
import org.collegium.core.text.Secret;
import org.collegium.launcher.door.StorageSettings;

/**
 * The master key that is to take the place of the present one: on disk before anything is wrapped with it.
 *
 * @param file it is there while a change of keys is under way, or was interrupted
 */
public record NextMasterKey(Path file) {

  /** What to do where the present key does not fit and the next one is waiting. */
  static final String INTERRUPTED =
      "The master key was being changed, and that was interrupted: './collegium keys rotate' goes on with it.";

  /** Whether a change of keys has begun and not ended. */
  public static boolean isWaiting(StorageSettings storage) {
    return Files.exists(of(storage).file());
  }

  /** Where it lies when the present one lies in the data folder. */
  public static NextMasterKey of(StorageSettings storage) {
    return new NextMasterKey(storage.masterKeyFile().resolveSibling("master.key.next"));
  }

  /** The key in the file; where there is none, a new one is put there first. */
  public MasterKeyFile.Outcome key() throws IOException {
    if (!Files.exists(file)) {
      OwnerOnly.makeNewFile(file);
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(StandardCharsets.UTF_8.encode(MasterKey.fresh().reveal() + System.lineSeparator()));
        channel.force(true);
      }
    }
    return MasterKeyFile.read(new Secret(Files.readString(file)));
  }

  /** Puts it where the present one lies, in one step. */
  public void takePlaceOf(Path present) throws IOException {
    Files.move(file, present, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
