package org.collegium.discord.outbound;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a message is.
 *
 * @param channel id of the channel, direct message or thread it stands in
 * @param parts ids of all of it, in order; several where it had no room in one
 */
record MessageRef(String channel, List<String> parts) {

  private static final String NEXT = "+";
  private static final Pattern WRITTEN = Pattern.compile("(\\d+)/(\\d+(?:\\+\\d+)*)");

  MessageRef {
    parts = List.copyOf(parts);
  }

  /** As ledgers keep it. */
  String written() {
    return channel + "/" + String.join(NEXT, parts);
  }

  /** As ledgers keep it. Throws if it is no reference of ours. */
  static MessageRef read(String written) {
    var pieces = WRITTEN.matcher(written);
    if (!pieces.matches()) {
      throw new IllegalArgumentException("No message of Discord's: " + written);
    }
    return new MessageRef(pieces.group(1), List.of(pieces.group(2).split("\\+")));
  }

  /** The id of its beginning. */
  String first() {
    return parts.getFirst();
  }
}
