package org.collegium.slack.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.command.ProtocolAnswer.DilemmaShown;
import org.collegium.core.command.ProtocolAnswer.Offer;
import org.collegium.core.command.ProtocolAnswer.ProtocolLine;
import org.collegium.core.command.ProtocolAnswer.ProtocolsListed;
import org.collegium.core.text.Prose;

/** Answers about protocols. */
final class ProtocolRendering {

  private final Viewer viewer;

  ProtocolRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(ProtocolAnswer answer) {
    return switch (answer) {
      case DilemmaShown shown -> List.of(Piece.of(
          Piece.heading(viewer.say("answer.dilemma.from", shown.from(), shown.title())),
          Piece.quote(shown.words().raw()),
          Piece.lines(Line.bold(viewer.say("answer.dilemma.focus", shown.focus()))),
          Piece.small(Prose.lines(shown.notes()).raw()), Buttons.among(shown.ways())));
      case ProtocolsListed listed when listed.protocols().isEmpty() ->
          List.of(Piece.lines(Line.plain(viewer.say("answer.protocols.none", listed.cohort()))));
      case ProtocolsListed listed -> Stream.concat(Stream.of(Piece.of(
          Piece.heading(viewer.say("answer.protocols.title", listed.cohort())),
          Piece.items(listed.protocols().stream().map(ProtocolRendering::row)),
          Piece.small(viewer.say("answer.protocols.how")))), offered(listed.offered())).toList();
    };
  }

  private Stream<Piece> offered(List<Offer> offered) {
    return offered.isEmpty() ? Stream.empty() : Stream.concat(
        Stream.of(Piece.lines(Line.bold(viewer.say("answer.protocols.offered")))),
        offered.stream().map(offer -> Piece.of(
            Piece.lines(Line.plain(viewer.say("answer.protocols.offer", offer.from()))), Buttons.among(offer.read()))));
  }

  private static Line row(ProtocolLine line) {
    return Line.below(List.of(Line.row(line.title().raw(), Stream.of(line.state().raw())),
        Line.plain(line.about().raw()), Line.code(line.id().raw())));
  }
}
