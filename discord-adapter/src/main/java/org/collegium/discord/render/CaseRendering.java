package org.collegium.discord.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CaseAnswer;

/** Answers about cases. */
record CaseRendering(Viewer viewer) {

  List<Piece> of(CaseAnswer answer) {
    return switch (answer) {
      case CaseAnswer.CasesListed listed when listed.cases().isEmpty() ->
          List.of(Piece.lines(viewer.line("answer.cases.none", listed.cohort())));
      case CaseAnswer.CasesListed listed -> List.of(Piece.of(
          Piece.title(viewer.say("answer.cases.title", listed.cohort())),
          Piece.items(listed.cases().stream().map(this::row)), Piece.small(viewer.say("answer.cases.how"))));
    };
  }

  private Line row(CaseAnswer.CaseLine line) {
    return Line.row(viewer.say("answer.cases.line", line.title(), line.session()), Stream.of(line.state().raw()))
        .over(Stream.of(Line.plain(line.about().raw()), Line.code(line.id().raw())));
  }
}
