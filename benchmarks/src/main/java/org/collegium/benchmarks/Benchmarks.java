package org.collegium.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Prints every figure beside its goal, or beside what the same costs without us, as a table in Markdown. */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Measures everything, or the groups that are named; {@code benchmarks/run} starts it as the bot itself is started,
   * from the project's folder, so that the words begin with {@code -jar}, the bot's file and {@code run}.
   */
  public static void main(String... words) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(Files.createDirectories(Path.of("benchmarks/target").toAbsolutePath()),
        "measured-");
    try {
      var groups = wanted(groups(folder), Stream.of(words).skip(3).toList());
      System.out.println("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
          + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores\n");
      System.out.println("| what | figure | beside it | ratio |\n|---|---|---|---|");
      for (var group : groups) {
        print(group.figures());
      }
    } finally {
      remove(folder);
    }
  }

  private static SequencedMap<String, Group> groups(Path folder) {
    var groups = new LinkedHashMap<String, Group>();
    groups.put("starts", new Starts(folder.resolve("starts"))::figures);
    groups.put("rehearsal", new ThreeYears(folder.resolve("rehearsal"))::figures);
    groups.put("summaries", new Summaries(folder.resolve("summaries"))::figures);
    groups.put("large-summary", new LargeSummary(folder.resolve("large-summary"))::figures);
    groups.put("discussions", new Discussions(folder.resolve("discussions"))::figures);
    groups.put("letters", new Letters(folder.resolve("letters"))::figures);
    groups.put("postgresql", new SharedLetters(folder.resolve("postgresql"))::figures);
    groups.put("cohorts", new Cohorts(folder.resolve("cohorts"))::figures);
    groups.put("fan-out", new SlackFanOut(folder.resolve("fan-out"))::figures);
    groups.put("slack", new SlackCommands(folder.resolve("slack"))::figures);
    groups.put("discord", new DiscordCommands(folder.resolve("discord"))::figures);
    groups.put("discord-fan-out", new DiscordFanOut(folder.resolve("discord-fan-out"))::figures);
    return groups;
  }

  private static Collection<Group> wanted(SequencedMap<String, Group> groups, List<String> names) {
    if (!groups.keySet().containsAll(names)) {
      throw new IllegalArgumentException("There are these groups of figures: " + String.join(", ", groups.keySet()));
    }
    if (!names.isEmpty()) {
      groups.keySet().retainAll(names);
    }
    return groups.values();
  }

  private static void print(List<Figure> figures) {
    figures.forEach(figure -> System.out.println(figure.row()));
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Benchmarks::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Group {
    List<Figure> figures() throws IOException, InterruptedException;
  }
}
