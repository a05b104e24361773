package org.collegium.discord.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.DeliveryAnswer;

/** Answers about letters. */
record DeliveryRendering(Viewer viewer) {

  List<Piece> of(DeliveryAnswer answer) {
    return switch (answer) {
      case DeliveryAnswer.DeliveriesListed listed -> Stream.concat(Stream.of(
          Piece.of(Piece.title(viewer.say("answer.deliveries.title", listed.cohort())),
              Piece.items(listed.states().entrySet().stream()
                  .map(state -> Line.plain(viewer.fact(state.getKey(), String.valueOf(state.getValue())))))),
          waiting(listed.waiting())), undecided(listed.undecided())).toList();
    };
  }

  private Stream<Piece> undecided(List<DeliveryAnswer.Undecided> undecided) {
    return undecided.isEmpty() ? Stream.empty() : Piece.under(
        Piece.of(Piece.heading(viewer.say("answer.deliveries.undecided")),
            Piece.lines(viewer.line("answer.deliveries.hint"))),
        undecided.stream().map(letter -> Piece.of(Piece.lines(Line.plain(letter.which().raw())),
            new Buttons(viewer).among(letter.ask()))).toList())
        .stream();
  }

  private Piece waiting(List<DeliveryAnswer.Waiting> waiting) {
    return waiting.isEmpty() ? Piece.lines(viewer.line("answer.deliveries.none"))
        : Piece.of(Piece.heading(viewer.say("answer.deliveries.waiting")),
            Piece.items(waiting.stream().map(this::row)));
  }

  private Line row(DeliveryAnswer.Waiting letter) {
    return Line.row(letter.to().raw(), Stream.of(Optional.of(letter.kind()), Optional.of(letter.state()),
        Optional.of(viewer.cell("answer.deliveries.due", viewer.times().moment(letter.due()).raw())),
        letter.why().map(why -> viewer.cell("answer.deliveries.why", why.raw()))).flatMap(Optional::stream));
  }
}
