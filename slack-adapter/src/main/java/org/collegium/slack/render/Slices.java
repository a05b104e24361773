package org.collegium.slack.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text cut where it may be: after a line, else after a word, else between what a reader sees as two characters. */
final class Slices {

  private static final String CUT = "…";
  /** Enough to see whether what follows belongs to the character before. */
  private static final int AHEAD = 2;

  private Slices() {}

  /** The text in slices of at most that many characters; put together they are the text again. */
  static List<String> of(String text, int most) {
    var slices = new ArrayList<String>();
    var start = 0;
    while (text.length() - start > most) {
      var end = start + end(text.substring(start, Math.min(text.length(), start + most + AHEAD)), most);
      slices.add(text.substring(start, end));
      start = end;
    }
    slices.add(text.substring(start));
    return slices;
  }

  /** The slices that show something, without the space at their ends. */
  static List<String> shown(String text, int most) {
    return of(text, most).stream().map(String::strip).filter(slice -> !slice.isEmpty()).toList();
  }

  /** The whole if it has at most that many characters, else its beginning. */
  static String label(String text, int most) {
    return text.length() <= most ? text
        : text.substring(0, end(text, most - CUT.length())).stripTrailing() + CUT;
  }

  private static int end(String text, int most) {
    var line = text.lastIndexOf('\n', most - 1);
    if (line >= most / 2) {
      return line + 1;
    }
    if (Character.isWhitespace(text.charAt(most))) {
      return most;
    }
    for (var at = most - 1; at > 0; at--) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at + 1;
      }
    }
    return betweenCharacters(text, most);
  }

  private static int betweenCharacters(String text, int most) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    var end = characters.isBoundary(most) ? most : characters.preceding(most);
    if (end > 0) {
      return end;
    }
    return most > 1 && Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most)) ? most - 1 : most;
  }
}
