package org.collegium.slack.render;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.command.HomeAnswer;
import org.collegium.core.command.HomeAnswer.OwnPage;
import org.collegium.core.command.HomeAnswer.Seat;
import org.collegium.core.text.Prose;

/** Answers that show somebody their own side of everything. */
final class HomeRendering {

  private final Viewer viewer;

  HomeRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(HomeAnswer answer) {
    return switch (answer) {
      case OwnPage page -> page(page);
    };
  }

  private List<Piece> page(OwnPage page) {
    var pieces = new ArrayList<Piece>();
    if (page.seats().isEmpty()) {
      pieces.add(Piece.lines(Line.plain(viewer.say("answer.home.none"))));
    }
    page.seats().forEach(seat -> pieces.add(seat(seat)));
    pieces.add(Piece.of(Piece.divider(),
        Piece.items(page.settings().stream().map(Prose::raw).map(Line::plain))));
    return pieces;
  }

  private Piece seat(Seat seat) {
    var next = seat.next().map(new SessionRendering(viewer)::next)
        .orElseGet(() -> Piece.lines(Line.plain(viewer.say("answer.session.none", seat.cohort()))));
    var writing = seat.writing().isEmpty() ? Piece.none() : Buttons.of(seat.writing());
    return Piece.of(Piece.heading(viewer.say("answer.home.seat", seat.cohort(), seat.role())), next, writing,
        new CommitmentRendering(viewer).open(seat.plans()));
  }
}
