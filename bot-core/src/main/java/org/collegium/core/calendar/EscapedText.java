package org.collegium.core.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in a property that the library does not know to be text. */
final class EscapedText {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private EscapedText() {}

  static String of(String words) {
    return words.replaceAll("([\\\\;,])", "\\\\$1").replaceAll("\\R", "\\\\n");
  }

  static String read(String written) {
    return ESCAPE.matcher(written).replaceAll(escape -> Matcher.quoteReplacement(
        escape.group(1).equalsIgnoreCase("n") ? "\n" : escape.group(1)));
  }
}
