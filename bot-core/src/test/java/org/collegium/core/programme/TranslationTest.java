package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.programme.AnswerForm.OneOf;
import org.collegium.core.programme.AnswerForm.Scale;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a programme's prompts are in another language, and what is said where they are not. */
class TranslationTest {

  private static final String FILE = "programmes/first-steps/prompts/session-01.es.yaml";
  private static final Locale MEXICO = Locale.of("es", "MX");

  @TempDir
  private Path home;

  private SmallCatalogue small;

  @BeforeEach
  void write() {
    small = SmallCatalogue.in(home).change(FILE, "prompts:\n", "prompts:\n" + """
        - id: seen-06
          ask: ¿Cuánto del martes pasó fuera de su oficina?
          low: Casi nada
          high: Casi todo
        """.indent(2));
  }

  @Test
  void aReaderOfThatLanguageIsAskedInIt() {
    var programme = programme();

    assertThat(programme.in(MEXICO).prompt("seen-01").orElseThrow().ask())
        .isEqualTo(new Prose("¿En qué parte del edificio se le vio más esta semana?"));
    assertThat(programme.in(MEXICO).prompt("seen-04").orElseThrow()).satisfies(prompt -> {
      assertThat(prompt.answer()).isEqualTo(new OneOf(List.of(new Prose("Un docente"), new Prose("Un estudiante"),
          new Prose("Una familia"), new Prose("Todavía nadie"))));
      assertThat(prompt.followUp()).contains(new Prose("¿Qué dijo o qué hizo esa persona?"));
      assertThat(prompt.outcome()).isEqualTo("seen-where-it-counts");
      assertThat(prompt.responsibility()).isEqualTo(Optional.of("visibility"));
    });
    assertThat(programme.in(MEXICO).prompt("seen-06").orElseThrow().answer())
        .isEqualTo(new Scale(1, 5, new Prose("Casi nada"), new Prose("Casi todo")));
  }

  @Test
  void whatIsNotTranslatedIsAskedInTheProgrammesOwn() {
    var programme = programme();

    assertThat(programme.in(MEXICO).prompt("seen-02")).isEqualTo(programme.prompt("seen-02"));
    assertThat(programme.in(MEXICO).prompt("heard-01")).isEqualTo(programme.prompt("heard-01"));
    assertThat(programme.in(Locale.FRANCE)).isEqualTo(programme);
    assertThat(programme.in(Locale.US).prompt("seen-01").orElseThrow().ask().raw()).startsWith("Where in your");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "id: seen-01 | id: seen-91 | Unknown prompt of session 1 'seen-91'; did you mean 'seen-01'?",
      "id: seen-04 | id: seen-01 | The prompt 'seen-01' stands in this file already.",
      "session: 1 | session: 2 | Expected session 1, as in the file's name, not 2.",
      "language: es | language: fr | Expected es, not 'fr'.",
      ", Todavía nadie |  | Expected a list of 4, not a list of 3.",
      "Un estudiante | Un docente | Expected labels that differ.",
      "high: Casi todo | choices: [Uno, Dos] | The key 'high' is missing: the prompt is answered by it.",
      "vio más esta semana? | vio más esta semana. | Expected a question that ends with '?'.",
      "hizo esa persona? | hizo esa persona, con *énfasis*? | Expected plain words, without *"})
  void eachThingThatIsWrongIsSaidWithItsLine(String once, String now, String problem) {
    small.change(FILE, once, Optional.ofNullable(now).orElse(""));

    assertThat(small.problems()).isNotEmpty().allMatch(said -> said.startsWith(FILE + ":"))
        .anyMatch(said -> said.contains(problem));
  }

  @Test
  void whatIsWrongWithThePromptsThemselvesIsSaidFirst() {
    small.change("programmes/first-steps/prompts/session-01.yaml", "id: seen-04", "id: seen 04");

    assertThat(small.problems()).isNotEmpty().noneMatch(said -> said.startsWith(FILE));
  }

  @Test
  void aFollowUpStandsExactlyWhereThePromptHasOne() {
    small.change(FILE, "    follow_up: ¿Qué dijo o qué hizo esa persona?\n", "");
    small.change(FILE, "se le vio más esta semana?\n",
        "se le vio más esta semana?\n    follow_up: ¿Y dónde se le vio menos?\n");

    assertThat(small.problems()).hasSize(2)
        .anyMatch(said -> said.contains("The key 'follow_up' is missing: the prompt has one."))
        .anyMatch(said -> said.contains("Expected no follow_up: the prompt has none."));
  }

  private Programme programme() {
    return small.legible().catalogue().get("first-steps");
  }
}
