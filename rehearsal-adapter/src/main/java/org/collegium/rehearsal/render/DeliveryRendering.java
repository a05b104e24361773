package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.command.DeliveryAnswer;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about letters. */
final class DeliveryRendering {

  private final Viewer viewer;

  DeliveryRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(DeliveryAnswer answer) {
    return switch (answer) {
      case DeliveryAnswer.DeliveriesListed listed -> listed(listed);
    };
  }

  private View listed(DeliveryAnswer.DeliveriesListed listed) {
    var states = new Block.Facts(listed.states().entrySet().stream()
        .map(state -> new Block.Fact(state.getKey(), String.valueOf(state.getValue()))).toList());
    return Shown.calm(Stream.concat(Stream.of(
        new Block.Heading(viewer.say("answer.deliveries.title", listed.cohort())), states, waiting(listed.waiting())),
        undecided(listed.undecided())));
  }

  private Stream<Block> undecided(List<DeliveryAnswer.Undecided> undecided) {
    return undecided.isEmpty() ? Stream.empty() : Stream.concat(
        Stream.of(new Block.Heading(viewer.say("answer.deliveries.undecided")),
            new Block.Paragraph(viewer.say("answer.deliveries.hint"))),
        undecided.stream().flatMap(letter -> Stream.of(new Block.Paragraph(letter.which().raw()),
            new Block.Buttons(Button.of(letter.ask()).toList()))));
  }

  private Block waiting(List<DeliveryAnswer.Waiting> waiting) {
    if (waiting.isEmpty()) {
      return new Block.Paragraph(viewer.say("answer.deliveries.none"));
    }
    return new Block.Grid(viewer.say("answer.deliveries.waiting"),
        List.of(viewer.say("answer.deliveries.to"), viewer.say("answer.deliveries.kind"),
            viewer.say("answer.deliveries.state"), viewer.say("answer.deliveries.due"),
            viewer.say("answer.deliveries.why")),
        waiting.stream().map(this::row).toList());
  }

  private List<String> row(DeliveryAnswer.Waiting letter) {
    return List.of(letter.to().raw(), letter.kind(), letter.state(), viewer.times().moment(letter.due()).raw(),
        letter.why().map(Prose::raw).orElseGet(() -> viewer.say("answer.nothing")));
  }
}
