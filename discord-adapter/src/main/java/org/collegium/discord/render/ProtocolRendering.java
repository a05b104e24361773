package org.collegium.discord.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.text.Prose;

/** Answers about protocols. */
record ProtocolRendering(Viewer viewer) {

  List<Piece> of(ProtocolAnswer answer) {
    return switch (answer) {
      case ProtocolAnswer.DilemmaShown shown -> List.of(Piece.of(
          Piece.title(viewer.say("answer.dilemma.from", shown.from(), shown.title())),
          Piece.quote(shown.words().raw()),
          Piece.lines(Line.bold(viewer.say("answer.dilemma.focus", shown.focus()))),
          Piece.small(Prose.lines(shown.notes()).raw()), new Buttons(viewer).among(shown.ways())));
      case ProtocolAnswer.ProtocolsListed listed when listed.protocols().isEmpty() ->
          List.of(Piece.lines(viewer.line("answer.protocols.none", listed.cohort())));
      case ProtocolAnswer.ProtocolsListed listed -> Stream.concat(Stream.of(Piece.of(
          Piece.title(viewer.say("answer.protocols.title", listed.cohort())),
          Piece.items(listed.protocols().stream().map(ProtocolRendering::row)),
          Piece.small(viewer.say("answer.protocols.how")))), offered(listed.offered())).toList();
    };
  }

  private Stream<Piece> offered(List<ProtocolAnswer.Offer> offered) {
    return offered.isEmpty() ? Stream.empty() : Stream.concat(
        Stream.of(Piece.lines(Line.bold(viewer.say("answer.protocols.offered")))),
        offered.stream().map(offer -> Piece.of(Piece.lines(viewer.line("answer.protocols.offer", offer.from())),
            new Buttons(viewer).among(List.of(offer.read())))));
  }

  private static Line row(ProtocolAnswer.ProtocolLine line) {
    return Line.row(line.title().raw(), Stream.of(line.state().raw()))
        .over(Stream.of(Line.plain(line.about().raw()), Line.code(line.id().raw())));
  }
}
