package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.CommitmentAnswer;
import org.collegium.core.command.CommitmentAnswer.CommitmentKept;
import org.collegium.core.command.CommitmentAnswer.Own;
import org.collegium.core.command.CommitmentAnswer.OwnCommitments;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about what the asker means to do. */
final class CommitmentRendering {

  private final Viewer viewer;

  CommitmentRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(CommitmentAnswer answer) {
    return switch (answer) {
      case CommitmentKept kept -> kept(kept);
      case OwnCommitments own -> own(own);
    };
  }

  private View kept(CommitmentKept kept) {
    return Shown.calm(Stream.concat(Stream.of(
        new Block.Paragraph(viewer.say("answer.commitment.kept", kept.plan().reference())),
        new Block.Items(viewer.notices().plans().lines(kept.plan()).stream().map(Prose::raw).toList()),
        new Block.Paragraph(kept.standing().raw()),
        new Block.Paragraph(viewer.notices().readers(kept.readers()).raw())), buttons(kept.ways())));
  }

  private View own(OwnCommitments own) {
    var none = own.commitments().isEmpty()
        ? Stream.<Block>of(new Block.Paragraph(viewer.say("answer.commitments.none"))) : Stream.<Block>empty();
    var more = own.more() > 0
        ? Stream.<Block>of(new Block.Paragraph(viewer.say("answer.commitments.more", own.more())))
        : Stream.<Block>empty();
    return Shown.calm(Stream.of(none, own.commitments().stream().map(this::quotation), more, buttons(own.ways()))
        .flatMap(blocks -> blocks));
  }

  /** Those that are open, on one's own page. */
  Stream<Block> open(List<Own> plans) {
    return plans.isEmpty() ? Stream.empty()
        : Stream.concat(Stream.of(new Block.Paragraph(viewer.say("answer.home.plans"))),
            plans.stream().map(this::quotation));
  }

  private Block quotation(Own own) {
    return new Block.Quotation(own.plan().reference().raw(), viewer.times().moment(own.madeAt()).raw(), "",
        viewer.notices().plans().text(own.plan(), own.told()).raw(),
        List.of(own.standing().raw(), viewer.notices().readers(own.readers()).raw()), Button.of(own.ways()));
  }

  /** One that somebody else made and the viewer may read. */
  Block shared(SummaryAnswer.Planned planned) {
    return new Block.Quotation(planned.plan().reference().raw(), viewer.times().moment(planned.madeAt()).raw(), "",
        viewer.notices().plans().text(planned.plan(), planned.told()).raw(),
        planned.closedAt().stream().map(at -> viewer.say("plan.closed", viewer.times().day(at))).toList(), List.of());
  }

  private static Stream<Block> buttons(List<Ask> ways) {
    return ways.isEmpty() ? Stream.empty() : Stream.of(new Block.Buttons(Button.of(ways)));
  }
}
