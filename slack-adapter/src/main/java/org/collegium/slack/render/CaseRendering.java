package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.CaseAnswer.CaseLine;
import org.collegium.core.command.CaseAnswer.CaseTold;
import org.collegium.core.command.CaseAnswer.CasesListed;
import org.collegium.core.command.CaseAnswer.HowAllDecided;
import org.collegium.core.command.CaseAnswer.OwnCaseShown;
import org.collegium.core.command.CaseAnswer.OwnCasesListed;
import org.collegium.core.notice.Ask;
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
      case OwnCasesListed listed -> new Rendered.Messages(Messages.of(own(listed)));
      case OwnCaseShown shown -> new Rendered.Messages(Messages.of(own(shown)));
      case CaseTold told -> new Rendered.Messages(Messages.of(told(told)));
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

  private static List<Piece> own(OwnCasesListed listed) {
    return Piece.under(said(listed.title(), listed.said()), Stream.concat(
        listed.lines().stream()
            .map(line -> Piece.of(Piece.lines(Line.plain(line.said().raw())), Buttons.among(line.way()))),
        ways(listed.ways())).toList());
  }

  private static List<Piece> own(OwnCaseShown shown) {
    return Piece.under(said(shown.title(), shown.said()), Stream.concat(
        shown.parts().stream().map(part -> Piece.of(Piece.small(part.about().raw()), Piece.quote(part.words().raw()))),
        ways(shown.ways())).toList());
  }

  private static Piece said(Prose title, List<Prose> said) {
    return Piece.of(Piece.heading(title.raw()), said.isEmpty() ? Piece.none()
        : Piece.lines(said.stream().map(line -> Line.plain(line.raw())).toList()));
  }

  private static Stream<Piece> ways(List<Ask> ways) {
    return ways.isEmpty() ? Stream.empty() : Stream.of(Buttons.of(ways));
  }

  private List<Piece> told(CaseTold told) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.of(Piece.lines(told.lines().stream().map(line -> Line.plain(line.raw())).toList()),
        Buttons.of(told.ways())));
    told.parts().forEach(part -> {
      pieces.add(Piece.lines(Line.bold(part.heading().raw())));
      part.lines().forEach(line -> pieces.add(Piece.lines(Line.plain(line.raw()))));
      part.said().forEach(said -> pieces.add(Piece.of(Piece.quote(said.words().raw()),
          Piece.small(viewer.say("answer.case.said", said.name(), said.reference())))));
      if (part.more() > 0) {
        pieces.add(Piece.small(viewer.say("answer.case.more", part.more())));
      }
    });
    return Piece.under(Piece.heading(told.title().raw()), pieces);
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
