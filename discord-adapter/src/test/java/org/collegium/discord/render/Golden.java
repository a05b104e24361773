package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renderings that somebody has read. {@code -Dgolden=write} writes them anew, to be read again. */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/org/collegium/discord/render");

  private Golden() {}

  static void holds(String name, Object json) {
    var file = FOLDER.resolve(name + ".json");
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, Wired.text(json));
      }
      assertThat(Wired.text(json)).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
