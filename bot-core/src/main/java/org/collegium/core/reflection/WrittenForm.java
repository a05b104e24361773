package org.collegium.core.reflection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.FilledIn;
import org.collegium.core.command.Form;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/**
 * What came back with a form into which a person writes. Its audience must still mean those who were named when they
 * typed, and no address in it may be one that runs out.
 *
 * @param form as it would be opened now
 */
public record WrittenForm(Form form, Map<String, String> values, Wording wording) {

  /** What is wrong, by field name; other readers than the form had named are among it. */
  public Map<String, Prose> problems() {
    var problems = new LinkedHashMap<String, Prose>();
    changedReaders().ifPresent(sentence -> problems.put(ReflectionForm.AUDIENCE, sentence));
    new FilledIn(form, wording).problems(values).forEach(problems::putIfAbsent);
    form.fields().stream().filter(field -> field.kind() instanceof Form.Kind.Words).forEach(field -> FleetingLink
        .in(values.getOrDefault(field.name(), ""))
        .ifPresent(host -> problems.putIfAbsent(field.name(), wording.say("form.problem.fleeting", host))));
    return problems;
  }

  /** The form with all that was typed; it offers those who would read it now. */
  public Form holding() {
    var typed = new HashMap<>(values);
    chosen().filter(_ -> changedReaders().isPresent())
        .ifPresent(audience -> typed.put(ReflectionForm.AUDIENCE,
            offered(audience).map(Choice::value).orElse(Audience.ONLY_ME.word())));
    return new FilledIn(form, wording).holding(typed);
  }

  private Optional<Prose> changedReaders() {
    return chosen().filter(_ -> choices().noneMatch(choice -> choice.value().equals(written())))
        .map(audience -> offered(audience)
            .map(choice -> wording.say("form.problem.readers", choice.label()))
            .orElseGet(() -> wording.say("form.problem.readers.none")));
  }

  private Optional<Audience> chosen() {
    return ChosenAudience.read(written()).map(ChosenAudience::audience);
  }

  private String written() {
    return values.getOrDefault(ReflectionForm.AUDIENCE, "").strip();
  }

  /** The narrowest of that audience: nobody is handed a program among their readers who has not chosen it. */
  private Optional<Choice> offered(Audience audience) {
    return choices().filter(choice -> ChosenAudience.read(choice.value()).map(ChosenAudience::audience)
        .equals(Optional.of(audience))).reduce((_, narrower) -> narrower);
  }

  private Stream<Choice> choices() {
    return form.field(ReflectionForm.AUDIENCE).map(Form.Field::kind).stream()
        .filter(Form.Kind.OneOf.class::isInstance).map(Form.Kind.OneOf.class::cast)
        .flatMap(one -> one.choices().stream());
  }
}
