package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.notice.Ask;
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
      case CaseAnswer.OwnCasesListed listed -> new Rendered.Messages(Messages.of(own(listed)));
      case CaseAnswer.OwnCaseShown shown -> new Rendered.Messages(Messages.of(own(shown)));
      case CaseAnswer.CaseTold told -> new Rendered.Messages(Messages.of(told(told)));
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

  private List<Piece> own(CaseAnswer.OwnCasesListed listed) {
    return Piece.under(said(listed.title(), listed.said()), Stream.concat(
        listed.lines().stream().map(line -> Piece.of(Piece.lines(Line.plain(line.said().raw())),
            new Buttons(viewer).among(line.way()))),
        ways(listed.ways())).toList());
  }

  private List<Piece> own(CaseAnswer.OwnCaseShown shown) {
    return Piece.under(said(shown.title(), shown.said()), Stream.concat(
        shown.parts().stream().map(part -> Piece.of(Piece.small(part.about().raw()), Piece.quote(part.words().raw()))),
        ways(shown.ways())).toList());
  }

  private static Piece said(Prose title, List<Prose> said) {
    return Piece.of(Piece.title(title.raw()), said.isEmpty() ? Piece.none()
        : Piece.lines(said.stream().map(line -> Line.plain(line.raw())).toList()));
  }

  private Stream<Piece> ways(List<Ask> ways) {
    return ways.isEmpty() ? Stream.empty() : Stream.of(new Buttons(viewer).of(ways));
  }

  private List<Piece> told(CaseAnswer.CaseTold told) {
    var pieces = new ArrayList<Piece>();
    pieces.add(Piece.of(Piece.lines(told.lines().stream().map(line -> Line.plain(line.raw())).toList()),
        new Buttons(viewer).of(told.ways())));
    told.parts().forEach(part -> {
      pieces.add(Piece.heading(part.heading().raw()));
      part.lines().forEach(line -> pieces.add(Piece.lines(Line.plain(line.raw()))));
      part.said().forEach(said -> pieces.add(Piece.of(Piece.quote(said.words().raw()),
          Piece.small(viewer.say("answer.case.said", said.name(), said.reference())))));
      if (part.more() > 0) {
        pieces.add(Piece.small(viewer.say("answer.case.more", part.more())));
      }
    });
    return Piece.under(Piece.title(told.title().raw()), pieces);
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
