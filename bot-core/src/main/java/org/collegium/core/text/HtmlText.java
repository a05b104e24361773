package org.collegium.core.text;

import java.util.stream.Collectors;

/** Words as they stand in a page of HTML. */
public final class HtmlText {

  private HtmlText() {}

  /** So that they are words and nothing else, in an element or an attribute; what no page may hold is left out. */
  public static String escaped(String words) {
    return words.codePoints().filter(HtmlText::isAllowed).mapToObj(HtmlText::escaped).collect(Collectors.joining());
  }

  private static String escaped(int letter) {
    return switch (letter) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Character.toString(letter);
    };
  }

  private static boolean isAllowed(int letter) {
    return letter == '\n' || letter == '\t'
        || !(Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE || letter == 0xFFFE
            || letter == 0xFFFF);
  }
}
