package org.collegium.slack.render;

import com.slack.api.model.block.composition.OptionObject;
import org.collegium.core.notice.Ask.Choice;

/** Choices as Slack lists them. */
final class Options {

  /** As many as one list takes. */
  static final int MOST = 100;

  private static final int LONGEST_LABEL = 75;
  private static final int LONGEST_VALUE = 150;

  private Options() {}

  /** Whether it can be offered at all. */
  static boolean fits(Choice choice) {
    return choice.value().length() <= LONGEST_VALUE;
  }

  /** Whether all of it is seen in a list. */
  static boolean isWhole(Choice choice) {
    return fits(choice) && choice.label().raw().length() <= LONGEST_LABEL;
  }

  static OptionObject of(Choice choice) {
    return OptionObject.builder().text(Piece.plain(Slices.label(choice.label().raw(), LONGEST_LABEL)))
        .value(choice.value()).build();
  }
}
