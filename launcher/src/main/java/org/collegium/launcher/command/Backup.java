package org.collegium.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collegium.launcher.house.OpenHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: two files, words and keys. */
@Command(name = "backup", description = {"Copies everything that is kept, also while the bot runs.",
    "Two files are made: FILE holds the words and is kept as it is; collegium.keys, in the same folder, holds the keys "
        + "and takes the place of the last one, so that what a person erased is gone from earlier backups too.",
    "What people wrote cannot be read without the master key, which is in neither: keep it elsewhere. Names, e-mail "
        + "addresses, schools, roles, RSVPs and attendance can be: guard the files."},
    footerHeading = "%nExample:%n", footer = "  ./collegium backup /backups/collegium-2027-03-01.db")
public final class Backup implements Callable<Integer> {

  /** One for all backups of a folder: the latest opens the older words too. */
  static final String KEYS = "collegium.keys";

  private final Front front;

  @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
  private Path file = Path.of("");

  /** @param front the way in */
  public Backup(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    var words = front.surroundings().folder().resolve(file).toAbsolutePath().normalize();
    if (Files.exists(words)) {
      return front.refuse("There is a file " + words + " already; a backup never writes over one.");
    }
    if (words.endsWith(KEYS)) {
      return front.refuse("The keys go into " + words + "; give the words another name.");
    }
    if (words.getParent() == null || !Files.isDirectory(words.getParent())) {
      return front.refuse("There is no folder " + words.getParent() + " to put the backup into.");
    }
    return front.inHouseAsItIs(open -> copy(open, words));
  }

  private int copy(OpenHouse open, Path words) {
    var keys = words.resolveSibling(KEYS);
    open.database().backupTo(words, keys);
    front.say("Words: " + words + " (" + size(words) + ")");
    front.say("Keys:  " + keys + " (" + size(keys) + ")");
    front.say("Both are needed to put it back, and the master key, which is in neither.");
    return Front.DONE;
  }

  private static String size(Path file) {
    try {
      return Math.ceilDiv(Files.size(file), 1024L) + " KB";
    } catch (IOException gone) {
      return "of unknown size: " + gone.getClass().getSimpleName();
    }
  }
}
