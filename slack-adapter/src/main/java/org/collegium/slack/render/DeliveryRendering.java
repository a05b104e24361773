package org.collegium.slack.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.DeliveryAnswer;
import org.collegium.core.command.DeliveryAnswer.DeliveriesListed;
import org.collegium.core.command.DeliveryAnswer.Undecided;
import org.collegium.core.command.DeliveryAnswer.Waiting;
import org.collegium.core.text.Prose;

/** Answers about letters. */
final class DeliveryRendering {

  private final Viewer viewer;

  DeliveryRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  List<Piece> of(DeliveryAnswer answer) {
    return switch (answer) {
      case DeliveriesListed listed -> Stream.concat(Stream.of(
          Piece.of(Piece.heading(viewer.say("answer.deliveries.title", listed.cohort())), Piece.items(
              listed.states().entrySet().stream()
                  .map(state -> Line.plain(viewer.fact(state.getKey(), String.valueOf(state.getValue())))))),
          waiting(listed.waiting())), undecided(listed.undecided())).toList();
    };
  }

  private Stream<Piece> undecided(List<Undecided> undecided) {
    return undecided.isEmpty() ? Stream.empty() : Piece.under(
        Piece.lines(Line.bold(viewer.say("answer.deliveries.undecided")),
            Line.plain(viewer.say("answer.deliveries.hint"))),
        undecided.stream().map(letter -> Piece.of(Piece.lines(Line.plain(letter.which().raw())),
            Buttons.among(letter.ask()))).toList())
        .stream();
  }

  private Piece waiting(List<Waiting> waiting) {
    return waiting.isEmpty() ? Piece.lines(Line.plain(viewer.say("answer.deliveries.none")))
        : Piece.of(Piece.lines(Line.bold(viewer.say("answer.deliveries.waiting"))),
            Piece.items(waiting.stream().map(this::row)));
  }

  private Line row(Waiting letter) {
    return Line.row(letter.to().raw(), Stream.of(
        Optional.of(letter.kind()),
        Optional.of(letter.state()),
        Optional.of(viewer.cell("answer.deliveries.due", viewer.times().moment(letter.due()).raw())),
        letter.why().map(Prose::raw).map(why -> viewer.cell("answer.deliveries.why", why)))
        .flatMap(Optional::stream));
  }
}
