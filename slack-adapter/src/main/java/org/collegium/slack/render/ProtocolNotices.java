package org.collegium.slack.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.notice.ProtocolInWords;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.ProtocolNotice.ProtocolStepOpened;
import org.collegium.core.text.Prose;

/** What is said about protocols. */
final class ProtocolNotices {

  private final ProtocolInWords words;

  ProtocolNotices(Viewer viewer) {
    this.words = viewer.notices().protocols();
  }

  Piece of(ProtocolNotice notice) {
    return switch (notice) {
      case ProtocolStepOpened opened -> told(opened);
      case ProtocolNotice.ProtocolClosed(var about) -> Piece.lines(plain(words.closed(about)));
      case ProtocolNotice.ProtocolTakenBack(var about) -> Piece.lines(plain(words.takenBack(about)));
      case ProtocolNotice.ProtocolWithdrawn(var about) -> Piece.lines(plain(words.withdrawn(about)));
      case ProtocolNotice.ProtocolStepEnds ends -> Piece.lines(plain(words.ends(ends)));
    };
  }

  private Piece told(ProtocolStepOpened opened) {
    var about = opened.about();
    var text = opened.text();
    return Piece.of(Piece.heading(words.title(about).raw()), Piece.lines(plain(text.words())),
        items(text.questions()),
        Piece.small(Prose.lines(Stream.concat(words.rules(about, text).stream(), words.hint(about).stream()).toList())
            .raw()),
        Buttons.among(opened.ways()));
  }

  private static Piece items(List<Prose> things) {
    return things.isEmpty() ? Piece.none() : Piece.items(things.stream().map(ProtocolNotices::plain));
  }

  private static Line plain(Prose words) {
    return Line.plain(words.raw());
  }
}
