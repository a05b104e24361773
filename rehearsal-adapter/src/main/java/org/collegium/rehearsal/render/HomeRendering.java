package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.HomeAnswer;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers that show somebody their own side of everything. */
final class HomeRendering {

  private final Viewer viewer;

  HomeRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(HomeAnswer answer) {
    return switch (answer) {
      case HomeAnswer.OwnPage page -> page(page);
    };
  }

  private View page(HomeAnswer.OwnPage page) {
    var seats = page.seats().isEmpty() ? Stream.<Block>of(new Block.Paragraph(viewer.say("answer.home.none")))
        : page.seats().stream().flatMap(this::seat);
    return Shown.calm(Stream.concat(seats, Stream.of(settings(page))));
  }

  private Stream<Block> seat(HomeAnswer.Seat seat) {
    var next = seat.next().map(new SessionRendering(viewer)::blocks)
        .orElseGet(() -> Stream.of(new Block.Paragraph(viewer.say("answer.session.none", seat.cohort()))));
    var writing = seat.writing().isEmpty() ? Stream.<Block>empty()
        : Stream.<Block>of(new Block.Buttons(Button.of(seat.writing())));
    return Stream.of(Stream.<Block>of(new Block.Heading(viewer.say("answer.home.seat", seat.cohort(), seat.role()))),
        next, writing, new CommitmentRendering(viewer).open(seat.plans())).flatMap(blocks -> blocks);
  }

  private static Block settings(HomeAnswer.OwnPage page) {
    List<String> sentences = page.settings().stream().map(Prose::raw).toList();
    return new Block.Items(sentences);
  }
}
