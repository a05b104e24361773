package org.collegium.core.reflection;

import java.util.Optional;
import java.util.stream.IntStream;
import org.collegium.core.command.Form;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.programme.AnswerForm;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.text.Prose;

/**
 * How prompts of a programme are answered, whether they are asked or what was answered is changed.
 *
 * @param programme in the language in which answers are kept
 */
public record AnswerKind(Programme programme) {

  /**
   * How that one is answered.
   *
   * @param prompt in its reader's language
   */
  public Form.Kind of(Prompt prompt) {
    return switch (prompt.answer()) {
      case AnswerForm.Open _ -> new Form.Kind.Words(ReflectionForm.LONGEST);
      case AnswerForm.OneOf one -> new Form.Kind.OneOf(one.choices().stream()
          .map(choice -> new Choice(meant(prompt.id(), choice).raw(), choice)).toList());
      case AnswerForm.Scale scale -> new Form.Kind.Scale(scale.from(), scale.to(), scale.low(), scale.high());
    };
  }

  /** What a tap comes back as, and stays when its author reads in another language. */
  public Prose meant(String prompt, Prose tapped) {
    return programme.label(prompt, tapped).orElse(tapped);
  }

  /** The same where it can be answered by a tap, and that answer is one of these; words stay words. */
  Optional<Form.Kind> tapped(Prompt prompt, Prose answer) {
    return Optional.of(of(prompt)).filter(kind -> switch (kind) {
      case Form.Kind.OneOf one -> one.choices().stream()
          .anyMatch(choice -> choice.value().equals(meant(prompt.id(), answer).raw()));
      case Form.Kind.Scale scale -> isOn(scale, answer.raw().strip());
      case Form.Kind.Words _,Form.Kind.ManyOf _ -> false;
    });
  }

  private static boolean isOn(Form.Kind.Scale scale, String answer) {
    return IntStream.rangeClosed(scale.from(), scale.to())
        .anyMatch(step -> answer.equals(String.valueOf(step)));
  }
}
