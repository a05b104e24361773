package org.collegium.slack.outbound;

import com.slack.api.model.Message;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a message is: its channel, and Slack's timestamp, which is its id there.
 *
 * @param thread the timestamp of the message in whose thread it stands; empty if it stands on its own
 */
record MessageRef(String channel, String ts, Optional<String> thread) {

  private static final Pattern WRITTEN = Pattern.compile("([^/]+)/([^/]+)(?:/([^/]+))?");

  /** Of a message in that channel. */
  static MessageRef of(String channel, Message message) {
    return new MessageRef(channel, message.getTs(),
        Optional.ofNullable(message.getThreadTs()).filter(thread -> !thread.equals(message.getTs())));
  }

  /** As ledgers keep it. */
  String written() {
    return channel + "/" + ts + thread.map(root -> "/" + root).orElse("");
  }

  /** As ledgers keep it. Throws if it is no reference of ours. */
  static MessageRef read(String written) {
    var pieces = WRITTEN.matcher(written);
    if (!pieces.matches()) {
      throw new IllegalArgumentException("No message of Slack's: " + written);
    }
    return new MessageRef(pieces.group(1), pieces.group(2), Optional.ofNullable(pieces.group(3)));
  }

  /** The message whose thread a reply to this one belongs to: Slack's threads are one deep. */
  String root() {
    return thread.orElse(ts);
  }
}
