package org.collegium.slack.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Every call to Slack's Web API that this run of the tests made, one a line. */
public final class Recording {

  static final Path FILE = Path.of("target", "slack-calls.jsonl");

  private static boolean isBegun;

  private Recording() {}

  /**
   * Adds a call. The first one of a run puts what an earlier run recorded away.
   *
   * @param arguments a JSON object
   */
  public static synchronized void add(String method, String arguments) {
    var line = "{\"method\":\"%s\",\"arguments\":%s}".formatted(method, arguments);
    try {
      if (isBegun) {
        Files.write(FILE, List.of(line), StandardOpenOption.APPEND);
      } else {
        Files.write(FILE, List.of(line));
        isBegun = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
