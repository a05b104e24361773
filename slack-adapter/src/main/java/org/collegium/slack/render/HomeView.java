package org.collegium.slack.render;

import com.slack.api.model.view.View;
import java.util.List;

/** The app's home as one person sees it. */
public final class HomeView {

  private HomeView() {}

  /** The messages as that page. */
  public static View of(List<SlackMessage> messages) {
    return View.builder().type("home").blocks(ResultView.blocks(messages)).build();
  }
}
