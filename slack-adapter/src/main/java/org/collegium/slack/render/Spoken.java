package org.collegium.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.Optional;

/**
 * A block, and what is said in its place where no blocks are shown.
 *
 * @param words empty when nothing is, as for buttons
 */
record Spoken(LayoutBlock block, Optional<String> words) {

  static Spoken of(LayoutBlock block, String words) {
    return new Spoken(block, Optional.of(words));
  }

  static Spoken silent(LayoutBlock block) {
    return new Spoken(block, Optional.empty());
  }
}
