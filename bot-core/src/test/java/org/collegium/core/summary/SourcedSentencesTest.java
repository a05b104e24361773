package org.collegium.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence is shown with its sources, or not at all. */
class SourcedSentencesTest {

  private static final Set<String> HANDED = Set.of("BCDFGHJ", "KMNPQRS", "TVWXYZ2");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "She let go. [R-BCDFGHJ]|She let go.|BCDFGHJ",
      "She let go [R-BCDFGHJ].|She let go.|BCDFGHJ",
      "She let go. [BCDFGHJ]|She let go.|BCDFGHJ",
      "She let go. (R-BCDFGHJ)|She let go.|BCDFGHJ",
      "- She let go. [R-BCDFGHJ]|She let go.|BCDFGHJ",
      "2. She let go. [R-BCDFGHJ]|She let go.|BCDFGHJ",
      "She let go. [R-BCDFGHJ][R-KMNPQRS]|She let go.|BCDFGHJ KMNPQRS",
      "She let go. [R-BCDFGHJ, R-KMNPQRS]|She let go.|BCDFGHJ KMNPQRS",
      "She let go [R-BCDFGHJ] and held on. [R-KMNPQRS]|She let go and held on.|BCDFGHJ KMNPQRS",
      "«¿Quién decide?», preguntó. [R-BCDFGHJ]|«¿Quién decide?», preguntó.|BCDFGHJ",
      "In the U.S. schools decide. [R-BCDFGHJ]|In the U.S. schools decide.|BCDFGHJ",
      "It took 3.5 hours. [R-BCDFGHJ]|It took 3.5 hours.|BCDFGHJ",
      "She let go [of the keys]. [R-BCDFGHJ]|She let go [of the keys].|BCDFGHJ"})
  void aSentenceWithItsSourcesIsShown(String line, String words, String references) {
    var sentences = SourcedSentences.of(line, HANDED, 10);

    assertThat(sentences.dropped()).isZero();
    assertThat(sentences.kept()).singleElement().satisfies(sentence -> {
      assertThat(sentence.words().raw()).isEqualTo(words);
      assertThat(sentence.references()).extracting(Prose::raw).containsExactly(references.split(" "));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "She let go.",
      "She let go. [R-AAAAAAA]",
      "She let go. [R-BCDFGHJ][R-AAAAAAA]",
      "She let go. [R-BCDFGHJ, somebody]",
      "She let go. [R-bcdfghj]",
      "She let go, says R-KMNPQRS. [R-BCDFGHJ]",
      "She let go, see R-KMNPQRS",
      "[R-BCDFGHJ] She let go.",
      "[R-BCDFGHJ]",
      "See https://example.org. [R-BCDFGHJ]",
      "See www.example.org now. [R-BCDFGHJ]",
      "[Press here](R-BCDFGHJ) now @everyone. [R-BCDFGHJ]",
      "Hey @everyone. [R-BCDFGHJ]"})
  void whatNamesNoSourceThatWasHandedOverIsDropped(String line) {
    var sentences = SourcedSentences.of(line, HANDED, 10);

    assertThat(sentences.kept()).isEmpty();
    assertThat(sentences.dropped()).isPositive();
  }

  @Test
  void aSourceCoversTheSentenceItStandsInAndNoOther() {
    assertThat(words("She let go. He is to blame for all. [R-BCDFGHJ]")).containsExactly("He is to blame for all.");
    assertThat(words("She let go. [R-BCDFGHJ] He is to blame.")).containsExactly("She let go.");
    assertThat(words("She let go [R-BCDFGHJ]. He is to blame! And so on")).containsExactly("She let go.");
    assertThat(words("[R-BCDFGHJ] She let go. [R-KMNPQRS] He is to blame.")).isEmpty();
    assertThat(words("She let go.\n[R-BCDFGHJ]")).isEmpty();
  }

  @Test
  void marksOfOurOwnThatThePieceOrTheProgramBringsCountForNothing() {
    assertThat(words("He is to blame.\uE000\nShe let go. [R-BCDFGHJ]")).containsExactly("She let go.");
  }

  @Test
  void noMoreIsShownThanWasAskedFor() {
    var sentences = SourcedSentences.of("She let go. [R-BCDFGHJ]\n".repeat(30), HANDED, 10);

    assertThat(sentences.kept()).hasSize(10);
    assertThat(sentences.dropped()).isEqualTo(20);
  }

  @Test
  void nonsenseOfAnyLengthEndsSoon() {
    assertThat(SourcedSentences.of("[".repeat(200_000), HANDED, 10).kept()).isEmpty();
    assertThat(SourcedSentences.of("a.".repeat(200_000), HANDED, 10).kept()).isEmpty();
    assertThat(SourcedSentences.of("[R-BCDFGHJ]".repeat(20_000), HANDED, 10).kept()).isEmpty();
    assertThat(SourcedSentences.of("! ".repeat(100_000), HANDED, 10).kept()).isEmpty();
    assertThat(SourcedSentences.of("", HANDED, 10)).isEqualTo(new SourcedSentences(List.of(), 0));
  }

  private static List<String> words(String text) {
    return SourcedSentences.of(text, HANDED, 10).kept().stream().map(sentence -> sentence.words().raw()).toList();
  }
}
