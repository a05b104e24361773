package org.collegium.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder whose files were moved to servers, so that nobody works on with what stays behind. */
public final class MovedFolder {

  private static final String NOTE = "moved-to-servers";

  private MovedFolder() {}

  /** Notes there that everything was moved. */
  public static void note(Path folder) throws IOException {
    Files.writeString(folder.resolve(NOTE), """
        Everything in this folder was moved to PostgreSQL. While this file lies here, './collegium run' does not work
        on the files beside it.
        """);
  }

  static boolean isNoted(Path folder) {
    return Files.exists(folder.resolve(NOTE));
  }

  static String sentence(Path folder) {
    return "Everything in " + folder + " was moved to PostgreSQL: set DATABASE_URL and DATABASE_KEYS_URL. Only if that"
        + " move is to count for nothing, and what was done there since is to be lost, delete " + folder.resolve(NOTE)
        + " first.";
  }
}
