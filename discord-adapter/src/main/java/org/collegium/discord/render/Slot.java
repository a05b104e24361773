package org.collegium.discord.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import org.collegium.core.command.Form;

/**
 * One input of a form, or a question to which there is nothing to choose from.
 *
 * @param question what is asked, raw
 * @param beside what stands between the question and the input: the rest of the question, or how to answer
 * @param elsewhere all that there is no room for at the input, each in lines of Discord's markup; usually
 *        nothing
 * @param input empty where there is nothing to choose from
 */
record Slot(Form.Field field, String question, Optional<String> beside, List<List<String>> elsewhere,
    Optional<LabelChildComponent> input) {

  /**
   * One that has its words where there is room for them.
   *
   * @param choices labels that the input cuts or leaves out, raw
   */
  static Slot of(Form.Field field, String question, List<String> choices, Optional<LabelChildComponent> input) {
    var beside = choices.isEmpty() && input.isPresent()
        ? Slices.labelAndMore(question, Label.LABEL_MAX_LENGTH, Label.DESCRIPTION_MAX_LENGTH) : List.<String>of();
    return beside.isEmpty() ? toldElsewhere(field, question, choices, input)
        : new Slot(field, beside.getFirst(), beside.stream().skip(1).findFirst(), List.of(), input);
  }

  /** One that has to say how it is answered. */
  static Slot hinted(Form.Field field, String question, String hint, LabelChildComponent input) {
    return question.length() > Label.LABEL_MAX_LENGTH || hint.length() > Label.DESCRIPTION_MAX_LENGTH
        ? toldElsewhere(field, question, List.of(hint), Optional.of(input))
        : new Slot(field, question, Optional.of(hint), List.of(), Optional.of(input));
  }

  private static Slot toldElsewhere(Form.Field field, String question, List<String> more,
      Optional<LabelChildComponent> input) {
    var lines = Stream.concat(Stream.of(Line.bold(question)), more.stream().map(Line::plain));
    return new Slot(field, question, Optional.empty(), lines.map(Line::written).toList(), input);
  }

  /** The same, once all has been said for which there is no room here. */
  Slot told() {
    return new Slot(field, question, beside, List.of(), input);
  }

  /** What has to stand above all inputs, this one being the nth of the page. */
  Stream<String> above(int number) {
    var lines = elsewhere.stream().flatMap(List::stream).toList();
    return IntStream.range(0, lines.size())
        .mapToObj(n -> n == 0 ? Markdown.bold(numbered(number)) + " " + lines.get(n) : lines.get(n));
  }

  /** The input under its question, or under the beginning of it. */
  Optional<Label> label(int number) {
    var asked = Slices.label(elsewhere.isEmpty() ? question : numbered(number) + " " + question,
        Label.LABEL_MAX_LENGTH);
    return input.map(element -> Label.of(asked, beside.orElse(null), element));
  }

  private static String numbered(int number) {
    return number + ".";
  }
}
