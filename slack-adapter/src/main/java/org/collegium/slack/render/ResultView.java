package org.collegium.slack.render;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** What was said laid over the window, where a form was or where nothing can stand beside a button. */
public final class ResultView {

  private static final int MOST_BLOCKS = 100;

  private ResultView() {}

  /** The messages as one view; nobody sends more at once than it takes. */
  public static View of(List<SlackMessage> messages, Viewer viewer) {
    return View.builder().type("modal")
        .title(ViewTitle.builder().type("plain_text").text(viewer.say("slack.result.title")).build())
        .close(ViewClose.builder().type("plain_text").text(viewer.say("slack.result.close")).build())
        .blocks(blocks(messages)).build();
  }

  static List<LayoutBlock> blocks(List<SlackMessage> messages) {
    return messages.stream().flatMap(message -> message.blocks().stream()).limit(MOST_BLOCKS).toList();
  }
}
