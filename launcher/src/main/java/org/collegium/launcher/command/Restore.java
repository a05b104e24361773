package org.collegium.launcher.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collegium.core.DoubtWhatIsDue;
import org.collegium.core.store.Restoration;
import org.collegium.core.store.StorageFault;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup into an empty data folder. */
@Command(name = "restore", description = {"Puts a backup back into an empty data folder.",
    "FILE holds the words; the keys are taken from collegium.keys beside it. Both are opened with the master key "
        + "before anything is put in place, and nothing that is there is ever written over.",
    "What fell due since the backup was made may have been sent before it was needed: such letters do not go by "
        + "themselves, and ./collegium deliveries lists them."},
    footerHeading = "%nExample:%n",
    footer = "  COLLEGIUM_DATA=/srv/collegium ./collegium restore /backups/collegium-2027-03-01.db")
public final class Restore implements Callable<Integer> {

  private final Front front;

  @Parameters(paramLabel = "FILE", description = "The file of words that ./collegium backup made.")
  private Path file = Path.of("");

  /** @param front the way in */
  public Restore(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    var words = front.surroundings().folder().resolve(file).toAbsolutePath().normalize();
    var keys = words.resolveSibling(Backup.KEYS);
    if (!Files.isRegularFile(words)) {
      return front.refuse("There is no file " + words + ".");
    }
    if (!Files.isRegularFile(keys)) {
      return front.refuse("There is no file " + keys + " beside it. The backup made both, and without the keys nothing"
          + " people wrote can be read: put it there.");
    }
    return front.withSettings(settings -> restore(settings, words, keys));
  }

  private int restore(Settings settings, Path words, Path keys) {
    var storage = settings.storage();
    if (storage.servers().isPresent()) {
      return front.refuse("DATABASE_URL is set, and files are not put back into PostgreSQL: use its own tools, as"
          + " docs/scale.md says. Or take that setting away, and the backup is put into " + storage.folder() + ".");
    }
    if (storage.masterKey().isEmpty() && !Files.exists(storage.masterKeyFile())) {
      return front.refuse("The master key is missing: no backup holds it. Put it into " + storage.masterKeyFile()
          + ", or set COLLEGIUM_MASTER_KEY, and try again.");
    }
    try (var restoration = Restoration.begin(words, keys, storage.folder())) {
      return switch (OpenHouse.openIn(restoration.folder(), settings, front.surroundings().clock())) {
        case OpenHouse.Shut(var sentences) -> front.refuse(sentences);
        case OpenHouse.Opened(var house) -> putBack(house, restoration, storage.folder());
      };
    } catch (StorageFault fault) {
      return front.refuse(fault.sentence());
    }
  }

  private int putBack(OpenHouse open, Restoration restoration, Path folder) {
    int doubtful;
    int programs;
    int cohorts;
    try (open) {
      var missing = open.cohortsWithoutProgramme();
      if (!missing.isEmpty()) {
        return front.refuse(missing);
      }
      cohorts = open.house().memberships().read(books -> books.cohorts().all()).size();
      doubtful = new DoubtWhatIsDue(open.house()).handle();
      programs = open.house().reflections().write(books -> books.machines().forgetAll());
    }
    restoration.complete();
    front.say("Put back into " + folder + "; both files are whole and the master key fits. Cohorts: " + cohorts + ".");
    if (doubtful > 0) {
      front.say("Letters that may have been sent since the backup was made: " + doubtful + ". They wait until somebody"
          + " says whether they arrived: ./collegium deliveries NAME lists them.");
    }
    if (programs > 0) {
      front
          .say("Who said no since then to the program that shortens summaries is not in the backup: it reads nothing of"
              + " what was written before, and is off in every cohort until a facilitator switches it on again.");
    }
    front.say("What happened since the backup was made is not in it. Next: ./collegium doctor, then ./collegium run");
    return Front.DONE;
  }
}
