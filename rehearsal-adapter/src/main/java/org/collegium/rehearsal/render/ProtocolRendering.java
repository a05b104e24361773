package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about protocols. */
final class ProtocolRendering {

  private final Viewer viewer;

  ProtocolRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(ProtocolAnswer answer) {
    return switch (answer) {
      case ProtocolAnswer.ProtocolsListed listed when listed.protocols().isEmpty() ->
          Shown.calm(new Block.Paragraph(viewer.say("answer.protocols.none", listed.cohort())));
      case ProtocolAnswer.ProtocolsListed listed -> Shown.calm(Stream.concat(Stream.<Block>of(
          new Block.Grid(viewer.say("answer.protocols.title", listed.cohort()),
              List.of(viewer.say("answer.protocols.name"), viewer.say("answer.protocols.about"),
                  viewer.say("answer.protocols.state"), viewer.say("answer.protocols.id")),
              listed.protocols().stream().map(ProtocolRendering::row).toList()),
          new Block.Paragraph(viewer.say("answer.protocols.how"))), offered(listed.offered())));
      case ProtocolAnswer.DilemmaShown shown -> Shown.calm(
          new Block.Heading(viewer.say("answer.dilemma.from", shown.from(), shown.title())),
          new Block.Quotation("", "", viewer.say("answer.dilemma.focus", shown.focus()), shown.words().raw(),
              shown.notes().stream().map(Prose::raw).toList(), Button.of(shown.ways())));
    };
  }

  private Stream<Block> offered(List<ProtocolAnswer.Offer> offered) {
    return offered.isEmpty() ? Stream.empty() : Stream.concat(
        Stream.of(new Block.Heading(viewer.say("answer.protocols.offered"))),
        offered.stream().flatMap(offer -> Stream.of(
            new Block.Paragraph(viewer.say("answer.protocols.offer", offer.from())),
            new Block.Buttons(Button.of(List.of(offer.read()))))));
  }

  private static List<String> row(ProtocolAnswer.ProtocolLine line) {
    return List.of(line.title().raw(), line.about().raw(), line.state().raw(), line.id().raw());
  }
}
