package org.collegium.discord.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import org.collegium.core.command.Form;

/**
 * One input of a form, or a question to which there is nothing to choose from.
 *
 * @param question what is asked, raw
 * @param hint what is to be known of the input itself
 * @param choices labels that the input cuts or leaves out, raw
 * @param input empty where there is nothing to choose from
 */
record Slot(Form.Field field, String question, Optional<String> hint, List<String> choices,
    Optional<LabelChildComponent> input, Told told) {

  /** Where all of it is said that there is no room for at the input. */
  enum Told {
    ON_ITS_PAGE, BEFORE
  }

  Slot(Form.Field field, String question, Optional<String> hint, List<String> choices,
      Optional<LabelChildComponent> input) {
    this(field, question, hint, choices, input, Told.ON_ITS_PAGE);
  }

  /** The same, of which all has been said on the pages before. */
  Slot toldBefore() {
    return new Slot(field, question, hint, choices, input, Told.BEFORE);
  }

  /** Whether all of it can be read at the input. */
  private boolean isWhole() {
    return choices.isEmpty() && input.isPresent() && !parts(question).isEmpty();
  }

  private List<String> parts(String asked) {
    return hint.isEmpty() ? Slices.labelAndMore(asked, Label.LABEL_MAX_LENGTH, Label.DESCRIPTION_MAX_LENGTH)
        : asked.length() <= Label.LABEL_MAX_LENGTH && hint.get().length() <= Label.DESCRIPTION_MAX_LENGTH
            ? List.of(asked, hint.get()) : List.of();
  }

  /** What has to stand above all inputs, because there is no room for it at this one, the nth of the page. */
  Stream<Line> above(int number) {
    return isWhole() || told == Told.BEFORE ? Stream.empty() : all(numbered(number, question));
  }

  /** All that is asked, and all that can be taken but is not seen whole. */
  Stream<Line> all() {
    return all(question);
  }

  private Stream<Line> all(String asked) {
    return Stream.concat(Stream.of(Line.bold(asked)),
            Stream.concat(hint.stream(), choices.stream()).map(Line::plain));
  }

  /** The input under its question, or under the beginning of it. */
  Optional<Label> label(int number) {
    return input.map(element -> {
      var asked = parts(question);
      if (!asked.isEmpty() && choices.isEmpty()) {
        return asked.size() == 1 ? Label.of(asked.getFirst(), element)
            : Label.of(asked.getFirst(), asked.getLast(), element);
      }
      return Label.of(Slices.label(told == Told.BEFORE ? question : numbered(number, question),
          Label.LABEL_MAX_LENGTH), element);
    });
  }

  private static String numbered(int number, String question) {
    return number + ". " + question;
  }
}
