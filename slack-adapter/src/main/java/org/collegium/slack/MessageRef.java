package org.collegium.slack;

import com.slack.api.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a message is: its channel, and Slack's timestamp, which is its id there.
 *
 * @param more timestamps of what it had no room for, in the same thread, in order
 * @param thread the timestamp of the message in whose thread it stands; empty if it stands on its own
 */
public record MessageRef(String channel, String ts, List<String> more, Optional<String> thread) {

  private static final String NEXT = "+";
  private static final Pattern WRITTEN = Pattern.compile("([^/]+)/([^/]+)(?:/([^/]+))?");

  public MessageRef {
    more = List.copyOf(more);
  }

  /** Of a message in that channel, of which Slack may not say much. */
  public static MessageRef of(String channel, String ts, @Nullable Message message) {
    return new MessageRef(channel, ts, List.of(), Optional.ofNullable(message)
        .flatMap(shown -> Optional.ofNullable(shown.getThreadTs())).filter(thread -> !thread.equals(ts)));
  }

  /** The same, with that after it in its thread. */
  public MessageRef with(List<String> inThread) {
    return new MessageRef(channel, ts, inThread, thread);
  }

  /** Timestamps of all of it, in order. */
  public List<String> parts() {
    return Stream.concat(Stream.of(ts), more.stream()).toList();
  }

  /** As ledgers keep it. */
  public String written() {
    return channel + "/" + parts().stream().collect(Collectors.joining(NEXT))
        + thread.map(root -> "/" + root).orElse("");
  }

  /** As ledgers keep it. Throws if it is no reference of ours. */
  public static MessageRef read(String written) {
    var pieces = WRITTEN.matcher(written);
    if (!pieces.matches()) {
      throw new IllegalArgumentException("No message of Slack's: " + written);
    }
    var parts = List.of(pieces.group(2).split("\\+", -1));
    return new MessageRef(pieces.group(1), parts.getFirst(), parts.subList(1, parts.size()),
        Optional.ofNullable(pieces.group(3)));
  }

  /** The message whose thread a reply to this one belongs to: Slack's threads are one deep. */
  public String root() {
    return thread.orElse(ts);
  }
}
