package org.collegium.slack.render;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;

/** What can be pressed under a message. */
final class Buttons {

  private static final int MOST_BESIDE = 25;
  private static final int LONGEST_LABEL = 75;
  private static final int LONGEST_VALUE = 2_000;

  private Buttons() {}

  /** Whether the eye is to go there before it goes to the others. */
  private enum Weight {
    FIRST, EQUAL
  }

  /** The buttons for the answer a message hopes for. */
  static Piece of(Ask ask) {
    return of(ask, Weight.FIRST);
  }

  /** The same, of what is only one thing among others. */
  static Piece among(Ask ask) {
    return of(ask, Weight.EQUAL);
  }

  private static Piece of(Ask ask, Weight weight) {
    return switch (ask) {
      case Ask.OpenForm form -> row(List.of(button(new Wire.Open(form.replyTo()), form.label().raw(), 0, weight)),
          List.of(form.label()));
      case Ask.OneOf oneOf -> choices(oneOf.replyTo(), oneOf.choices());
    };
  }

  /** The buttons for several answers, in one row where they fit: forms first, each choice in a row of its own. */
  static Piece of(List<Ask> asks) {
    return of(asks, Weight.FIRST);
  }

  /** The same, of what is only one thing among others. */
  static Piece among(List<Ask> asks) {
    return of(asks, Weight.EQUAL);
  }

  private static Piece of(List<Ask> asks, Weight weightOfFirst) {
    var forms = asks.stream().filter(Ask.OpenForm.class::isInstance).map(Ask.OpenForm.class::cast).toList();
    var row = row(IntStream.range(0, forms.size()).mapToObj(n -> button(new Wire.Open(forms.get(n).replyTo()),
        forms.get(n).label().raw(), n, n == 0 ? weightOfFirst : Weight.EQUAL)).toList(),
        forms.stream().map(Ask.OpenForm::label).toList());
    var choices = asks.stream().filter(Ask.OneOf.class::isInstance).map(Buttons::of);
    return Piece.of(Stream.concat(Stream.of(row), choices).toArray(Piece[]::new));
  }

  /** A button a choice. */
  static Piece choices(ReplyTo replyTo, List<Choice> choices) {
    return row(IntStream.range(0, choices.size())
        .mapToObj(n -> button(new Wire.Choose(replyTo, choices.get(n).value()), choices.get(n).label().raw(), n,
            Weight.EQUAL))
        .toList(), choices.stream().map(Choice::label).toList());
  }

  /** Back to the page before that one. */
  static Piece back(FormTag tag, Prose label) {
    return row(List.of(button(new Wire.Turn(tag.replyTo(), tag.page() - 1), label.raw(), 0, Weight.EQUAL)),
        List.of(label));
  }

  /** Let it happen, or leave it. */
  static Piece confirmation(Choice yes, ReplyTo replyTo, Prose no) {
    return row(List.of(button(new Wire.Choose(replyTo, yes.value()), yes.label().raw(), 0, Weight.FIRST),
        button(new Wire.Dismiss(), no.raw(), 1, Weight.EQUAL)), List.of(yes.label(), no));
  }

  /** Labels that do not fit on a button stand above the buttons, whole. */
  private static Piece row(List<ButtonElement> buttons, List<Prose> labels) {
    var whole = Piece.items(labels.stream().map(Prose::raw).filter(label -> label.length() > LONGEST_LABEL)
        .map(Line::plain));
    var rows = new ArrayList<Spoken>();
    var pressable = buttons.stream().filter(button -> button.getValue().length() <= LONGEST_VALUE).toList();
    for (var at = 0; at < pressable.size(); at += MOST_BESIDE) {
      List<BlockElement> beside = List.copyOf(pressable.subList(at, Math.min(pressable.size(), at + MOST_BESIDE)));
      rows.add(Spoken.silent(ActionsBlock.builder().elements(beside).build()));
    }
    return Piece.of(whole, new Piece(rows));
  }

  private static ButtonElement button(Wire wire, String label, int number, Weight weight) {
    var button =
        ButtonElement.builder().actionId(wire instanceof Wire.Dismiss ? wire.verb() : wire.verb() + "." + number)
            .text(Piece.plain(Slices.label(label, LONGEST_LABEL))).value(wire.carried());
    return (weight == Weight.FIRST ? button.style("primary") : button).build();
  }
}
