package org.collegium.slack.inbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Slack sends it: three characters come escaped (docs.slack.dev/messaging/formatting-message-text). */
final class SlackText {

  /** What looks like an address Slack sends as a link to it: {@code <mailto:ada@school.example|ada@school.example>}. */
  private static final Pattern LINK = Pattern.compile("<(?:mailto:|https?://|tel:)[^|>]*\\|([^>]*)>");

  private SlackText() {}

  /** People and channels as Slack sends them: by ids, which tell a reader nothing. */
  private static final Pattern MENTION = Pattern.compile("<[@#!][A-Za-z0-9^]+(?:\\|([^>]*))?>");

  /** What was said to people: as it was typed, without the ids of those whom it names. */
  static String spoken(String text) {
    return raw(MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
        Optional.ofNullable(found.group(1)).filter(name -> !name.isBlank()).map("@"::concat).orElse("@…"))));
  }

  /** As it was typed. */
  static String raw(String text) {
    return LINK.matcher(text).replaceAll("$1").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
