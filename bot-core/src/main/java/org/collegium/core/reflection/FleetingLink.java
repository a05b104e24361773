package org.collegium.core.reflection;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a file, signed for a while by the chat it lies in. It runs out, so that a reader of next month finds
 * nothing; and until then it opens for whoever has it, named as a reader or not. The link of the message that the file
 * was posted with does neither.
 */
final class FleetingLink {

  /** Where Discord hands out the files of messages; their addresses carry the hour at which they run out. */
  private static final Pattern HOST =
      Pattern.compile("(?<![\\w.-])((?:cdn|media)\\.discordapp\\.(?:com|net))(?=[:/?#])", Pattern.CASE_INSENSITIVE);

  private FleetingLink() {}

  /** The host of the first one in these words. */
  static Optional<String> in(String words) {
    return HOST.matcher(words).results().map(found -> found.group(1)).findFirst();
  }
}
