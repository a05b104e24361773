package org.collegium.core.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** Holds what somebody filled in against the form: nothing a platform lets through is believed. */
public record FilledIn(Form form, Wording wording) {

  /** What is wrong, by field name, in the form's order. */
  public Map<String, Prose> problems(Map<String, String> values) {
    var problems = new LinkedHashMap<String, Prose>();
    for (var field : form.fields()) {
      var value = Optional.ofNullable(values.get(field.name())).map(String::strip).orElse("");
      problem(field, value).ifPresent(problem -> problems.put(field.name(), problem));
    }
    return problems;
  }

  /** The form with these values in it, so that nothing typed is lost. */
  public Form holding(Map<String, String> values) {
    return new Form(form.replyTo(), form.title(), form.intro(), form.fields().stream()
        .map(field -> new Form.Field(field.name(), field.label(), field.kind(),
            values.getOrDefault(field.name(), field.current()), field.need()))
        .toList(), form.submit());
  }

  private Optional<Prose> problem(Form.Field field, String value) {
    if (value.isEmpty()) {
      return field.need() == Option.Need.REQUIRED ? Optional.of(wording.say("form.problem.missing")) : Optional.empty();
    }
    return switch (field.kind()) {
      case Form.Kind.Words words when value.codePointCount(0, value.length()) > words.atMostCharacters() ->
          Optional
              .of(wording.say("form.problem.long", words.atMostCharacters(), value.codePointCount(0, value.length())));
      case Form.Kind.Words _ -> Optional.empty();
      case Form.Kind.OneOf one -> one.choices().stream().anyMatch(choice -> choice.value().equals(value))
          ? Optional.empty() : Optional.of(wording.say("form.problem.choice"));
      case Form.Kind.Scale scale -> isOn(scale, value) ? Optional.empty()
          : Optional.of(wording.say("form.problem.scale", scale.from(), scale.to()));
      case Form.Kind.ManyOf _ -> Optional.empty();
    };
  }

  private static boolean isOn(Form.Kind.Scale scale, String value) {
    try {
      var number = Integer.parseInt(value);
      return number >= scale.from() && number <= scale.to();
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
