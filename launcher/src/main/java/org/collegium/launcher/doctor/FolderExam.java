package org.collegium.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.collegium.launcher.door.StorageSettings;
import org.collegium.launcher.house.OwnerOnly;

/** The data folder: whether it is there, whose it is, and how much room its disk has. */
final class FolderExam {

  private static final String DATA = "data folder";
  private static final String KEY = "master key";
  private static final String DISK = "disk";
  private static final long MEGABYTE = 1024L * 1024;
  private static final long TOO_LITTLE = 50 * MEGABYTE;
  private static final long LITTLE = 500 * MEGABYTE;

  private FolderExam() {}

  static List<Finding> findings(StorageSettings storage) {
    var folder = storage.folder();
    if (!Files.isDirectory(folder)) {
      return List.of(Finding.warn(DATA, folder + " is not there yet",
          "Nothing needs to be done: the first command that keeps something makes it."));
    }
    var findings = new ArrayList<Finding>();
    try {
      findings.add(rights(folder));
      if (storage.masterKey().isEmpty() && Files.exists(storage.masterKeyFile())) {
        findings.add(key(storage.masterKeyFile()));
      }
      findings.add(disk(folder));
    } catch (IOException e) {
      findings.add(Finding.fail(DATA, folder + " cannot be looked at: " + e, "Let the user who runs the bot own it."));
    }
    return findings;
  }

  private static Finding rights(Path folder) throws IOException {
    if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
      return Finding.fail(DATA, folder + " cannot be read and written by this user",
          "Let the user who runs the bot own it.");
    }
    return OwnerOnly.isOpenToOthers(folder)
        ? Finding.warn(DATA, folder + " can be entered by other users", "chmod 700 " + folder)
        : Finding.ok(DATA, folder + ", for its owner only");
  }

  private static Finding key(Path file) throws IOException {
    return OwnerOnly.isOpenToOthers(file)
        ? Finding.fail(KEY, file + " can be read by other users", "chmod 600 " + file)
        : Finding.ok(KEY, file + ", for its owner only. Is there a copy of it elsewhere? No backup holds it.");
  }

  private static Finding disk(Path folder) throws IOException {
    var free = Files.getFileStore(folder).getUsableSpace();
    var sentence = free / MEGABYTE + " MB free";
    return free < TOO_LITTLE ? Finding.fail(DISK, sentence, "Make room on the disk of " + folder + ".")
        : free < LITTLE ? Finding.warn(DISK, sentence, "Make room on the disk of " + folder + " soon.")
            : Finding.ok(DISK, sentence);
  }
}
