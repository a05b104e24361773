package org.collegium.discord.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.MemberAnswer;

/** Answers about who belongs to a cohort. */
record MemberRendering(Viewer viewer) {

  List<Piece> of(MemberAnswer answer) {
    return switch (answer) {
      case MemberAnswer.IsItYou asked -> List.of(Piece.of(
          Piece.lines(viewer.line("answer.identity.ask", asked.name(), viewer.list(asked.cohorts()))),
          new Buttons(viewer).of(asked.ask())));
      case MemberAnswer.MembersListed listed when listed.members().isEmpty() ->
          List.of(Piece.lines(viewer.line("answer.members.none", listed.cohort())));
      case MemberAnswer.MembersListed listed -> List.of(Piece.of(
          Piece.title(viewer.say("answer.members.caption", listed.cohort(), listed.members().size())),
          Piece.items(listed.members().stream().map(this::row))));
    };
  }

  private Line row(MemberAnswer.Member member) {
    var linked = viewer.say(member.isLinked() ? "answer.members.linked.yes" : "answer.members.linked.no");
    return Line.row(member.name().raw(), Stream.of(
        Optional.of(member.role().raw()),
        member.mentor().map(mentor -> viewer.cell("answer.members.mentor", mentor.raw())),
        member.school().map(school -> viewer.cell("answer.members.school", school.raw())),
        Optional.of(viewer.cell("answer.members.linked", linked))).flatMap(Optional::stream));
  }
}
