package org.collegium.discord.render;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.textinput.TextInput;
import org.collegium.core.command.Form;

/** What stands in a field, in as many parts as it has inputs, and the parts as one again. */
record FieldParts(Form.Kind kind, List<String> current) {

  private static final String BETWEEN = ",";

  static FieldParts of(Form.Field field) {
    return new FieldParts(field.kind(), switch (field.kind()) {
      case Form.Kind.Words _ -> Slices.plain(TextInput.MAX_VALUE_LENGTH).of(field.current());
      case Form.Kind.Scale _ -> List.of(field.current());
      case Form.Kind.OneOf one -> taken(new Options(one.choices()), List.of(field.current()));
      case Form.Kind.ManyOf many -> taken(new Options(many.choices()), Arrays.asList(field.current().split(BETWEEN)));
    });
  }

  private static List<String> taken(Options options, List<String> current) {
    return options.inGroups().stream().map(group -> group.stream().map(Options.Option::value)
        .filter(current::contains).collect(Collectors.joining(BETWEEN))).toList();
  }

  int count() {
    return current.size();
  }

  /** The same with that in place of one part, from 1. */
  FieldParts with(int part, String value) {
    return new FieldParts(kind, IntStream.rangeClosed(1, count())
        .mapToObj(n -> n == part ? value : current.get(n - 1)).toList());
  }

  /** All of it in one. */
  String together() {
    return kind instanceof Form.Kind.Words ? String.join("", current) : chosen(current.stream());
  }

  /** What was taken from several lists, in one. */
  static String chosen(Stream<String> lists) {
    return lists.filter(list -> !list.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new)).stream()
        .collect(Collectors.joining(BETWEEN));
  }
}
