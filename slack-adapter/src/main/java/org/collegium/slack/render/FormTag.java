package org.collegium.slack.render;

import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.identity.ReplyTo;
import org.jspecify.annotations.Nullable;

/**
 * What a form's view carries unseen in its {@code private_metadata}: what comes back with it, and which of its pages it
 * shows.
 *
 * @param page from 1
 */
public record FormTag(ReplyTo replyTo, int page, int pages) {

  private static final int LONGEST_TOKEN = 100;
  private static final Pattern WRITTEN = Pattern.compile("(\\S+)(?: ([1-9]\\d?)/([1-9]\\d?))?");

  public FormTag {
    if (page < 1 || page > pages) {
      throw new IllegalArgumentException("There is no page " + page + " of " + pages);
    }
  }

  /** As the view carries it. */
  public String written() {
    return pages == 1 ? replyTo.token() : replyTo.token() + " " + page + "/" + pages;
  }

  /** Whether all that was asked is filled in once this page is. */
  public boolean isLast() {
    return page == pages;
  }

  /** What {@link #written} gave; empty if it is none of ours. */
  public static Optional<FormTag> read(@Nullable String written) {
    var parts = WRITTEN.matcher(written == null ? "" : written);
    return parts.matches() ? replyTo(parts.group(1)).flatMap(token -> of(token, parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  private static Optional<FormTag> of(ReplyTo token, @Nullable String page, @Nullable String pages) {
    if (page == null || pages == null) {
      return Optional.of(new FormTag(token, 1, 1));
    }
    return Integer.parseInt(page) <= Integer.parseInt(pages)
        ? Optional.of(new FormTag(token, Integer.parseInt(page), Integer.parseInt(pages))) : Optional.empty();
  }

  static Optional<ReplyTo> replyTo(String token) {
    return token.isBlank() || token.contains(" ") || token.length() > LONGEST_TOKEN ? Optional.empty()
        : Optional.of(new ReplyTo(token));
  }
}
