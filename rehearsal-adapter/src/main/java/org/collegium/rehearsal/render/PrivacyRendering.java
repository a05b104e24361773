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
    return Shown.calm(new Block.Grid(viewer.say("answer.reads.caption"),
        List.of(viewer.say("answer.reads.reader"), viewer.say("answer.reads.at"), viewer.say("answer.reads.through"),
            viewer.say("answer.reads.reference")),
        shown.reads().stream().map(this::row).toList()));
  }

  private List<String> row(PrivacyAnswer.Read read) {
    return List.of(read.reader().raw(), viewer.times().moment(read.at()).raw(), read.through().raw(),
        read.reference().raw());
  }
}
