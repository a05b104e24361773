package org.collegium.slack.render;

import java.util.Optional;
import org.collegium.core.identity.ReplyTo;
import org.jspecify.annotations.Nullable;

/** What a form's view carries unseen in its {@code private_metadata}: what comes back with it. */
public record FormTag(ReplyTo replyTo) {

  private static final int LONGEST_TOKEN = 100;

  /** As the view carries it. */
  public String written() {
    return replyTo.token();
  }

  /** What {@link #written} gave; empty if it is none of ours. */
  public static Optional<FormTag> read(@Nullable String written) {
    return replyTo(written == null ? "" : written).map(FormTag::new);
  }

  static Optional<ReplyTo> replyTo(String token) {
    return token.isBlank() || token.contains(" ") || token.length() > LONGEST_TOKEN ? Optional.empty()
        : Optional.of(new ReplyTo(token));
  }
}
