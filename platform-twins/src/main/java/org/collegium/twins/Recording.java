package org.collegium.twins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the tests of a module said to a platform, one call a line. Safe to share between threads and forks of a run. */
public final class Recording {

  /** Each fork of a run writes a file of its own, for two that write into one tear each other's lines. */
  private static final String FORK = System.getProperty("test.fork", "1");

  private final String name;
  private boolean isBegun;

  /**
   * Makes one.
   *
   * @param name what its files begin with, such as {@code slack-calls}
   */
  public Recording(String name) {
    this.name = name;
  }

  /** Adds calls. The first of a run puts what this fork recorded in an earlier run away. */
  public synchronized void add(Collection<String> lines) {
    try {
      var file = Path.of("target", name + "-" + FORK + ".jsonl");
      if (isBegun) {
        Files.write(file, lines, StandardOpenOption.APPEND);
      } else {
        Files.write(file, lines);
        isBegun = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was recorded, each line once; empty if no test has run. */
  public Set<String> lines() throws IOException {
    var lines = new LinkedHashSet<String>();
    try (var files = Files.newDirectoryStream(Path.of("target"), name + "-*.jsonl")) {
      for (var file : files) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
