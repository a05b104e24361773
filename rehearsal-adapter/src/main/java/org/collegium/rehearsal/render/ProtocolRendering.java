package org.collegium.rehearsal.render;

import java.util.List;
import org.collegium.core.command.ProtocolAnswer;
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
      case ProtocolAnswer.ProtocolsListed listed -> Shown.calm(
          new Block.Grid(viewer.say("answer.protocols.title", listed.cohort()),
              List.of(viewer.say("answer.protocols.name"), viewer.say("answer.protocols.about"),
                  viewer.say("answer.protocols.state"), viewer.say("answer.protocols.id")),
              listed.protocols().stream().map(ProtocolRendering::row).toList()),
          new Block.Paragraph(viewer.say("answer.protocols.how")));
    };
  }

  private static List<String> row(ProtocolAnswer.ProtocolLine line) {
    return List.of(line.title().raw(), line.about().raw(), line.state().raw(), line.id().raw());
  }
}
