package org.collegium.slack.render;

import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.collegium.core.notice.Ask.Choice;
import org.jspecify.annotations.Nullable;

/** Choices to take from: all in sight where they are few, else in a list that opens. */
final class ChoiceElement {

  private static final int MOST_IN_SIGHT = 10;

  private final List<OptionObject> options;
  private final List<OptionObject> taken;

  private ChoiceElement(List<OptionObject> options, Collection<String> taken) {
    this.options = options;
    this.taken = options.stream().filter(option -> taken.contains(option.getValue())).toList();
  }

  /** For one of them. */
  static BlockElement one(List<Choice> choices, String taken) {
    return new ChoiceElement(choices.stream().map(Options::of).toList(), List.of(taken)).one();
  }

  /** For any of them. */
  static BlockElement many(List<Choice> choices, Collection<String> taken) {
    return new ChoiceElement(choices.stream().map(Options::of).toList(), taken).many();
  }

  private BlockElement one() {
    var first = taken.stream().findFirst();
    if (options.size() <= MOST_IN_SIGHT) {
      var radios = RadioButtonsElement.builder().actionId(FormField.ACTION).options(options);
      first.ifPresent(radios::initialOption);
      return radios.build();
    }
    var menu = StaticSelectElement.builder().actionId(FormField.ACTION).options(flat()).optionGroups(groups());
    first.ifPresent(menu::initialOption);
    return menu.build();
  }

  private BlockElement many() {
    if (options.size() <= MOST_IN_SIGHT) {
      return CheckboxesElement.builder().actionId(FormField.ACTION).options(options).initialOptions(orNone(taken))
          .build();
    }
    return MultiStaticSelectElement.builder().actionId(FormField.ACTION).options(flat()).optionGroups(groups())
        .initialOptions(orNone(taken)).build();
  }

  private @Nullable List<OptionObject> flat() {
    return options.size() <= Options.MOST ? options : null;
  }

  /** A list takes so many and no more; beyond that it is one of groups, called by what they count. */
  private @Nullable List<OptionGroupObject> groups() {
    if (options.size() <= Options.MOST) {
      return null;
    }
    return IntStream.iterate(0, at -> at < options.size(), at -> at + Options.MOST)
        .mapToObj(at -> group(at, Math.min(options.size(), at + Options.MOST))).toList();
  }

  private OptionGroupObject group(int from, int until) {
    return OptionGroupObject.builder().label(Piece.plain((from + 1) + "–" + until))
        .options(options.subList(from, until)).build();
  }

  /** Slack takes no empty list. */
  private static @Nullable List<OptionObject> orNone(List<OptionObject> taken) {
    return taken.isEmpty() ? null : taken;
  }
}
