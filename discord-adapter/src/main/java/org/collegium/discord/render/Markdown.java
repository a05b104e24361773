package org.collegium.discord.render;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.core.text.Prose;

/**
 * Discord's own markup, which words of people must never become. It is read as
 * support.discord.com/hc/articles/210298617 and docs.discord.com/developers/reference (message formatting) have it.
 */
public final class Markdown {

  /** A longer address stays words: half of one leads elsewhere. */
  private static final int LONGEST_ADDRESS = 1_000;
  /** An address, without the punctuation of the sentence it stands in. */
  private static final String ADDRESS =
      "(?<address>https?://[^\\s<>\\\\\"“”]*[^\\s<>\\\\\"“”.,;:!?)\\]}'’…])";
  /** What means something wherever it stands. */
  private static final String MARK = "[\\\\*_~|`\\[<>#]";
  /** Calls to everybody, addresses of other kinds, and smileys by their names. */
  private static final String CALL = "@(?=everyone|here)|:(?=//|:*[^\\s:]+:)";
  /** What begins a list where a line begins. */
  private static final String OPENER = "(?m:[-+](?<=^\\h{0,80}[-+])|\\.(?<=^\\h{0,80}\\d{1,9}\\.)(?=\\h|$))";
  /** Most characters begin none of these. */
  private static final String AHEAD = "(?=[h\\\\*_~|`\\[<>#@:.+-])";
  private static final Pattern MEANINGFUL =
      Pattern.compile(AHEAD + "(?:" + ADDRESS + "|" + MARK + "|" + CALL + "|" + OPENER + ")");
  private static final Pattern WITHOUT_ADDRESSES = Pattern.compile(MARK + "|" + CALL + "|" + OPENER);
  private static final String ESCAPE = "\\";
  private static final String STRONG = "**";
  private static final String CODE = "`";

  private Markdown() {}

  /** Words that show as they were typed, wake nobody and lead nowhere but to addresses that are plain to see. */
  public static String escaped(Prose words) {
    return escaped(words.raw());
  }

  static String escaped(String words) {
    return escaped(words, UnaryOperator.identity());
  }

  private static String escaped(String words, UnaryOperator<String> inAddresses) {
    return MEANINGFUL.matcher(words).replaceAll(found -> {
      var address = Optional.ofNullable(found.group("address"));
      return Matcher.quoteReplacement(address.map(whole -> linked(whole, inAddresses))
          .orElseGet(() -> ESCAPE + found.group()));
    });
  }

  /** Between angle brackets, which are not seen, nothing that follows can run into it. */
  private static String linked(String address, UnaryOperator<String> inAddresses) {
    return address.length() > LONGEST_ADDRESS
        ? WITHOUT_ADDRESSES.matcher(address).replaceAll(found -> Matcher.quoteReplacement(ESCAPE + found.group()))
        : "<" + inAddresses.apply(address) + ">";
  }

  /** Words of one line in bold. An asterisk in an address would end it; by its number it leads to the same place. */
  static String bold(String words) {
    return words.isBlank() ? words
        : STRONG + escaped(words, address -> address.replace("*", "%2A")) + STRONG;
  }

  /** What is typed into a chat, in one line. */
  static String code(String words) {
    return words.isBlank() || words.contains(CODE) ? escaped(words) : CODE + words + CODE;
  }
}
