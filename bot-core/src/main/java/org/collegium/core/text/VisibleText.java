package org.collegium.core.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as a reader sees it: what spreadsheets and web pages leave invisibly around words is taken off. */
public final class VisibleText {

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFFFD]+");
  private static final int ENOUGH_TO_RECOGNISE = 60;

  private VisibleText() {}

  /** On one line, without spaces of any kind (non-breaking and zero-width too) at its ends. */
  public static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && leavesNoInk(text.charAt(start))) {
      start++;
    }
    while (end > start && leavesNoInk(text.charAt(end - 1))) {
      end--;
    }
    return LINE_BREAK.splitAsStream(text.substring(start, end))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * The first character that could deceive a reader or was lost in decoding: a control character, a mark that turns the
   * direction of writing, or the replacement character; named as in {@code U+202E}.
   */
  public static Optional<String> hiddenCharacter(String text) {
    return HIDDEN.matcher(text).results().map(run -> name(run.group())).findFirst();
  }

  /** The text with what could deceive a reader, or a terminal, named in its place, as in {@code ⟨U+202E⟩}. */
  public static String shown(String text) {
    return HIDDEN.matcher(text).replaceAll(run -> "⟨" + name(run.group()) + more(run.group().length() - 1) + "⟩");
  }

  private static String name(String hidden) {
    return "U+%04X".formatted((int) hidden.charAt(0));
  }

  private static String more(int others) {
    return others == 0 ? "" : " and " + others + " more";
  }

  /** As much of a text as somebody needs to recognise it in a sentence about it. */
  public static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= ENOUGH_TO_RECOGNISE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, ENOUGH_TO_RECOGNISE)) + "…";
  }

  private static boolean leavesNoInk(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.getType(letter) == Character.FORMAT;
  }
}
