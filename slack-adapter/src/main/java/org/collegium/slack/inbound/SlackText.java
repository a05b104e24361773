package org.collegium.slack.inbound;

/** Text as Slack sends it: three characters come escaped (docs.slack.dev/messaging/formatting-message-text). */
final class SlackText {

  private SlackText() {}

  /** As it was typed. */
  static String raw(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
