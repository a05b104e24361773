package org.collegium.rehearsal.render;

import java.util.List;
import org.collegium.core.command.CaseAnswer;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about cases. */
final class CaseRendering {

  private final Viewer viewer;

  CaseRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(CaseAnswer answer) {
    return switch (answer) {
      case CaseAnswer.CasesListed listed when listed.cases().isEmpty() ->
          Shown.calm(new Block.Paragraph(viewer.say("answer.cases.none", listed.cohort())));
      case CaseAnswer.CasesListed listed -> Shown.calm(
          new Block.Grid(viewer.say("answer.cases.title", listed.cohort()),
              List.of(viewer.say("answer.cases.name"), viewer.say("answer.cases.session"),
                  viewer.say("answer.cases.about"), viewer.say("answer.cases.state"), viewer.say("answer.cases.id")),
              listed.cases().stream().map(CaseRendering::row).toList()),
          new Block.Paragraph(viewer.say("answer.cases.how")));
    };
  }

  private static List<String> row(CaseAnswer.CaseLine line) {
    return List.of(line.title().raw(), String.valueOf(line.session()), line.about().raw(), line.state().raw(),
        line.id().raw());
  }
}
