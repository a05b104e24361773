package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.programme.ProtocolStep.Days;
import org.collegium.core.programme.ProtocolStep.Hours;
import org.collegium.core.programme.ProtocolStep.Speaks;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to talk with each other, as a catalogue has them. */
class ProtocolTest {

  private static final String FOLDER = "programmes/first-steps/protocols/";
  private static final String FILE = FOLDER + "two-ears.yaml";
  private static final String SPANISH = FOLDER + "two-ears.es.yaml";

  @TempDir
  private Path home;

  private SmallCatalogue small;

  @BeforeEach
  void write() {
    small = SmallCatalogue.in(home);
  }

  @Test
  void aProtocolIsReadStepByStep() {
    var protocol = programme().protocol("two-ears").orElseThrow();

    assertThat(protocol.title()).isEqualTo(new Prose("Two ears"));
    assertThat(protocol.roles()).containsExactly(ProtocolRole.values());
    assertThat(protocol.hasPresenter()).isTrue();
    assertThat(protocol.steps()).extracting(ProtocolStep::speaks)
        .containsExactly(Speaks.PRESENTER, Speaks.OTHERS, Speaks.EVERYBODY);
    assertThat(protocol.steps()).extracting(ProtocolStep::length).containsExactly(new Days(1, LocalTime.NOON),
        new Hours(4), new Days(1, LocalTime.of(9, 0)));
    assertThat(protocol.step(1).orElseThrow().text())
        .isEqualTo(new Prose("Read what was brought.\n\nNobody answers yet."));
    assertThat(protocol.step(3).orElseThrow().questions()).hasSize(2);
    assertThat(protocol.step(4)).isEmpty();
  }

  @Test
  void whereNobodyBringsAnythingThereIsNoPresenter() {
    assertThat(programme().protocol("a-spare-hour").orElseThrow().hasPresenter()).isFalse();
  }

  @Test
  void itIsSaidInAnotherLanguageToWhoReadsIt() {
    var own = programme().protocol("two-ears").orElseThrow();
    var spanish = programme().in(Locale.of("es", "MX")).protocol("two-ears").orElseThrow();

    assertThat(spanish.title()).isEqualTo(new Prose("Dos oídos"));
    assertThat(spanish.steps()).zipSatisfy(own.steps(), (step, same) -> {
      assertThat(step.text()).isNotEqualTo(same.text());
      assertThat(step.questions()).hasSameSizeAs(same.questions());
      assertThat(step.length()).isEqualTo(same.length());
      assertThat(step.speaks()).isEqualTo(same.speaks());
    });
    assertThat(programme().in(Locale.of("es")).protocol("a-spare-hour"))
        .isEqualTo(programme().protocol("a-spare-hour"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "id: two-ears | id: three-ears | 1 | Expected 'two-ears', as in the file's name, not 'three-ears'.",
      "[presenter, facilitator, timekeeper] | [facilitator, facilitator] | 4 | The role 'facilitator' stands in the",
      "[presenter, facilitator, timekeeper] | [presenter] | 4 | The role 'facilitator' is missing",
      "[presenter, facilitator, timekeeper] | [facilitator] | 7 | Expected everybody: the role 'presenter' is not",
      "speaks: others | speaks: nobody | 15 | Expected everybody or presenter or others, not 'nobody'.",
      "hours: 4 | | 14 | Expected either hours or school_days",
      "hours: 4 | hours: 100 | 16 | Expected a whole number from 1 to 72, not '100'.",
      "about: One brings a dilemma, the others think aloud. | about: Bring it! | 3 | Expected no '!'.",
      "title: Talk | titel: Talk | 14 | Unknown key 'titel'; did you mean 'title'?",
      "What is this really about? | What is this about | 19 | Expected a question that ends with '?'."})
  void eachThingThatIsWrongIsSaidWithItsLine(String once, String now, int line, String problem) {
    small.change(FILE, once, Optional.ofNullable(now).orElse(""));

    assertThat(small.problems()).isNotEmpty().allMatch(said -> said.startsWith(FILE + ":"))
        .anyMatch(said -> said.startsWith(FILE + ":" + line + ": " + problem));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "id: two-ears | id: two-eyes | Expected two-ears, not 'two-eyes'.",
      "language: es | language: fr | Expected es, not 'fr'.",
      "- ¿De qué trata esto en realidad? | - ¿De qué trata esto | Expected a question that ends with '?'.",
      "- ¿Qué pregunta ayudó más? | | Expected a list of 2, not a list of 1.",
      "Diga qué se lleva. | Diga qué se lleva *ya*. | Expected plain words"})
  void eachThingThatIsWrongInAnotherLanguageIsSaidToo(String once, String now, String problem) {
    small.change(SPANISH, once, Optional.ofNullable(now).orElse(""));

    assertThat(small.problems()).isNotEmpty().allMatch(said -> said.startsWith(SPANISH + ":"))
        .anyMatch(said -> said.contains(problem));
  }

  @Test
  void aFileThatIsCalledOtherwiseIsNotReadPast() throws IOException {
    Files.move(small.folder().resolve(FILE), small.folder().resolve(FOLDER + "Two Ears.yaml"));

    assertThat(small.problems()).containsExactlyInAnyOrder(
        FOLDER + "Two Ears.yaml: Expected a name like consultancy.yaml, the id of the protocol, or consultancy.es.yaml"
            + " for it in Spanish.",
        SPANISH + ": There is no two-ears.yaml that this could be in another language.");
  }

  private Programme programme() {
    return ((Reading.Legible) CatalogueReader.read(small.folder())).catalogue().get("first-steps");
  }

  @Test
  void aCatalogueCanDoWithout() throws IOException {
    for (var name : List.of("two-ears.yaml", "two-ears.es.yaml", "a-spare-hour.yaml")) {
      Files.delete(small.folder().resolve(FOLDER + name));
    }
    Files.delete(small.folder().resolve(FOLDER));

    assertThat(programme().protocols()).isEmpty();
  }
}
