package org.collegium.slack.render;

import java.util.stream.Stream;

/** What else is to be known of somebody's words. */
final class Marks {

  private Marks() {}

  static Stream<String> of(Viewer viewer, boolean late, boolean edited) {
    return Stream.concat(late ? Stream.of(viewer.say("answer.summary.late")) : Stream.empty(),
        edited ? Stream.of(viewer.say("answer.summary.edited")) : Stream.empty());
  }
}
