package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.CaseAnswer.CaseLine;
import org.collegium.core.command.CaseAnswer.CasesListed;
import org.collegium.core.command.CaseAnswer.HowAllDecided;
import org.collegium.core.text.Prose;

/** Answers about cases. */
final class CaseRendering {

  private final Viewer viewer;

  CaseRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  Rendered of(CaseAnswer answer) {
    return switch (answer) {
      case CasesListed listed when listed.cases().isEmpty() -> new Rendered.Messages(
          Messages.of(List.of(Piece.lines(Line.plain(viewer.say("answer.cases.none", listed.cohort()))))));
      case CasesListed listed -> new Rendered.Messages(Messages.of(List.of(
          Piece.of(Piece.heading(viewer.say("answer.cases.title", listed.cohort())),
              Piece.items(listed.cases().stream().map(this::row)), Piece.small(viewer.say("answer.cases.how"))))));
      case HowAllDecided how -> {
        var messages = Messages.of(how(how));
        yield how.chart().<Rendered>map(chart -> new Rendered.Illustrated(messages, SummaryRendering.picture(chart)))
            .orElseGet(() -> new Rendered.Messages(messages));
      }
    };
  }

  private Line row(CaseLine line) {
    var title = Line.row(viewer.say("answer.cases.line", line.title(), line.session()), Stream.of(line.state().raw()));
    return Line.below(List.of(title, Line.plain(line.about().raw()), Line.code(line.id().raw())));
  }

  private List<Piece> how(HowAllDecided how) {
    var pieces = new ArrayList<Piece>();
    how.own().ifPresent(way -> pieces.add(Piece.lines(
        Line.plain(viewer.say(how.late() ? "answer.case.own.late" : "answer.case.own", way)))));
    pieces.add(CaseNotices.tally(viewer.notices().cases(), how.tally()));
    if (how.reasons().isEmpty()) {
      pieces.add(Piece.small(viewer.say("answer.case.reasons.few")));
    } else {
      pieces.add(Piece.lines(Line.bold(viewer.say("answer.case.reasons"))));
      how.reasons().stream().map(Prose::raw).map(Piece::quote).forEach(pieces::add);
    }
    return Piece.under(Piece.heading(viewer.say("answer.case.how", how.title())), pieces);
  }
}
