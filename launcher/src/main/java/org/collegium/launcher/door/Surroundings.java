package org.collegium.launcher.door;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * Everything outside the program that a command may look at. Only the launcher knows it.
 *
 * @param environment its variables
 * @param folder where the caller stands; relative paths begin here
 * @param clock what time it is
 * @param out what was asked for
 * @param err what went wrong
 */
public record Surroundings(Map<String, String> environment, Path folder, InstantSource clock, Terminal terminal,
    Stopping stopping, PrintWriter out, PrintWriter err) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }
}
