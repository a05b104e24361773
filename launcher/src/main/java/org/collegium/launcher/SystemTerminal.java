package org.collegium.launcher;

import java.io.Console;
import java.util.Optional;
import org.collegium.launcher.door.Terminal;

/** The terminal this process was started from, if it was started from one. */
final class SystemTerminal implements Terminal {

  @Override
  public boolean isThere() {
    return console().isPresent();
  }

  @Override
  public String ask(String question) {
    return console().flatMap(console -> Optional.ofNullable(console.readLine("%s", question))).orElse("");
  }

  private static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
