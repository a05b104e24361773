package org.collegium.core.programme;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What a programme and its sessions are called in another language. */
class ProgrammeTranslationTest {

  private static final String FILE = "programmes/first-steps/programme.es.yaml";
  private static final Locale MEXICO = Locale.of("es", "MX");
  private static final Prose HEARD = new Prose("Being Heard");

  @TempDir
  private Path home;

  private SmallCatalogue small;

  @BeforeEach
  void write() {
    small = SmallCatalogue.in(home);
  }

  @Test
  void aReaderOfThatLanguageIsShownItsNames() {
    assertThat(programme().in(MEXICO)).satisfies(spanish -> {
      assertThat(spanish.title()).isEqualTo(new Prose("Primeros pasos"));
      assertThat(spanish.session(2).orElseThrow().title()).isEqualTo(new Prose("Hacerse oír"));
      assertThat(spanish.session(2).orElseThrow().arc()).isEqualTo(programme().session(2).orElseThrow().arc());
      assertThat(spanish.session(1).orElseThrow().outcomes()).extracting(outcome -> outcome.text().raw())
          .containsExactly("Saber dónde ayuda dejarse ver.", "Distinguir cuándo venir y cuándo no.");
    });
    assertThat(programme().responsibility("input", MEXICO)).contains(new Prose("Participación"));
    assertThat(programme().responsibility("input", Locale.US)).isEmpty();
    assertThat(catalogue().responsibility("input", programme(), MEXICO)).isEqualTo(new Prose("Participación"));
    assertThat(catalogue().responsibility("input", programme(), Locale.US)).isEqualTo(new Prose("Input"));
  }

  @Test
  void aSessionIsCalledAsItsPlanUnlessItHasATitleOfItsOwn() {
    assertThat(programme().title(2, HEARD, MEXICO)).isEqualTo(new Prose("Hacerse oír"));
    assertThat(programme().title(2, new Prose("Hacerse oír"), Locale.US)).isEqualTo(HEARD);
    assertThat(programme().title(2, HEARD, Locale.FRANCE)).isEqualTo(HEARD);
    assertThat(programme().title(2, new Prose("A day in Pueblo"), MEXICO)).isEqualTo(new Prose("A day in Pueblo"));
    assertThat(programme().title(1, HEARD, MEXICO)).isEqualTo(HEARD);
    assertThat(programme().title(11, HEARD, MEXICO)).isEqualTo(HEARD);
  }

  @Test
  void itIsCountedHowMuchIsWrittenInEachLanguage() {
    assertThat(Coverage.of(programme(), small.legible().reference()).languages().rows()).containsExactly(
        List.of("en", "3", "19", "1"), List.of("es", "3", "2", "1"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"language: es | language: fr | Expected es, not 'fr'.",
      "number: 2 | number: 3 | Expected",
      "id: heard-by-everyone | id: heard-by-all | Expected heard-by-everyone, not 'heard-by-all'.",
      "title: Hacerse oír | titulo: Hacerse oír | title",
      "id: visibility | id: visible | Unknown responsibility 'visible'",
      "id: visibility | id: input | The responsibility 'input' stands in this file already.",
      "{id: seen-at-the-right-time, text: Distinguir cuándo venir y cuándo no.} | | Expected a list of 2"})
  void eachThingThatIsWrongIsSaidWithItsLine(String once, String now, String problem) {
    small.change(FILE, once.startsWith("{") ? "      - " + once + "\n" : once, Optional.ofNullable(now).orElse(""));

    assertThat(small.problems()).isNotEmpty().allMatch(said -> said.startsWith(FILE + ":"))
        .anyMatch(said -> said.contains(problem));
  }

  private Catalogue catalogue() {
    return small.legible().catalogue();
  }

  private Programme programme() {
    return catalogue().get("first-steps");
  }
}
