package org.collegium.slack.render;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.collegium.core.command.Form;
import org.collegium.core.command.Option.Need;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;

/** One field of a form: its input, and above it what the input cannot show. */
final class FormField {

  /** The {@code action_id} of every input; its block tells which field it is. */
  static final String ACTION = "field";
  /** Between a field's name and the number of a further input that holds the rest of long words. */
  static final String PART = "~";

  private static final int LONGEST_LABEL = 2_000;
  private static final int LONGEST_WORDS = 3_000;
  /** Up to here an answer is a line. */
  private static final int LONGEST_LINE = 150;

  private final Viewer viewer;

  FormField(Viewer viewer) {
    this.viewer = viewer;
  }

  List<LayoutBlock> blocks(Form.Field field, Optional<String> problem) {
    var blocks = new ArrayList<LayoutBlock>();
    problem.ifPresent(wrong -> blocks.addAll(FormRendering.shown(Piece.lines(Line.bold(wrong)))));
    if (field.label().raw().length() > LONGEST_LABEL) {
      blocks.addAll(FormRendering.sections(field.label().raw()));
    }
    switch (field.kind()) {
      case Form.Kind.Words words -> blocks.addAll(words(field, words.atMostCharacters()));
      case Form.Kind.OneOf oneOf -> blocks.addAll(oneOf(field, oneOf.choices()));
      case Form.Kind.Scale scale -> blocks.addAll(oneOf(field, points(scale)));
      case Form.Kind.ManyOf manyOf -> blocks.addAll(choice(field, manyOf.choices(),
          fitting -> ChoiceElement.many(fitting, Arrays.asList(field.current().split(",")))));
    }
    return blocks;
  }

  /** One input, and more only where more stands in it already than one input takes. */
  private static List<LayoutBlock> words(Form.Field field, int atMost) {
    var parts = Slices.of(field.current(), LONGEST_WORDS);
    return IntStream.range(0, parts.size()).<LayoutBlock>mapToObj(n -> {
      var typed = parts.get(n);
      var element = PlainTextInputElement.builder().actionId(ACTION).multiline(atMost > LONGEST_LINE)
          .maxLength(Math.max(typed.length(), Math.min(atMost, LONGEST_WORDS)))
          .initialValue(typed.isEmpty() ? null : typed).build();
      return n == 0 ? input(field, field.name(), field.need() == Need.OPTIONAL, element)
          : input(field, field.name() + PART + (n + 1), true, element);
    }).toList();
  }

  private List<LayoutBlock> oneOf(Form.Field field, List<Choice> choices) {
    return choice(field, choices, fitting -> ChoiceElement.one(fitting, field.current()));
  }

  /** Labels that a list would cut stand above it, whole. */
  private List<LayoutBlock> choice(Form.Field field, List<Choice> choices, Elements elements) {
    var blocks = new ArrayList<LayoutBlock>();
    choices.stream().filter(choice -> !Options.isWhole(choice)).map(Choice::label).map(Prose::raw)
        .forEach(label -> blocks.addAll(FormRendering.sections(label)));
    var fitting = choices.stream().filter(Options::fits).toList();
    if (fitting.isEmpty()) {
      blocks.addAll(FormRendering.sections(viewer.fact(field.label().raw(), viewer.say("answer.nothing"))));
    } else {
      blocks.add(input(field, field.name(), field.need() == Need.OPTIONAL, elements.of(fitting)));
    }
    return blocks;
  }

  /** The ends of a scale say what they mean. */
  private List<Choice> points(Form.Kind.Scale scale) {
    return IntStream.rangeClosed(scale.from(), scale.to()).mapToObj(String::valueOf)
        .map(point -> new Choice(point, new Prose(
            point.equals(String.valueOf(scale.from())) ? viewer.say("slack.scale.end", point, scale.low())
                : point.equals(String.valueOf(scale.to())) ? viewer.say("slack.scale.end", point, scale.high())
                    : point)))
        .toList();
  }

  private static InputBlock input(Form.Field field, String blockId, boolean isOptional, BlockElement element) {
    return InputBlock.builder().blockId(blockId).label(Piece.plain(Slices.label(field.label().raw(), LONGEST_LABEL)))
        .optional(isOptional).element(element).build();
  }

  /** The element that offers these choices. */
  private interface Elements {
    BlockElement of(List<Choice> choices);
  }
}
