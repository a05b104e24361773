package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.text.Prose;

/** Answers about cases. */
record CaseRendering(Viewer viewer) {

  Rendered of(CaseAnswer answer) {
    return switch (answer) {
      case CaseAnswer.CasesListed listed when listed.cases().isEmpty() -> new Rendered.Messages(
          Messages.of(List.of(Piece.lines(viewer.line("answer.cases.none", listed.cohort())))));
      case CaseAnswer.CasesListed listed -> new Rendered.Messages(Messages.of(List.of(
          Piece.of(Piece.title(viewer.say("answer.cases.title", listed.cohort())),
              Piece.items(listed.cases().stream().map(this::row)), Piece.small(viewer.say("answer.cases.how"))))));
      case CaseAnswer.HowAllDecided how -> {
        var messages = Messages.of(how(how));
        yield how.chart().<Rendered>map(chart -> new Rendered.Illustrated(messages, SummaryRendering.picture(chart)))
            .orElseGet(() -> new Rendered.Messages(messages));
      }
    };
  }

  private Line row(CaseAnswer.CaseLine line) {
    return Line.row(viewer.say("answer.cases.line", line.title(), line.session()), Stream.of(line.state().raw()))
        .over(Stream.of(Line.plain(line.about().raw()), Line.code(line.id().raw())));
  }

  private List<Piece> how(CaseAnswer.HowAllDecided how) {
    var pieces = new ArrayList<Piece>();
    how.own().ifPresent(way -> pieces.add(Piece.lines(
        viewer.line(how.late() ? "answer.case.own.late" : "answer.case.own", way))));
    pieces.add(new CaseNotices(viewer).tally(how.tally()));
    if (how.reasons().isEmpty()) {
      pieces.add(Piece.small(viewer.say("answer.case.reasons.few")));
    } else {
      pieces.add(Piece.lines(Line.bold(viewer.say("answer.case.reasons"))));
      how.reasons().stream().map(Prose::raw).map(Piece::quote).forEach(pieces::add);
    }
    return Piece.under(Piece.title(viewer.say("answer.case.how", how.title())), pieces);
  }
}
