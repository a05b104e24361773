package org.collegium.slack.render;

import com.slack.api.model.block.element.RichTextElement;
import java.util.Map;
import org.collegium.slack.render.Run.Style;

/** Text set in one way. Slack's own class names every other way too, among them some that no text can have. */
record StyledText(String type, String text, Map<String, Boolean> style) implements RichTextElement {

  private static final String TEXT = "text";

  static RichTextElement of(String text, Style style) {
    return switch (style) {
      case PLAIN -> RichText.raw(text);
      case BOLD -> new StyledText(TEXT, text, Map.of("bold", true));
      case CODE -> new StyledText(TEXT, text, Map.of("code", true));
    };
  }

  @Override
  public String getType() {
    return type;
  }
}
