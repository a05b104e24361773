package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.PrivacyAnswer;
import org.collegium.core.command.PrivacyAnswer.HoldingsShown;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.text.Prose;

/** Answers about who knows what of the asker. */
final class PrivacyRendering {

  private final Viewer viewer;

  PrivacyRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(PrivacyAnswer answer) {
    return switch (answer) {
      case HoldingsShown holdings -> List.of(
          part("answer.privacy.held", holdings.held()), part("answer.privacy.readable", holdings.readable()));
      case ReadsShown reads -> reads(reads);
    };
  }

  private Piece part(String title, List<Prose> lines) {
    return Piece.of(Piece.heading(viewer.say(title)),
        lines.isEmpty() ? Piece.lines(Line.plain(viewer.say("answer.privacy.nothing")))
            : Piece.items(lines.stream().map(Prose::raw).map(Line::plain)));
  }

  private List<Piece> reads(ReadsShown shown) {
    if (shown.reads().isEmpty()) {
      return List.of(Piece.lines(Line.plain(viewer.say("answer.reads.none"))));
    }
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.items(shown.reads().stream().map(this::row)));
    if (shown.more() > 0) {
      pieces.add(Piece.lines(Line.plain(viewer.say("answer.reads.more", shown.more(), shown.page() + 1))));
    }
    return Piece.under(Piece.heading(viewer.say("answer.reads.caption")), pieces);
  }

  private Line row(PrivacyAnswer.Read read) {
    return Line.row(read.reader().raw(), Stream.of(
        viewer.cell("answer.reads.reference", read.reference().raw()),
        viewer.cell("answer.reads.first", viewer.times().moment(read.first()).raw()),
        viewer.cell("answer.reads.last", viewer.times().moment(read.last()).raw()),
        viewer.cell("answer.reads.times", String.valueOf(read.times())),
        viewer.cell("answer.reads.through", read.through().raw())));
  }
}
