package org.collegium.discord.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.collegium.twins.discord.Call;

/** Every call to Discord's REST API that this run of the tests made and that said something, one a line. */
public final class Recording {

  static final Path FILE = Path.of("target", "discord-calls.jsonl");

  private static boolean isBegun;

  private Recording() {}

  /** Adds what was said. The first of a run puts what an earlier run recorded away. */
  public static synchronized void add(List<Call> calls) {
    var lines = calls.stream().filter(call -> call.body().isContainerNode())
        .map(call -> "{\"route\":\"%s\",\"body\":%s}".formatted(call.route(), call.body())).distinct().toList();
    try {
      if (isBegun) {
        Files.write(FILE, lines, StandardOpenOption.APPEND);
      } else {
        Files.write(FILE, lines);
        isBegun = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
