package org.collegium.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.collegium.core.store.Database;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MoveToServers;
import org.collegium.core.store.MoveToServers.Compared;
import org.collegium.core.store.MoveToServers.Comparison;
import org.collegium.core.store.StorageFault;
import org.collegium.launcher.door.StorageSettings;
import org.collegium.launcher.house.MasterKeyFile;
import org.collegium.launcher.house.NextMasterKey;
import org.collegium.launcher.running.MovedFolder;
import org.collegium.launcher.running.RunLock;
import picocli.CommandLine.Command;

/** {@code migrate sqlite-to-postgres}: everything from the data folder's files into two databases of servers. */
@Command(name = "sqlite-to-postgres", description = {
    "Moves everything from the files of the data folder into the databases of DATABASE_URL and DATABASE_KEYS_URL, while"
        + " no bot runs.",
    "The files are only read. Both databases must be empty. If it is interrupted, the same command goes on with it;"
        + " until both sides were compared and are the same, nothing else can be done with the databases.",
    "The master key stays the same one: set it to what stands in master.key of the data folder."},
    footerHeading = "%nExample:%n",
    footer = "  COLLEGIUM_MASTER_KEY_FILE=data/master.key ./collegium migrate sqlite-to-postgres")
public final class SqliteToPostgres implements Callable<Integer> {

  private final Front front;

  /** @param front the way in */
  public SqliteToPostgres(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    return front.withSettings(settings -> {
      var storage = settings.storage();
      if (storage.servers().isEmpty()) {
        return front.refuse("Where is it to go? Set DATABASE_URL and DATABASE_KEYS_URL: docs/scale.md tells how.");
      }
      if (!Files.exists(storage.folder().resolve(Database.WORDS))) {
        return front.refuse("There is no " + Database.WORDS + " in " + storage.folder()
            + ", so there is nothing to move from there. COLLEGIUM_DATA says which folder it is.");
      }
      if (NextMasterKey.isWaiting(storage)) {
        return front
            .refuse("The master key was being changed, and that was interrupted. Take DATABASE_URL away and type"
                + " './collegium keys rotate', which goes on with it; then set it again.");
      }
      return alone(storage, storage.servers().get());
    });
  }

  private int alone(StorageSettings storage, DatabaseUrls urls) {
    try {
      return switch (RunLock.take(storage.folder())) {
        case RunLock.Held(String process) -> front.refuse("A bot runs on " + storage.folder() + ", in process "
            + process + ". Stop it first: what it writes would stay behind.");
        case RunLock.Taken(RunLock lock) -> {
          try (lock) {
            yield move(storage, urls);
          }
        }
      };
    } catch (IOException e) {
      return front.refuse("The data folder " + storage.folder() + " cannot be locked: " + e + ".");
    }
  }

  private int move(StorageSettings storage, DatabaseUrls urls) {
    return switch (MasterKeyFile.open(storage)) {
      case MasterKeyFile.Unusable(String sentence) -> front.refuse(sentence);
      case MasterKeyFile.Found(var key) -> {
        var progress = new MoveProgress(front);
        try (var move = MoveToServers.open(storage.folder(), urls, key)) {
          front.say("From " + storage.folder() + " to " + urls.whereabouts() + ", the keys first:");
          var comparison = move.carryOut(progress);
          progress.end();
          yield told(storage, comparison);
        } catch (StorageFault fault) {
          progress.end();
          yield front.refuse(fault.sentence());
        }
      }
    };
  }

  private int told(StorageSettings storage, Comparison comparison) {
    front.say("");
    front.say(new Grid(List.of("table", "rows in the file", "on the server", "sum in the file", "on the server"),
        comparison.tables().stream().map(SqliteToPostgres::row).toList()).text());
    front.say("");
    if (!comparison.isSame()) {
      return front.refuse("Both sides differ in " + String.join(", ", comparison.tables().stream()
          .filter(table -> !table.isSame()).map(Compared::table).toList()) + ". Was something changed in "
          + storage.folder() + " meanwhile? The databases cannot be used: make both anew, see to it that nothing else"
          + " is done in that folder, and begin again.");
    }
    try {
      MovedFolder.note(storage.folder());
    } catch (IOException e) {
      front.say("That it was moved could not be noted in " + storage.folder() + " (" + e
          + "): see to it that nothing runs there any more.");
    }
    front.say("Moved, and the same on both sides. Next: ./collegium doctor, then ./collegium run.");
    front.say("Nothing was changed in the files of " + storage.folder() + ", and './collegium run' refuses to work on"
        + " them from now on. Delete "
        + Database.WORDS + " and " + Database.KEYS + " there, and all backups of them, once you are sure: they keep the"
        + " words of anybody who has them erased from now on.");
    return Front.DONE;
  }

  private static List<String> row(Compared table) {
    return List.of(table.table(), Long.toString(table.rowsHere()), Long.toString(table.rowsThere()), table.here(),
        table.there());
  }
}
