package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;
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
      case CaseAnswer.OwnCasesListed listed -> Shown.calm(Stream.of(said(listed.title(), listed.said()),
          listed.lines().stream().<Block>flatMap(line -> Stream.of(new Block.Paragraph(line.said().raw()),
              new Block.Buttons(Button.of(List.of(line.way()))))),
          ways(listed.ways())).flatMap(blocks -> blocks));
      case CaseAnswer.OwnCaseShown shown -> Shown.calm(Stream.of(said(shown.title(), shown.said()),
          shown.parts().stream().<Block>map(part -> new Block.Quotation("", "", part.about().raw(), part.words().raw(),
              List.of(), List.of())),
          ways(shown.ways())).flatMap(blocks -> blocks));
      case CaseAnswer.CaseTold told -> Shown.calm(told(told));
      case CaseAnswer.HowAllDecided how -> Shown.calm(how(how));
    };
  }

  private static Stream<Block> said(Prose title, List<Prose> said) {
    return Stream.concat(Stream.of(new Block.Heading(title.raw())),
        said.stream().map(line -> new Block.Paragraph(line.raw())));
  }

  private static Stream<Block> ways(List<Ask> ways) {
    return ways.isEmpty() ? Stream.empty() : Stream.of(new Block.Buttons(Button.of(ways)));
  }

  private Stream<Block> told(CaseAnswer.CaseTold told) {
    var first = Stream.<Block>concat(Stream.of(new Block.Heading(told.title().raw())),
        told.lines().stream().map(line -> new Block.Paragraph(line.raw())));
    var ways = told.ways().isEmpty() ? Stream.<Block>empty()
        : Stream.<Block>of(new Block.Buttons(Button.of(told.ways())));
    return Stream.of(first, ways, told.parts().stream().flatMap(this::part)).flatMap(blocks -> blocks);
  }

  private Stream<Block> part(CaseAnswer.CasePart part) {
    var told = Stream.<Block>concat(Stream.of(new Block.Heading(part.heading().raw())),
        part.lines().stream().map(line -> new Block.Paragraph(line.raw())));
    var said = part.said().stream().<Block>map(each -> new Block.Quotation(each.reference().raw(), "",
        each.name().raw(), each.words().raw(), List.of(), List.of()));
    var more = part.more() == 0 ? Stream.<Block>empty()
        : Stream.<Block>of(new Block.Paragraph(viewer.say("answer.case.more", part.more())));
    return Stream.of(told, said, more).flatMap(blocks -> blocks);
  }

  private static List<String> row(CaseAnswer.CaseLine line) {
    return List.of(line.title().raw(), line.session() == 0 ? "" : String.valueOf(line.session()), line.about().raw(),
        line.state().raw(),
        line.id().raw());
  }

  private Stream<Block> how(CaseAnswer.HowAllDecided how) {
    var own = how.own().stream().<Block>map(way -> new Block.Paragraph(
        viewer.say(how.late() ? "answer.case.own.late" : "answer.case.own", way)));
    var tally = viewer.notices().cases().tally(how.tally()).stream().map(Prose::raw).toList();
    return Stream.of(Stream.<Block>of(new Block.Heading(viewer.say("answer.case.how", how.title()))), own,
        Stream.<Block>of(new Block.Items(tally)), reasons(how.reasons())).flatMap(blocks -> blocks);
  }

  private Stream<Block> reasons(List<Prose> reasons) {
    return reasons.isEmpty() ? Stream.of(new Block.Paragraph(viewer.say("answer.case.reasons.few")))
        : Stream.of(new Block.Paragraph(viewer.say("answer.case.reasons")),
            new Block.Items(reasons.stream().map(Prose::raw).toList()));
  }
}
