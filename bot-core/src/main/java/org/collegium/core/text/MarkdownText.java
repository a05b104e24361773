package org.collegium.core.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as they stand in Markdown, so that they are words and nothing else: no heading, list, link, picture, HTML or
 * rule. Whatever could begin one of these has a backslash before it, and only that, so that the file can also be read
 * as it is.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#backslash-escapes">CommonMark, backslash escapes</a>
 */
public final class MarkdownText {

  /** What has a meaning wherever it stands, in CommonMark or in its usual extensions. */
  private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&~|$@#^={}]");
  /** What has one only at the beginning of a line. */
  private static final Pattern AT_THE_BEGINNING = Pattern.compile("^([-+])|^(\\d{1,9})([.)])");
  /** An address without brackets, as some programs take it, or a little picture by its name. */
  private static final Pattern BEFORE_A_WORD = Pattern.compile(":(?=[/+\\-\\p{L}])");
  private static final Pattern BARE_ADDRESS = Pattern.compile("(?i)(www)\\.");

  private MarkdownText() {}

  /** Lines parted as Markdown parts them, without what no text may hold, and none of them indented. */
  public static String lines(String words) {
    var kept = words.replace("\r\n", "\n").replaceAll("[\\r\\u0085\\u2028\\u2029]", "\n").codePoints()
        .filter(letter -> letter == '\n' || !Character.isISOControl(letter) || letter == '\t')
        .filter(letter -> Character.getType(letter) != Character.SURROGATE)
        .mapToObj(Character::toString).collect(Collectors.joining());
    return kept.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  /** One line of words. */
  public static String escaped(String line) {
    var marked = ANYWHERE.matcher(line.replace('\t', ' ').strip()).replaceAll("\\\\$0");
    var unaddressed = BARE_ADDRESS.matcher(BEFORE_A_WORD.matcher(marked).replaceAll("\\\\:")).replaceAll("$1\\\\.");
    return AT_THE_BEGINNING.matcher(unaddressed).replaceFirst(found -> found.group(1) != null
        ? "\\\\" + found.group(1) : found.group(2) + "\\\\" + found.group(3));
  }
}
