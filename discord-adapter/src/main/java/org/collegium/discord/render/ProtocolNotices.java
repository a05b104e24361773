package org.collegium.discord.render;

import org.collegium.core.notice.ProtocolInWords;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.text.Prose;

/** What is said about protocols. */
record ProtocolNotices(Viewer viewer) {

  Piece of(ProtocolNotice notice) {
    return switch (notice) {
      case ProtocolNotice.ProtocolStepOpened opened -> told(opened);
      case ProtocolNotice.ProtocolClosed(var about) -> Piece.lines(plain(words().closed(about)));
      case ProtocolNotice.ProtocolTakenBack(var about) -> Piece.lines(plain(words().takenBack(about)));
      case ProtocolNotice.ProtocolWithdrawn(var about) -> Piece.lines(plain(words().withdrawn(about)));
      case ProtocolNotice.ProtocolStepEnds ends -> Piece.lines(plain(words().ends(ends)));
    };
  }

  private Piece told(ProtocolNotice.ProtocolStepOpened opened) {
    var about = opened.about();
    var text = opened.text();
    return Piece.of(Piece.heading(words().title(about).raw()), Piece.lines(plain(text.words())),
        Piece.items(text.questions().stream().map(ProtocolNotices::plain)),
        Piece.lines(words().rules(about, text).stream().map(ProtocolNotices::plain).toList()),
        words().hint(about).map(hint -> Piece.small(hint.raw())).orElseGet(Piece::none),
        new Buttons(viewer).among(opened.ways()));
  }

  private ProtocolInWords words() {
    return viewer.notices().protocols();
  }

  private static Line plain(Prose words) {
    return Line.plain(words.raw());
  }
}
