package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.PrivacyAnswer;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about who knows what of the asker. */
final class PrivacyRendering {

  private final Viewer viewer;

  PrivacyRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(PrivacyAnswer answer) {
    return switch (answer) {
      case PrivacyAnswer.HoldingsShown holdings -> Shown.calm(Stream.concat(
          section("answer.privacy.held", holdings.held()), section("answer.privacy.readable", holdings.readable())));
      case PrivacyAnswer.ReadsShown reads -> reads(reads);
    };
  }

  private Stream<Block> section(String title, List<Prose> lines) {
    var body = lines.isEmpty() ? new Block.Paragraph(viewer.say("answer.privacy.nothing"))
        : new Block.Items(lines.stream().map(Prose::raw).toList());
    return Stream.of(new Block.Heading(viewer.say(title)), body);
  }

  private View reads(PrivacyAnswer.ReadsShown shown) {
    if (shown.reads().isEmpty()) {
      return Shown.calm(new Block.Paragraph(viewer.say("answer.reads.none")));
    }
    var grid = new Block.Grid(viewer.say("answer.reads.caption"),
        List.of(viewer.say("answer.reads.reader"), viewer.say("answer.reads.reference"),
            viewer.say("answer.reads.first"), viewer.say("answer.reads.last"), viewer.say("answer.reads.times"),
            viewer.say("answer.reads.through")),
        shown.reads().stream().map(this::row).toList());
    var more = shown.more() > 0
        ? Stream.of(new Block.Paragraph(viewer.say("answer.reads.more", shown.more(), shown.page() + 1)))
        : Stream.<Block>empty();
    return Shown.calm(Stream.concat(Stream.of(grid), more));
  }

  private List<String> row(PrivacyAnswer.Read read) {
    return List.of(read.reader().raw(), read.reference().raw(), viewer.times().moment(read.first()).raw(),
        viewer.times().moment(read.last()).raw(), String.valueOf(read.times()), read.through().raw());
  }
}
