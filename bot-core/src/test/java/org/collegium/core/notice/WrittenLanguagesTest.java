package org.collegium.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.text.Prose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in English is said in every other language too, of the same facts, and names the same commands. */
class WrittenLanguagesTest {

  private static final Pattern FACT = Pattern.compile("\\{(\\d+)");
  private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/[\\p{Ll}-]+(?: [\\p{Ll}-]+)*");
  private static final Pattern OPTION = Pattern.compile("(?<!\\p{L})\\p{Ll}+:(?=\\w)");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");
  private static final Set<String> COMMANDS = Wording.in(Locale.US).keys();
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 21);

  private static Stream<Locale> others() {
    return Stream.of(Locale.of("es"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void everySentenceIsThere(Locale language) {
    assertThat(Wording.in(language).locale()).isEqualTo(language);
    assertThat(Wording.in(language).keys()).containsExactlyInAnyOrderElementsOf(Wording.in(Locale.US).keys());
  }

  @ParameterizedTest
  @MethodSource("others")
  void eachSaysTheSameFacts(Locale language) {
    for (var key : Wording.in(Locale.US).keys()) {
      assertThat(facts(pattern(language, key))).as(key).isEqualTo(facts(pattern(Locale.US, key)));
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void eachDistinguishesNoneOneAndManyWhereEnglishDoes(Locale language) {
    for (var key : Wording.in(Locale.US).keys()) {
      assertThat(limits(language, key)).as(key).isEqualTo(limits(Locale.US, key));
      for (var number : NUMBERS) {
        assertThat(filled(language, key, number)).as(key).doesNotContain("{", "choice");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void eachNamesTheSameCommandsAndOptionsAsTheyAreTypedInItsLanguage(Locale language) {
    for (var key : Wording.in(Locale.US).keys()) {
      assertThat(typed(pattern(language, key), language)).as(key)
          .isEqualTo(typed(Vocabulary.in(language).sentence(pattern(Locale.US, key)), language));
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void nothingIsLeftInEnglish(Locale language) {
    assertThat(Wording.in(Locale.US).keys().stream()
        .filter(key -> pattern(language, key).equals(pattern(Locale.US, key)))
        .filter(key -> pattern(language, key).split(" ", -1).length > 2)
        .filter(key -> LETTERS.matcher(FACT.matcher(pattern(language, key)).replaceAll("")).find()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"Ada|Inés|Ada e Inés", "Ada|Hilda|Ada e Hilda", "Ada|Hiedra|Ada y Hiedra",
      "Ada|Yolanda|Ada y Yolanda", "Inés|Ada|Inés y Ada"})
  void spanishListsSoundAsTheyAreSpoken(String one, String other, String both) {
    assertThat(Wording.in(Locale.of("es", "US")).list(List.of(new Prose(one), new Prose(other))))
        .isEqualTo(new Prose(both));
  }

  private static String pattern(Locale language, String key) {
    return Wording.in(language).pattern(key);
  }

  private static Set<String> facts(String pattern) {
    return FACT.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The limits of each choice, whatever its place in the sentence. */
  private static List<String> limits(Locale language, String key) {
    return Arrays.stream(new MessageFormat(pattern(language, key), language).getFormats())
        .flatMap(format -> format instanceof ChoiceFormat choice ? Stream.of(choice) : Stream.empty())
        .map(choice -> Arrays.toString(choice.getLimits())).sorted().toList();
  }

  private static String filled(Locale language, String key, int number) {
    var facts = IntStream.range(0, 10).mapToObj(_ -> number).toArray();
    return new MessageFormat(pattern(language, key), language).format(facts);
  }

  /** Commands, each as far as one is declared so, and names of options. */
  private static Set<String> typed(String pattern, Locale language) {
    return Stream.concat(
        COMMAND.matcher(pattern).results().map(MatchResult::group).flatMap(found -> declared(found, language)),
        OPTION.matcher(pattern).results().map(MatchResult::group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The longest declared command with which that begins. */
  private static Stream<String> declared(String words, Locale language) {
    var paths = COMMANDS.stream().filter(key -> key.startsWith("command."))
        .map(key -> key.substring("command.".length()).replace('.', ' '))
        .map(path -> "/" + Vocabulary.in(language).path(path)).collect(Collectors.toSet());
    return Stream.iterate(words, longer -> longer.contains(" "), longer -> longer.substring(0, longer.lastIndexOf(' ')))
        .filter(paths::contains).findFirst()
        .or(() -> Optional.of(words.split(" ", -1)[0])
            .filter(first -> paths.stream().anyMatch(path -> (path + " ").startsWith(first + " "))))
        .stream();
  }
}
