package org.collegium.slack.render;

import java.time.Instant;
import java.util.List;

/** A stretch of a line: how it is shown, and its words. */
sealed interface Run {

  /** What a screen reader says for it. */
  String words();

  /** How many characters are shown. */
  int length();

  /** The same in stretches of at most that many characters. */
  List<Run> within(int most);

  /** Words of anybody; never read as markup. */
  record Words(String words, Style style) implements Run {

    @Override
    public int length() {
      return words.length();
    }

    @Override
    public List<Run> within(int most) {
      return words.length() <= most ? List.of(this)
          : Slices.of(words, most).stream().<Run>map(slice -> new Words(slice, style)).toList();
    }
  }

  /**
   * A day on the clock of whoever looks, with the hours of a named zone behind it.
   *
   * @param fallback for a device that knows no dates
   */
  record Day(Instant starts, String fallback, String hours, String words) implements Run {

    @Override
    public int length() {
      return fallback.length() + hours.length();
    }

    @Override
    public List<Run> within(int most) {
      return List.of(this);
    }
  }

  /** How words are set. */
  enum Style {
    PLAIN, BOLD, CODE
  }
}
