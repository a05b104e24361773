package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.CommitmentAnswer;
import org.collegium.core.command.CommitmentAnswer.CommitmentKept;
import org.collegium.core.command.CommitmentAnswer.Own;
import org.collegium.core.command.CommitmentAnswer.OwnCommitments;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.text.Prose;

/** Answers about what the asker means to do. */
final class CommitmentRendering {

  private final Viewer viewer;

  CommitmentRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(CommitmentAnswer answer) {
    return switch (answer) {
      case CommitmentKept kept -> List.of(kept(kept));
      case OwnCommitments own -> own(own);
    };
  }

  private Piece kept(CommitmentKept kept) {
    return Piece.of(Piece.lines(said("answer.commitment.kept", kept.plan().reference())),
        plan(viewer, kept.plan()), Piece.lines(Line.plain(kept.standing().raw())),
        Piece.small(viewer.notices().readers(kept.readers()).raw()), Buttons.among(kept.ways()));
  }

  /** Its parts, as a quotation. */
  static Piece plan(Viewer viewer, PlanFacts plan) {
    return Piece.quote(Prose.lines(viewer.notices().plans().lines(plan)).raw());
  }

  private List<Piece> own(OwnCommitments own) {
    var pieces = new ArrayList<Piece>();
    if (own.commitments().isEmpty()) {
      pieces.add(Piece.lines(said("answer.commitments.none")));
    }
    own.commitments().forEach(each -> pieces.add(own(each)));
    if (own.more() > 0) {
      pieces.add(Piece.lines(said("answer.commitments.more", own.more())));
    }
    if (!own.ways().isEmpty()) {
      pieces.add(Buttons.among(own.ways()));
    }
    return pieces;
  }

  /** Those that are open, on one's own page. */
  Piece open(List<Own> plans) {
    return plans.isEmpty() ? Piece.none()
        : Piece.of(Stream.concat(Stream.of(Piece.lines(Line.bold(viewer.say("answer.home.plans")))),
            plans.stream().map(this::own)).toArray(Piece[]::new));
  }

  private Piece own(Own own) {
    var quotation = new Quotation(own.plan().reference(), viewer.times().moment(own.madeAt()).raw(),
        List.of(own.standing().raw()), Optional.empty(), Prose.lines(viewer.notices().plans().lines(own.plan())));
    return Piece.of(quotation.piece(), told(viewer, own.told()),
        Piece.small(viewer.notices().readers(own.readers()).raw()), Buttons.among(own.ways()));
  }

  /** One that somebody else made and the viewer may read. */
  Piece shared(SummaryAnswer.Planned planned) {
    var marks = planned.closedAt().stream().map(at -> viewer.say("plan.closed", viewer.times().day(at))).toList();
    return Piece.of(new Quotation(planned.plan().reference(), viewer.times().moment(planned.madeAt()).raw(), marks,
        Optional.empty(), Prose.lines(viewer.notices().plans().lines(planned.plan()))).piece(),
        told(viewer, planned.told()));
  }

  /** What its author told of it. */
  static Piece told(Viewer viewer, List<PlanFacts.Told> told) {
    return told.isEmpty() ? Piece.none()
        : Piece.items(viewer.notices().plans().lines(told).stream().map(Prose::raw).map(Line::plain));
  }

  private Line said(String key, Object... facts) {
    return Line.plain(viewer.say(key, facts));
  }
}
