package org.collegium.core.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sees which words through what: read from the table, or found. Written alike, so that both can be compared. */
final class Sights {

  private static final String NONE = "-";

  private final Set<String> throughs = new TreeSet<>();
  private final Set<Sight> seen = new TreeSet<>();

  /** One person who sees one kind of words through one thing. */
  record Sight(String through, Planted words, String who) implements Comparable<Sight> {
    @Override
    public int compareTo(Sight other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return through + "," + words.word() + "," + who;
    }
  }

  /** The table: each line a command or another way, a kind of words or a dash for none, and who sees them. */
  static Sights table() {
    var table = new Sights();
    lines().forEach(line -> table.read(line.split(",", -1)));
    return table;
  }

  private static List<String> lines() {
    try (var file = Sights.class.getResourceAsStream("/who-may-read.csv")) {
      if (file == null) {
        throw new IllegalStateException("The table is not among the test's resources");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String[] cells) {
    if (cells.length != 3 || cells[1].equals(NONE) != cells[2].equals(NONE)) {
      throw new IllegalArgumentException("A line names a way, words and people: " + String.join(",", cells));
    }
    throughs.add(cells[0]);
    if (!cells[1].equals(NONE)) {
      for (var who : cells[2].split(" ", -1)) {
        seen.add(new Sight(cells[0], Planted.named(cells[1]), who));
      }
    }
  }

  /** That person was shown that through it. */
  void found(String through, String who, String shown) {
    throughs.add(through);
    Arrays.stream(Planted.values()).filter(words -> shown.contains(words.mark()))
        .forEach(words -> seen.add(new Sight(through, words, who)));
  }

  /** All that is named in it, commands without their slashes. */
  Set<String> throughs() {
    return throughs;
  }

  /** What is seen through these. */
  Set<Sight> through(Set<String> wanted) {
    return seen.stream().filter(sight -> wanted.contains(sight.through())).collect(Collectors.toCollection(
        TreeSet::new));
  }

  /** The words that person sees, through whatever of these. */
  Set<Planted> of(String who, Set<String> wanted) {
    return seen.stream().filter(sight -> sight.who().equals(who) && wanted.contains(sight.through()))
        .map(Sight::words).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Everybody who is named. */
  Stream<String> people() {
    return seen.stream().map(Sight::who).distinct();
  }
}
