package org.collegium.slack.inbound;

import java.util.regex.Pattern;

/** Text as Slack sends it: three characters come escaped (docs.slack.dev/messaging/formatting-message-text). */
final class SlackText {

  /** What looks like an address Slack sends as a link to it: {@code <mailto:ada@school.example|ada@school.example>}. */
  private static final Pattern LINK = Pattern.compile("<(?:mailto:|https?://|tel:)[^|>]*\\|([^>]*)>");

  private SlackText() {}

  /** As it was typed. */
  static String raw(String text) {
    return LINK.matcher(text).replaceAll("$1").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
