package org.collegium.slack.outbound;

import com.slack.api.model.Message;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a message is: its channel, and Slack's timestamp, which is its id there.
 *
 * @param thread the timestamp of the message in whose thread it stands; empty if it stands on its own
 */
record MessageRef(String channel, String ts, Optional<String> thread) {

  private static final Pattern WRITTEN = Pattern.compile("([^/]+)/([^/]+)(?:/([^/]+))?");

  /** Of a message in that channel, of which Slack may not say much. */
  static MessageRef of(String channel, String ts, @Nullable Message message) {
    return new MessageRef(channel, ts, Optional.ofNullable(message)
        .flatMap(shown -> Optional.ofNullable(shown.getThreadTs())).filter(thread -> !thread.equals(ts)));
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
