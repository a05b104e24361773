package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.command.HomeAnswer;

/** Answers that show somebody their own side of everything. */
record HomeRendering(Viewer viewer) {

  List<Piece> of(HomeAnswer answer) {
    return switch (answer) {
      case HomeAnswer.OwnPage page -> page(page);
    };
  }

  private List<Piece> page(HomeAnswer.OwnPage page) {
    var pieces = new ArrayList<Piece>();
    if (page.seats().isEmpty()) {
      pieces.add(Piece.lines(viewer.line("answer.home.none")));
    }
    page.seats().forEach(seat -> pieces.add(seat(seat)));
    pieces.add(Piece.rule());
    pieces.add(Piece.items(page.settings().stream().map(setting -> Line.plain(setting.raw()))));
    return pieces;
  }

  private Piece seat(HomeAnswer.Seat seat) {
    var next = seat.next().map(new SessionRendering(viewer)::next)
        .orElseGet(() -> Piece.lines(viewer.line("answer.session.none", seat.cohort())));
    return Piece.of(Piece.title(viewer.say("answer.home.seat", seat.cohort(), seat.role())), next,
        new Buttons(viewer).of(seat.writing()), new CommitmentRendering(viewer).open(seat.plans()));
  }
}
