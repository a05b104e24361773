package org.collegium.launcher;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.Callable;
import org.collegium.launcher.command.Front;
import org.collegium.launcher.door.Surroundings;
import org.collegium.launcher.house.ThrowAwayFolder;
import picocli.CommandLine.Command;

/**
 * {@code warm-up}: starts the bot and plays a rehearsal in a folder that is thrown away. The start script has Java note
 * down meanwhile which classes that takes, so that later starts are quicker; nobody else needs it, so help is silent.
 */
@Command(name = "warm-up", hidden = true, description = "Does once what a start and a rehearsal do.",
    footerHeading = "%nExample:%n", footer = "  ./collegium warm-up")
final class WarmUp implements Callable<Integer> {

  private final Front front;

  WarmUp(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    var folder = ThrowAwayFolder.make();
    try (var nowhere = new PrintWriter(Writer.nullWriter())) {
      var alone = new Surroundings(
          Map.of("COLLEGIUM_DATA", folder.path().resolve("data").toString(), "COLLEGIUM_HTTP_PORT", "0"),
          folder.path(), front.surroundings().clock(), front.surroundings().terminal(), () -> {
          }, nowhere, nowhere);
      var started = Commands.of(alone, "run").execute("run");
      var played = Commands.of(alone, "rehearse").execute("rehearse", "--print");
      return started == Front.DONE && played == Front.DONE ? Front.DONE : Front.REFUSED;
    } finally {
      folder.remove();
    }
  }
}
