package org.collegium.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * One message as Slack takes it.
 *
 * @param text all of it in words, escaped: for screen readers and notifications
 */
public record SlackMessage(String text, List<LayoutBlock> blocks) {

  /** Longer text is {@code msg_too_long} (docs.slack.dev/reference/methods/chat.update, errors). */
  private static final int LONGEST_IN_AN_EDIT = 4_000;

  public SlackMessage {
    blocks = List.copyOf(blocks);
  }

  /** The beginning of its words, as long as an edit may be; readers see the blocks, which are whole. */
  public String brief() {
    return Slices.label(text, LONGEST_IN_AN_EDIT);
  }
}
