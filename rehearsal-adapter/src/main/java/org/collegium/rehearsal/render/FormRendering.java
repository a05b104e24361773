package org.collegium.rehearsal.render;

import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.Option.Need;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Control;
import org.collegium.rehearsal.render.View.Field;
import org.collegium.rehearsal.render.View.Sheet;

/** Answers that are a form. */
final class FormRendering {

  View of(FormAnswer answer) {
    return switch (answer) {
      case FormAnswer.FormOpened opened -> sheet(opened.form(), Map.of());
      case FormAnswer.FormRejected rejected -> sheet(rejected.form(), rejected.problems());
    };
  }

  private static Sheet sheet(Form form, Map<String, Prose> problems) {
    return new Sheet(form.replyTo().token(), form.title().raw(), form.intro().stream().map(Prose::raw).toList(),
        form.fields().stream().map(field -> field(field, Optional.ofNullable(problems.get(field.name())))).toList(),
        form.submit().raw());
  }

  private static Field field(Form.Field field, Optional<Prose> problem) {
    return new Field(field.name(), field.label().raw(), control(field.kind()), field.current(),
        field.need() == Need.REQUIRED, problem.map(Prose::raw).orElse(""));
  }

  private static Control scale(Form.Kind.Scale scale) {
    return new Control.Scale(scale.from(), scale.to(), scale.low().raw(), scale.high().raw());
  }

  private static Control control(Form.Kind kind) {
    return switch (kind) {
      case Form.Kind.Words words -> new Control.Words(words.atMostCharacters());
      case Form.Kind.OneOf oneOf -> new Control.OneOf(PlainRendering.offers(oneOf.choices()));
      case Form.Kind.ManyOf manyOf -> new Control.ManyOf(PlainRendering.offers(manyOf.choices()));
      case Form.Kind.Scale scale -> scale(scale);
    };
  }
}
