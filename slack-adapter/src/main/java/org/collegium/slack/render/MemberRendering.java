package org.collegium.slack.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.MemberAnswer;
import org.collegium.core.command.MemberAnswer.IsItYou;
import org.collegium.core.command.MemberAnswer.Member;
import org.collegium.core.command.MemberAnswer.MembersListed;

/** Answers about who belongs to a cohort. */
final class MemberRendering {

  private final Viewer viewer;

  MemberRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(MemberAnswer answer) {
    return switch (answer) {
      case IsItYou asked -> List.of(Piece.of(
          Piece.lines(Line.plain(viewer.say("answer.identity.ask", asked.name(), viewer.list(asked.cohorts())))),
          Buttons.of(asked.ask())));
      case MembersListed listed -> listed(listed);
    };
  }

  private List<Piece> listed(MembersListed listed) {
    if (listed.members().isEmpty()) {
      return List.of(Piece.lines(Line.plain(viewer.say("answer.members.none", listed.cohort()))));
    }
    return Piece.under(Piece.heading(viewer.say("answer.members.caption", listed.cohort(), listed.members().size())),
        List.of(Piece.items(listed.members().stream().map(this::row))));
  }

  private Line row(Member member) {
    return Line.row(member.name().raw(), Stream.of(
        Optional.of(member.role().raw()),
        member.mentor().map(mentor -> viewer.cell("answer.members.mentor", mentor.raw())),
        member.school().map(school -> viewer.cell("answer.members.school", school.raw())),
        Optional.of(viewer.cell("answer.members.linked",
            viewer.say(member.isLinked() ? "answer.members.linked.yes" : "answer.members.linked.no"))))
        .flatMap(Optional::stream));
  }
}
