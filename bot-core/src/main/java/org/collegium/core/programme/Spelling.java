package org.collegium.core.programme;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant to write. */
final class Spelling {

  private static final int AS_MANY_AS_ONE_READS = 12;

  private Spelling() {}

  /** The end of a sentence on a word that is not known: the nearest known one, or all if they are few. */
  static String meant(String written, Collection<String> known) {
    return nearest(written, known).map(near -> "; did you mean '" + near + "'?").orElseGet(() -> choice(known));
  }

  private static String choice(Collection<String> known) {
    return known.isEmpty() || known.size() > AS_MANY_AS_ONE_READS
        ? "."
        : "; expected one of " + String.join(", ", known) + ".";
  }

  private static Optional<String> nearest(String written, Collection<String> known) {
    int most = Math.max(1, written.length() / 3);
    return known.stream()
        .filter(word -> edits(written, word) <= most)
        .min(Comparator.comparingInt(word -> edits(written, word)));
  }

  /** How many letters one must add, drop, replace or swap with the next to turn one word into the other. */
  private static int edits(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int row = 0; row <= one.length(); row++) {
      for (int column = 0; column <= other.length(); column++) {
        edits[row][column] = row == 0 || column == 0
            ? row + column
            : fewest(edits, one.substring(0, row), other.substring(0, column));
      }
    }
    return edits[one.length()][other.length()];
  }

  /** From one beginning to the other, when shorter ones are known. */
  private static int fewest(int[][] edits, String one, String other) {
    int row = one.length();
    int column = other.length();
    boolean same = one.charAt(row - 1) == other.charAt(column - 1);
    int replaced = edits[row - 1][column - 1] + (same ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(edits[row - 1][column], edits[row][column - 1]));
    boolean swapped = row > 1 && column > 1 && one.charAt(row - 1) == other.charAt(column - 2)
        && one.charAt(row - 2) == other.charAt(column - 1);
    return swapped ? Math.min(best, 1 + edits[row - 2][column - 2]) : best;
  }
}
