package org.collegium.rehearsal.render;

import java.util.List;
import java.util.Optional;
import org.collegium.core.command.MemberAnswer;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about who belongs to a cohort. */
final class MemberRendering {

  private final Viewer viewer;

  MemberRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(MemberAnswer answer) {
    return switch (answer) {
      case MemberAnswer.IsItYou asked -> Shown.calm(
          new Block.Paragraph(viewer.say("answer.identity.ask", asked.name(), viewer.wording().list(asked.cohorts()))),
          new Block.Buttons(Button.of(List.of(asked.ask()))));
      case MemberAnswer.MembersListed listed -> listed(listed);
    };
  }

  private View listed(MemberAnswer.MembersListed listed) {
    if (listed.members().isEmpty()) {
      return Shown.calm(new Block.Paragraph(viewer.say("answer.members.none", listed.cohort())));
    }
    return Shown.calm(new Block.Grid(
        viewer.say("answer.members.caption", listed.cohort(), listed.members().size()),
        List.of(viewer.say("answer.members.name"), viewer.say("answer.members.role"),
            viewer.say("answer.members.mentor"), viewer.say("answer.members.school"),
            viewer.say("answer.members.linked")),
        listed.members().stream().map(this::row).toList()));
  }

  private List<String> row(MemberAnswer.Member member) {
    return List.of(member.name().raw(), member.role().raw(), orNone(member.mentor()), orNone(member.school()),
        viewer.say(member.isLinked() ? "answer.members.linked.yes" : "answer.members.linked.no"));
  }

  private String orNone(Optional<Prose> words) {
    return words.map(Prose::raw).orElseGet(() -> viewer.say("answer.nothing"));
  }
}
