package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.CommitmentAnswer;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.text.Prose;

/** Answers about what the asker means to do. */
record CommitmentRendering(Viewer viewer) {

  List<Piece> of(CommitmentAnswer answer) {
    return switch (answer) {
      case CommitmentAnswer.CommitmentKept kept -> List.of(kept(kept));
      case CommitmentAnswer.OwnCommitments own -> own(own);
    };
  }

  private Piece kept(CommitmentAnswer.CommitmentKept kept) {
    return Piece.of(Piece.lines(viewer.line("answer.commitment.kept", kept.plan().reference())), plan(kept.plan()),
        Piece.lines(Line.plain(kept.standing().raw())), Piece.small(viewer.notices().readers(kept.readers()).raw()),
        new Buttons(viewer).among(kept.ways()));
  }

  /** Its parts, as a quotation. */
  Piece plan(PlanFacts plan) {
    return Piece.quote(Prose.lines(viewer.notices().plans().lines(plan)).raw());
  }

  private List<Piece> own(CommitmentAnswer.OwnCommitments own) {
    var pieces = new ArrayList<Piece>();
    if (own.commitments().isEmpty()) {
      pieces.add(Piece.lines(viewer.line("answer.commitments.none")));
    }
    own.commitments().forEach(each -> pieces.add(own(each)));
    if (own.more() > 0) {
      pieces.add(Piece.lines(viewer.line("answer.commitments.more", own.more())));
    }
    if (!own.ways().isEmpty()) {
      pieces.add(new Buttons(viewer).among(own.ways()));
    }
    return pieces;
  }

  /** Those that are open, on one's own page. */
  Piece open(List<CommitmentAnswer.Own> plans) {
    return plans.isEmpty() ? Piece.none()
        : Piece.of(Stream.concat(Stream.of(Piece.heading(viewer.say("answer.home.plans"))),
            plans.stream().map(this::own)).toArray(Piece[]::new));
  }

  private Piece own(CommitmentAnswer.Own own) {
    var origin = Stream.of(own.plan().reference().raw(), viewer.times().moment(own.madeAt()).raw(),
        own.standing().raw());
    return Piece.of(new Quotation(origin, Optional.empty(), Prose.lines(viewer.notices().plans().lines(own.plan())))
        .piece(), told(own.told()), Piece.small(viewer.notices().readers(own.readers()).raw()),
        new Buttons(viewer).among(own.ways()));
  }

  /** One that somebody else made and the viewer may read. */
  Piece shared(SummaryAnswer.Planned planned) {
    var origin = Stream.concat(
        Stream.of(planned.plan().reference().raw(), viewer.times().moment(planned.madeAt()).raw()),
        planned.closedAt().stream().map(at -> viewer.say("plan.closed", viewer.times().day(at))));
    return Piece.of(new Quotation(origin, Optional.empty(), Prose.lines(viewer.notices().plans().lines(planned.plan())))
        .piece(), told(planned.told()));
  }

  /** What its author told of it. */
  Piece told(List<PlanFacts.Told> told) {
    return Piece.items(viewer.notices().plans().lines(told).stream().map(each -> Line.plain(each.raw())));
  }
}
