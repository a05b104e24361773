package org.collegium.slack.render;

import org.collegium.core.text.Prose;

/** Slack's own markup, which words of people must never become. */
public final class Mrkdwn {

  private Mrkdwn() {}

  /** Words that wake nobody and link nowhere. */
  public static String escaped(Prose words) {
    return escaped(words.raw());
  }

  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
