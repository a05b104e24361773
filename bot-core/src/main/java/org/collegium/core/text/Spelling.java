package org.collegium.core.text;

/** How far apart two spellings are. */
final class Spelling {

  private Spelling() {}

  /** How many letters must be added, left out or exchanged to make one of the other. */
  static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] here = new int[above.length];
      here[0] = row;
      for (int column = 1; column < here.length; column++) {
        int exchanged = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
        here[column] = Math.min(exchanged, 1 + Math.min(above[column], here[column - 1]));
      }
      above = here;
    }
    return above[other.length()];
  }
}
