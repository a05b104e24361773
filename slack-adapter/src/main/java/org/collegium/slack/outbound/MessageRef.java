package org.collegium.slack.outbound;

/** Where a message is: its channel, and Slack's timestamp, which is its id there. */
record MessageRef(String channel, String ts) {

  /** As ledgers keep it. */
  String written() {
    return channel + "/" + ts;
  }

  /** As ledgers keep it. Throws if it is no reference of ours. */
  static MessageRef read(String written) {
    var slash = written.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("No message of Slack's: " + written);
    }
    return new MessageRef(written.substring(0, slash), written.substring(slash + 1));
  }
}
