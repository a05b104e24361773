package org.collegium.slack.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.CaseAnswer.CaseLine;
import org.collegium.core.command.CaseAnswer.CasesListed;

/** Answers about cases. */
final class CaseRendering {

  private final Viewer viewer;

  CaseRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(CaseAnswer answer) {
    return switch (answer) {
      case CasesListed listed when listed.cases().isEmpty() ->
          List.of(Piece.lines(Line.plain(viewer.say("answer.cases.none", listed.cohort()))));
      case CasesListed listed -> List.of(Piece.of(Piece.heading(viewer.say("answer.cases.title", listed.cohort())),
          Piece.items(listed.cases().stream().map(this::row)), Piece.small(viewer.say("answer.cases.how"))));
    };
  }

  private Line row(CaseLine line) {
    var title = Line.row(viewer.say("answer.cases.line", line.title(), line.session()), Stream.of(line.state().raw()));
    return Line.below(List.of(title, Line.plain(line.about().raw()), Line.code(line.id().raw())));
  }
}
