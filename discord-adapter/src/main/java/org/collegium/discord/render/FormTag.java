package org.collegium.discord.render;

import java.util.Optional;
import java.util.regex.Pattern;
import org.collegium.core.identity.ReplyTo;

/**
 * What a form carries unseen in its {@code custom_id}: what comes back with it, and which of its pages it shows.
 *
 * @param page from 1
 */
public record FormTag(ReplyTo replyTo, int page, int pages) {

  private static final int LONGEST_TOKEN = 80;
  private static final int MOST_PAGES = 999;
  private static final Pattern WRITTEN = Pattern.compile("form (\\S+) ([1-9]\\d{0,2})/([1-9]\\d{0,2})");

  public FormTag {
    if (page < 1 || page > pages || pages > MOST_PAGES) {
      throw new IllegalArgumentException("There is no page " + page + " of " + pages);
    }
  }

  /** As the form carries it. */
  public String customId() {
    return "form " + replyTo.token() + " " + page + "/" + pages;
  }

  /** Whether all that was asked is filled in once this page is. */
  public boolean isLast() {
    return page == pages;
  }

  /** What {@link #customId} gave; empty if it is none of ours. */
  public static Optional<FormTag> read(String customId) {
    var parts = WRITTEN.matcher(customId);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var page = Integer.parseInt(parts.group(2));
    var pages = Integer.parseInt(parts.group(3));
    return page > pages ? Optional.empty()
        : replyTo(parts.group(1)).map(replyTo -> new FormTag(replyTo, page, pages));
  }

  static Optional<ReplyTo> replyTo(String token) {
    return token.length() > LONGEST_TOKEN ? Optional.empty() : Optional.of(new ReplyTo(token));
  }
}
