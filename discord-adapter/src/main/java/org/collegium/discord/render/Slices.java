package org.collegium.discord.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Words cut so that each part still fits once it is set in Discord's markup: after a word, else between what a reader
 * sees as two characters.
 */
record Slices(int most, UnaryOperator<String> set) {

  private static final String CUT = "…";
  /** Enough to see whether what follows belongs to the character before. */
  private static final int AHEAD = 2;

  /** For words that are shown as they are. */
  static Slices plain(int most) {
    return new Slices(most, UnaryOperator.identity());
  }

  /** The words in parts; put together they are the words again. */
  List<String> of(String words) {
    var parts = new ArrayList<String>();
    var rest = words;
    while (!fits(rest)) {
      var end = end(rest, most);
      parts.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    parts.add(rest);
    return parts;
  }

  /** The words if they fit, else their beginning. */
  static String label(String words, int most) {
    return words.length() <= most ? words
        : words.substring(0, plain(most - CUT.length()).end(words, most - CUT.length())).stripTrailing() + CUT;
  }

  /** The words as a label and what goes on below it; the second is empty where the first is all. */
  static List<String> labelAndMore(String words, int label, int more) {
    if (words.length() <= label) {
      return List.of(words);
    }
    var end = plain(label - CUT.length()).end(words, label - CUT.length());
    var rest = CUT + words.substring(end).strip();
    return rest.length() > more ? List.of() : List.of(words.substring(0, end).stripTrailing() + CUT, rest);
  }

  private boolean fits(String words) {
    return words.length() <= most && set.apply(words).length() <= most;
  }

  private int end(String words, int longest) {
    var most = Math.min(longest, words.length());
    while (most > 1 && !fits(words.substring(0, most))) {
      most = Math.max(1,
          Math.min(most - 1, (int) ((long) most * this.most / set.apply(words.substring(0, most)).length())));
    }
    if (most == words.length() || Character.isWhitespace(words.charAt(most))) {
      return most;
    }
    for (var at = most - 1; at > 0; at--) {
      if (Character.isWhitespace(words.charAt(at))) {
        return at + 1;
      }
    }
    return betweenCharacters(words, most);
  }

  private static int betweenCharacters(String words, int most) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words.substring(0, Math.min(words.length(), most + AHEAD)));
    var end = characters.isBoundary(most) ? most : characters.preceding(most);
    if (end > 0) {
      return end;
    }
    var isTorn = Character.isSurrogatePair(words.charAt(most - 1), words.charAt(most));
    return isTorn && most > 1 ? most - 1 : isTorn ? most + 1 : most;
  }
}
