package org.collegium.launcher.drawing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A process that is taken for the one that draws; the chart's title says what it does. */
final class Imposter {

  /** What it draws: one white dot. */
  static final byte[] PNG = Base64.getDecoder().decode(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==");

  private static final int UNTIL_SOMEBODY_STOPS_IT = 60_000;
  private static final int A_WHILE = 300;

  private Imposter() {}

  /** Does what the chart on its input asks for. */
  public static void main(String... none) throws IOException, InterruptedException {
    var asked = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    if (asked.contains("sleep")) {
      Thread.sleep(UNTIL_SOMEBODY_STOPS_IT);
    } else if (asked.contains("babble")) {
      System.out.println("Fontconfig head is null");
    } else if (asked.contains("tokens")) {
      if (System.getenv("PATH") != null) {
        System.exit(1);
      }
      System.out.write(PNG);
    } else {
      // Two at the same time would meet at this file.
      var alone = Files.createFile(Path.of(asked.replaceFirst("(?s).*alone in ([^\"]+)\".*", "$1"), "alone"));
      Thread.sleep(A_WHILE);
      Files.delete(alone);
      System.out.write(PNG);
    }
    System.out.flush();
  }
}
