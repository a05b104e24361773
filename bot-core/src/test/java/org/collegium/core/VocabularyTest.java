package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.Command;
import org.collegium.core.command.Option;
import org.collegium.core.notice.Vocabulary;
import org.collegium.core.text.Folded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever can be typed in English can be typed in Spanish, and nothing means two things. */
class VocabularyTest {

  private static final Vocabulary SPANISH = Vocabulary.in(Locale.of("es", "MX"));
  private static final List<String> BARE = List.of("bare.show", "bare.write");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyCommandAndOptionHasASpanishNameAndThereIsNoOther() {
    var commands = house.bot().commands();
    var wanted = new TreeSet<>(BARE);
    commands.forEach(command -> places(command).forEach(wanted::add));
    commands.stream().flatMap(command -> command.options().stream())
        .forEach(each -> wanted.add("option." + each.name()));
    wanted.add("option.cohort");

    assertThat(SPANISH.keys().stream().filter(key -> !key.startsWith("word.")))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void whatDiscordTakesForANameIsOne() {
    var names = house.bot().commands().stream().flatMap(command -> Stream.concat(
        Stream.of(SPANISH.path(command.path()).split(" ", -1)),
        command.options().stream().map(Option::name).map(SPANISH::option))).toList();

    assertThat(names).allMatch(name -> name.matches("[-\\p{Ll}]{1,32}"));
  }

  @Test
  void noCommandIsCalledAsAnotherInAnyLanguage() {
    var meanings = new HashMap<String, String>();
    for (var command : house.bot().commands()) {
      for (var spelling : spellings(Vocabulary.known(command.path()))) {
        assertThat(meanings.put(spelling, command.path())).as(spelling).isIn(null, command.path());
      }
    }
  }

  @Test
  void noOptionOfACommandIsCalledAsAnother() {
    for (var command : house.bot().commands()) {
      for (var option : command.options()) {
        for (var language : List.<Function<String, String>>of(SPANISH::option, Function.identity())) {
          var name = language.apply(option.name());
          assertThat(command.options()).as(command.path()).filteredOn(each -> Vocabulary.isOption(each.name(), name))
              .containsExactly(option);
        }
      }
    }
  }

  @Test
  void noWordOfAKindMeansTwoValues() {
    for (var key : SPANISH.keys().stream().filter(each -> each.startsWith("word.")).toList()) {
      var kind = key.split("\\.", -1)[1];
      var value = key.split("\\.", -1)[2];
      assertThat(Vocabulary.meant(kind, SPANISH.word(kind, value))).contains(value);
      assertThat(Vocabulary.meant(kind, Folded.letters(SPANISH.word(kind, value)))).contains(value);
      assertThat(Vocabulary.meant(kind, value)).contains(value);
    }
  }

  @Test
  void theFirstNameIsTheSameEverywhere() {
    assertThat(SPANISH.path("cohort session move")).isEqualTo("cohort sesión mover");
    assertThat(Vocabulary.in(Locale.UK).path("cohort session move")).isEqualTo("cohort session move");
  }

  private static Stream<String> places(Command command) {
    var names = command.path().split(" ", -1);
    return IntStream.rangeClosed(1, names.length)
        .mapToObj(end -> "path." + Stream.of(names).limit(end).collect(Collectors.joining(".")));
  }

  private static List<String> spellings(List<List<String>> known) {
    var rows = List.of("");
    for (var names : known) {
      var longer = new ArrayList<String>();
      rows.forEach(row -> names.forEach(name -> longer.add((row + " " + name).strip())));
      rows = longer;
    }
    return rows;
  }
}
