package org.collegium.discord.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroup;
import net.dv8tion.jda.api.components.checkboxgroup.CheckboxGroupOption;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.radiogroup.RadioGroup;
import net.dv8tion.jda.api.components.radiogroup.RadioGroupOption;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import org.collegium.core.command.Form;
import org.collegium.core.command.Option.Need;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;
import org.collegium.discord.render.Options.Option;

/** One field of a form as the inputs it needs: one, unless it holds more than one input takes. */
final class FormField {

  private static final int FEWEST_IN_SIGHT = 2;
  private static final int MOST_IN_SIGHT = RadioGroup.OPTIONS_MAX_AMOUNT;
  /** Up to here an answer is a line. */
  private static final int LONGEST_LINE = 150;

  private final Viewer viewer;
  private final Form.Field field;

  FormField(Viewer viewer, Form.Field field) {
    this.viewer = viewer;
    this.field = field;
  }

  List<Slot> slots() {
    return switch (field.kind()) {
      case Form.Kind.Words words -> words(words.atMostCharacters());
      case Form.Kind.Scale scale when scale.to() - scale.from() >= Options.MOST -> List.of(number(scale));
      case Form.Kind.Scale scale -> chosen(points(scale), this::one);
      case Form.Kind.OneOf one -> chosen(one.choices(), this::one);
      case Form.Kind.ManyOf many -> chosen(many.choices(), this::many);
    };
  }

  private List<Slot> words(int atMost) {
    var parts = FieldParts.of(field).current();
    return IntStream.rangeClosed(1, parts.size()).mapToObj(n -> {
      var typed = parts.get(n - 1);
      var longest = Math.max(typed.length(), Math.max(1, Math.min(atMost, TextInput.MAX_VALUE_LENGTH)));
      return slot(n, parts.size(), List.of(), TextInput.create(name(n, parts.size()),
          atMost > LONGEST_LINE ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT).setMaxLength(longest)
          .setRequired(n == 1 && isRequired()).setValue(typed.isBlank() ? null : typed).build());
    }).toList();
  }

  /** A list of all points would be too long; the core looks at what comes back. */
  private Slot number(Form.Kind.Scale scale) {
    var input = TextInput.create(name(1, 1), TextInputStyle.SHORT).setMaxLength(LONGEST_LINE)
        .setRequired(isRequired()).setValue(field.current().isBlank() ? null : field.current()).build();
    var hint = viewer.say("discord.scale", String.valueOf(scale.from()), scale.low(), String.valueOf(scale.to()),
        scale.high());
    return Slot.hinted(field, field.label().raw(), hint, input);
  }

  /** The ends say what they mean. */
  private List<Choice> points(Form.Kind.Scale scale) {
    return IntStream.rangeClosed(scale.from(), scale.to()).mapToObj(point -> new Choice(String.valueOf(point),
        new Prose(point == scale.from() ? end(point, scale.low()) : point == scale.to() ? end(point, scale.high())
            : String.valueOf(point))))
        .toList();
  }

  private String end(int point, Prose meaning) {
    return viewer.say("discord.scale.end", String.valueOf(point), meaning);
  }

  private List<Slot> chosen(List<Choice> choices, Inputs inputs) {
    var options = new Options(choices);
    var groups = options.inGroups();
    if (groups.isEmpty()) {
      var cut = new ArrayList<>(options.cut().toList());
      cut.add(viewer.say("answer.nothing"));
      return List.of(Slot.of(field, field.label().raw(), cut, Optional.empty()));
    }
    var cut = options.cut().toList();
    return IntStream.rangeClosed(1, groups.size()).mapToObj(n -> slot(n, groups.size(), n == 1 ? cut : List.of(),
        inputs.of(name(n, groups.size()), groups.get(n - 1), groups.size() == 1 && isRequired()))).toList();
  }

  private LabelChildComponent one(String name, List<Option> options, boolean isRequired) {
    return options.size() >= FEWEST_IN_SIGHT && options.size() <= MOST_IN_SIGHT
        ? RadioGroup.create(name).setRequired(isRequired).addOptions(options.stream().map(option -> RadioGroupOption
            .of(option.label(), option.value(), option.more().orElse(null), isTaken(option))).toList())
            .build()
        : menu(name, options, isRequired, 1);
  }

  private LabelChildComponent many(String name, List<Option> options, boolean isRequired) {
    return options.size() <= MOST_IN_SIGHT
        ? CheckboxGroup.create(name).setRequired(isRequired).setRequiredRange(isRequired ? 1 : 0, options.size())
            .addOptions(options.stream().map(option -> CheckboxGroupOption.of(option.label(), option.value(),
                option.more().orElse(null), isTaken(option))).toList())
            .build()
        : menu(name, options, isRequired, options.size());
  }

  private LabelChildComponent menu(String name, List<Option> options, boolean isRequired, int most) {
    return StringSelectMenu.create(name).setPlaceholder(viewer.say("discord.choose"))
        .setRequiredRange(isRequired ? 1 : 0, most).setRequired(isRequired)
        .addOptions(options.stream().map(option -> SelectOption.of(option.label(), option.value())
            .withDescription(option.more().orElse(null)).withDefault(isTaken(option))).toList())
        .build();
  }

  private boolean isTaken(Option option) {
    return field.kind() instanceof Form.Kind.ManyOf
        ? Arrays.asList(field.current().split(",")).contains(option.value())
        : field.current().equals(option.value());
  }

  private Slot slot(int part, int parts, List<String> choices, LabelChildComponent input) {
    var question = parts == 1 ? field.label().raw()
        : part == 1 ? viewer.say("discord.form.part", field.label(), part, parts)
            : viewer.say("discord.form.part.more", part, parts);
    return Slot.of(field, question, choices, Optional.of(input));
  }

  private String name(int part, int parts) {
    return FieldName.part(field.name(), part, parts).customId();
  }

  private boolean isRequired() {
    return field.need() == Need.REQUIRED;
  }

  /** The input that offers these options under that name. */
  private interface Inputs {
    LabelChildComponent of(String name, List<Option> options, boolean isRequired);
  }
}
