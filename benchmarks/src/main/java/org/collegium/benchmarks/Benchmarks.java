package org.collegium.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Prints every figure beside its goal, or beside what the same costs without us, as a table in Markdown. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Measures everything; {@code benchmarks/run} starts it as the bot itself is started, from the project's folder. */
  public static void main(String... words) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(Files.createDirectories(Path.of("benchmarks/target").toAbsolutePath()),
        "measured-");
    try {
      System.out.println("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
          + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores\n");
      System.out.println("| what | figure | beside it | ratio |\n|---|---|---|---|");
      print(new Starts(folder.resolve("starts")).figures());
      print(new ThreeYears(folder.resolve("rehearsal")).figures());
      print(new Summaries(folder.resolve("summaries")).figures());
      print(new Letters(folder.resolve("letters")).figures());
    } finally {
      remove(folder);
    }
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
}
