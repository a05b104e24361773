package org.collegium.discord.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.ProtocolAnswer;

/** Answers about protocols. */
record ProtocolRendering(Viewer viewer) {

  List<Piece> of(ProtocolAnswer answer) {
    return switch (answer) {
      case ProtocolAnswer.ProtocolsListed listed when listed.protocols().isEmpty() ->
          List.of(Piece.lines(viewer.line("answer.protocols.none", listed.cohort())));
      case ProtocolAnswer.ProtocolsListed listed -> List.of(Piece.of(
          Piece.title(viewer.say("answer.protocols.title", listed.cohort())),
          Piece.items(listed.protocols().stream().map(ProtocolRendering::row)),
          Piece.small(viewer.say("answer.protocols.how"))));
    };
  }

  private static Line row(ProtocolAnswer.ProtocolLine line) {
    return Line.row(line.title().raw(), Stream.of(line.state().raw()))
        .over(Stream.of(Line.plain(line.about().raw()), Line.code(line.id().raw())));
  }
}
