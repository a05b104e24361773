package org.collegium.slack.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.command.ProtocolAnswer.ProtocolLine;
import org.collegium.core.command.ProtocolAnswer.ProtocolsListed;

/** Answers about protocols. */
final class ProtocolRendering {

  private final Viewer viewer;

  ProtocolRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(ProtocolAnswer answer) {
    return switch (answer) {
      case ProtocolsListed listed when listed.protocols().isEmpty() ->
          List.of(Piece.lines(Line.plain(viewer.say("answer.protocols.none", listed.cohort()))));
      case ProtocolsListed listed -> List.of(Piece.of(
          Piece.heading(viewer.say("answer.protocols.title", listed.cohort())),
          Piece.items(listed.protocols().stream().map(ProtocolRendering::row)),
          Piece.small(viewer.say("answer.protocols.how"))));
    };
  }

  private static Line row(ProtocolLine line) {
    return Line.below(List.of(Line.row(line.title().raw(), Stream.of(line.state().raw())),
        Line.plain(line.about().raw()), Line.code(line.id().raw())));
  }
}
