package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.PrivacyAnswer;
import org.collegium.core.text.Prose;

/** Answers about who knows what of the asker. */
record PrivacyRendering(Viewer viewer) {

  List<Piece> of(PrivacyAnswer answer) {
    return switch (answer) {
      case PrivacyAnswer.HoldingsShown holdings -> List.of(
          part("answer.privacy.held", holdings.held()), part("answer.privacy.readable", holdings.readable()));
      case PrivacyAnswer.ReadsShown shown when shown.reads().isEmpty() ->
          List.of(Piece.lines(viewer.line("answer.reads.none")));
      case PrivacyAnswer.ReadsShown shown -> reads(shown);
    };
  }

  private Piece part(String title, List<Prose> lines) {
    return Piece.of(Piece.heading(viewer.say(title)),
        lines.isEmpty() ? Piece.lines(viewer.line("answer.privacy.nothing"))
            : Piece.items(lines.stream().map(line -> Line.plain(line.raw()))));
  }

  private List<Piece> reads(PrivacyAnswer.ReadsShown shown) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.of(Piece.title(viewer.say("answer.reads.caption")),
        Piece.items(shown.reads().stream().map(this::row))));
    if (shown.more() > 0) {
      pieces.add(Piece.lines(viewer.line("answer.reads.more", shown.more(), shown.page() + 1)));
    }
    return pieces;
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
