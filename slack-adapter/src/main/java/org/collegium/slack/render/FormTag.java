package org.collegium.slack.render;

import java.util.Optional;
import org.collegium.core.identity.ReplyTo;
import org.jspecify.annotations.Nullable;

/**
 * What a form's view carries unseen in its {@code private_metadata}.
 *
 * @param openedFrom the message whose button opened it; empty when a command did
 */
public record FormTag(ReplyTo replyTo, Optional<MessageAt> openedFrom) {

  private static final String BETWEEN = " ";
  private static final int LONGEST_TOKEN = 100;

  /** Where a message stands. */
  public record MessageAt(String channel, String ts) {}

  /** As the view carries it. */
  public String written() {
    return replyTo.token() + openedFrom.map(at -> BETWEEN + at.channel() + BETWEEN + at.ts()).orElse("");
  }

  /** What {@link #written} gave; empty if it is none of ours. */
  public static Optional<FormTag> read(@Nullable String written) {
    var parts = (written == null ? "" : written).split(BETWEEN, -1);
    return switch (parts.length) {
      case 1 -> replyTo(parts[0]).map(token -> new FormTag(token, Optional.empty()));
      case 3 -> replyTo(parts[0]).map(token -> new FormTag(token, Optional.of(new MessageAt(parts[1], parts[2]))));
      default -> Optional.empty();
    };
  }

  static Optional<ReplyTo> replyTo(String token) {
    return token.isBlank() || token.length() > LONGEST_TOKEN ? Optional.empty() : Optional.of(new ReplyTo(token));
  }
}
