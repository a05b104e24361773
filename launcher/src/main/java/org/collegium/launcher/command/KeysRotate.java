package org.collegium.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collegium.core.store.Database;
import org.collegium.core.store.MasterKeyRotation;
import org.collegium.core.store.StorageFault;
import org.collegium.launcher.door.StorageSettings;
import org.collegium.launcher.house.MasterKeyFile;
import org.collegium.launcher.house.NextMasterKey;
import org.collegium.launcher.running.RunLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keys rotate}: another master key. */
@Command(name = "rotate", description = {
    "Puts a new master key in the place of the present one, while no bot runs.",
    "Everybody's keys are wrapped anew, all of them or none; what people wrote stays as it is. If it is interrupted, "
        + "the same command goes on with it.",
    "Copies of the keys from earlier backups still open with the earlier master key: make a new backup, and delete "
        + "them."},
    footerHeading = "%nExample:%n", footer = "  ./collegium keys rotate")
public final class KeysRotate implements Callable<Integer> {

  private final Front front;

  @Option(names = "--to", paramLabel = "FILE",
      description = "Where the new key is put, where the present one does not lie in the data folder.")
  private Optional<Path> to = Optional.empty();

  /** @param front the way in */
  public KeysRotate(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.withSettings(settings -> {
      var storage = settings.storage();
      if (storage.servers().isPresent()) {
        return front
            .refuse("DATABASE_URL is set: this version changes the master key of the data folder's own files only.");
      }
      if (!Files.exists(storage.folder().resolve(Database.KEYS))) {
        return front.refuse("There are no keys in " + storage.folder() + " yet, so there is nothing to wrap anew.");
      }
      if (storage.masterKey().isPresent() && to.isEmpty()) {
        return front.refuse("The master key is set from outside the data folder. Say with --to into which file the new "
            + "one goes; it has to be set afterwards.");
      }
      return alone(storage);
    });
  }

  private int alone(StorageSettings storage) {
    try {
      return switch (RunLock.take(storage.folder())) {
        case RunLock.Held(String process) ->
            front.refuse("A bot runs on " + storage.folder() + ", in process " + process
                + ". Stop it first: it would go on with the earlier key.");
        case RunLock.Taken(RunLock lock) -> {
          try (lock) {
            yield rotate(storage);
          }
        }
      };
    } catch (IOException e) {
      return front.refuse("The new master key cannot be kept: " + e + ".");
    }
  }

  private int rotate(StorageSettings storage) throws IOException {
    var next = to.map(file -> front.surroundings().folder().resolve(file)).map(NextMasterKey::new)
        .orElseGet(() -> NextMasterKey.of(storage));
    return switch (MasterKeyFile.open(storage)) {
      case MasterKeyFile.Unusable(String sentence) -> front.refuse(sentence);
      case MasterKeyFile.Found present -> switch (next.key()) {
        case MasterKeyFile.Unusable(String sentence) -> front.refuse(sentence);
        case MasterKeyFile.Found fresh when fresh.key().isSameAs(present.key()) ->
            front.refuse(next.file() + " holds the present master key. Name a file that is not there yet.");
        case MasterKeyFile.Found fresh -> rotate(storage, next, present, fresh);
      };
    };
  }

  private int rotate(StorageSettings storage, NextMasterKey next, MasterKeyFile.Found present,
      MasterKeyFile.Found fresh)
      throws IOException {
    MasterKeyRotation.Rotated done;
    try {
      done = new MasterKeyRotation(storage.folder()).rotate(present.key(), fresh.key());
    } catch (StorageFault fault) {
      return front.refuse(fault.sentence());
    }
    front.say("Keys of people, all wrapped with the new master key: " + done.keys());
    front.say("Tokens of workspaces, sealed anew: " + done.tokens());
    if (to.isPresent()) {
      front.say("Set COLLEGIUM_MASTER_KEY to what stands in " + next.file() + " before anything else is started here.");
    } else {
      next.takePlaceOf(storage.masterKeyFile());
      front.say("The new master key lies in " + storage.masterKeyFile() + ". Keep a copy elsewhere.");
    }
    front.say("Now make a new backup, and delete the keys of earlier ones: they open with the earlier master key.");
    return Front.DONE;
  }
}
