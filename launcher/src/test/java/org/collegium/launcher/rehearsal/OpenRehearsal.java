package org.collegium.launcher.rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.collegium.launcher.Typing;

/** A rehearsal somebody started from the command line, with the page it serves. */
final class OpenRehearsal implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");

  private final Typing typing;
  private final Typing.Running running;
  private final URI page;

  /** In that folder, with these words behind the command's name. */
  OpenRehearsal(Path folder, String... words) {
    var line = new ArrayList<>(List.of("rehearse"));
    line.addAll(List.of(words));
    this.typing = new Typing(folder);
    this.running = typing.start(line.toArray(String[]::new));
    this.page = address();
  }

  /** The page's whole address, its secret included. */
  URI page() {
    return page;
  }

  private URI address() {
    while (!running.code().isDone()) {
      var found = ADDRESS.matcher(running.out().toString());
      if (found.find()) {
        return URI.create(found.group());
      }
      Thread.onSpinWait();
    }
    throw new IllegalStateException("It did not start: " + running.err());
  }

  @Override
  public void close() {
    typing.stop();
    running.code().join();
  }
}
