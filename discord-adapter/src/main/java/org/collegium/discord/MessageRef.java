package org.collegium.discord;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a message is.
 *
 * @param channel id of the channel, direct message or thread it stands in
 * @param parts ids of all of it, in order; several where it had no room in one
 * @param thread the thread that what follows belongs to, if that does not hang on this message itself
 */
public record MessageRef(String channel, List<String> parts, Optional<String> thread) {

  private static final String NEXT = "+";
  private static final Pattern WRITTEN = Pattern.compile("(\\d+)/(\\d+(?:\\+\\d+)*)(?:/(\\d+))?");

  public MessageRef {
    parts = List.copyOf(parts);
  }

  /** As ledgers keep it. */
  public String written() {
    return channel + "/" + String.join(NEXT, parts) + thread.map(id -> "/" + id).orElse("");
  }

  /** As ledgers keep it. Throws if it is no reference of ours. */
  public static MessageRef read(String written) {
    var pieces = WRITTEN.matcher(written);
    if (!pieces.matches()) {
      throw new IllegalArgumentException("No message of Discord's: " + written);
    }
    return new MessageRef(pieces.group(1), List.of(pieces.group(2).split("\\+", -1)),
        Optional.ofNullable(pieces.group(3)));
  }

  /** The thread that what follows belongs to; it has the id of the message it hangs on. */
  public String root() {
    return thread.orElseGet(parts::getFirst);
  }
}
