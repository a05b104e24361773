package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case is in another language: the same stages, questions and options. */
class CaseTranslationTest {

  private static final String FILE = "programmes/first-steps/cases/the-side-gate.es.yaml";
  private static final Locale MEXICO = Locale.of("es", "MX");

  @TempDir
  private Path home;

  private SmallCatalogue small;

  @BeforeEach
  void write() {
    small = SmallCatalogue.in(home);
  }

  @Test
  void itIsToldInThatLanguageToWhoReadsIt() {
    var own = programme().caseScript("the-side-gate").orElseThrow();
    var spanish = programme().in(MEXICO).caseScript("the-side-gate").orElseThrow();

    assertThat(spanish.title()).isEqualTo(new Prose("La puerta lateral"));
    assertThat(spanish.ways()).extracting(CaseStage.Way::id).isEqualTo(own.ways().stream().map(CaseStage.Way::id)
        .toList());
    assertThat(spanish.ways().getFirst().label().raw()).startsWith("Dejarla cerrada");
    assertThat(spanish.stages()).extracting(CaseStage::kind).isEqualTo(List.of(CaseStage.Kind.values()));
    assertThat(spanish.stages()).extracting(CaseStage::at).isEqualTo(own.stages().stream().map(CaseStage::at)
        .toList());
    assertThat(spanish.stage(1).orElseThrow()).satisfies(stage -> {
      assertThat(stage.text().raw()).contains("Antes: 140 niños entraban por ahí.\nDespués: 12 pidieron la llave.");
      assertThat(stage.exhibit().orElseThrow()).isEqualTo(new CaseStage.Exhibit(
          new Prose("Un plano de la escuela con sus dos puertas"), new Prose("https://example.org/gates.png")));
      assertThat(stage.questions()).containsExactly(new CaseStage.Question(KindOfKnowledge.DECLARATIVE,
          new Prose("¿Qué sabe usted de la puerta?")));
    });
    assertThat(programme().in(Locale.UK).caseScript("the-side-gate")).contains(own);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "id: the-side-gate | id: the-side-door | Expected the-side-gate, not 'the-side-door'.",
      "language: es | language: fr | Expected es, not 'fr'.",
      "stage: questions | stage: reveal | Expected questions, not 'reveal'.",
      "id: ask-first | id: ask-them | Expected ask-first, not 'ask-them'.",
      "- ¿Qué sabe usted de la puerta? | - ¿Qué sabe usted de la puerta | Expected a question that ends with '?'.",
      "- ¿Cuándo es más amable una puerta cerrada? | | Expected a list of 2, not a list of 1.",
      "label: Abrirla en la mañana con alguien al lado | label: Abrirla ya con *ganas* | Expected plain words",
      "exhibit: Un plano de la escuela con sus dos puertas | school_days: 2 | The key 'exhibit' is missing",
      "Busque una puerta propia. | Busque una puerta propia ya!. | Expected no '!'."})
  void eachThingThatIsWrongIsSaidWithItsLine(String once, String now, String problem) {
    small.change(FILE, once, Optional.ofNullable(now).orElse(""));

    assertThat(small.problems()).isNotEmpty().allMatch(said -> said.startsWith(FILE + ":"))
        .anyMatch(said -> said.contains(problem));
  }

  @Test
  void aCaseThatIsNotThereCannotBeInAnotherLanguage() throws IOException {
    var lost = small.folder().resolve("programmes/first-steps/cases/the-back-door.es.yaml");
    Files.move(small.folder().resolve(FILE), lost);

    assertThat(small.problems()).containsExactly("programmes/first-steps/cases/the-back-door.es.yaml: There is no"
        + " the-back-door.yaml that this could be in another language.");
  }

  @Test
  void whatIsWrongWithTheCaseItselfIsSaidFirst() {
    small.change("programmes/first-steps/cases/the-side-gate.yaml", "id: ask-first", "id: ask first");

    assertThat(small.problems()).isNotEmpty().noneMatch(said -> said.startsWith(FILE));
  }

  private Programme programme() {
    return small.legible().catalogue().get("first-steps");
  }
}
