package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.NearCommands;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as people really type them: what is mistyped is named, and what comes near is listed. */
class TypedLinesTest {

  @TempDir
  Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.session(2, "2027-03-16", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
      "Ada   | /cohort away from:2027-02-01 to:2027-02-14 | There is no option “to”; this command knows from, until.",
      "Ada   | /cohort away form:2027-02-01 | There is no option “form”; this command knows from, until.",
      "Grace | /summary leader:\"Ada Okafor\"                | There is no option “leader”; this command knows "
          + "member, since, session, as, cohort.",
      "Pat   | /cohort session move nr:2 2027-03-23          | There is no option “nr”; this command knows "
          + "session, day, cohort.",
      "Ada   | /cohort sessions year:2027                    | There is no option “year”; this command knows cohort."})
  void anOptionThatIsNoneIsNotTakenForAValue(String who, String line, String sentence) {
    assertThat(house.types(who, line)).isEqualTo(refused(sentence));
  }

  @Test
  void whatIsGivenTwiceHasNoPlaceTheSecondTime() {
    assertThat(sentence(house.types("Ada", "/cohort away from:2027-02-01 from:2027-02-02")))
        .startsWith("There is no place for “from:2027-02-02” in that command.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12:30 is too late for the buses", "https://school.example/plan is up", "note:this",
      "Monday: bring pens"})
  void inOnesOwnWordsAColonIsAColon(String words) {
    assertThat(((Confirm) house.types("Pat", "/cohort announce " + words)).lines()).containsExactly(new Prose(words));
    assertThat(((FormOpened) house.types("Ada", "/reflect " + words)).form().fields())
        .anySatisfy(field -> assertThat(field.current()).isEqualTo(words));
  }

  @Test
  void hoursWithColonsAreHours() {
    assertThat(house.types("Ada", "/cohort quiet 19:00-06:30")).isInstanceOf(Said.class);
  }

  @Test
  void theBeginningOfACommandIsAnsweredWithTheCommandsThatBeginSo() {
    assertThat(usages(house.types("Pat", "/cohort import"))).containsExactly("/cohort import roster file:…",
        "/cohort import calendar file:…", "/cohort import closures file:… [school:…]");
    assertThat(usages(house.types("Ada", "/cohort"))).contains("/cohort next", "/cohort help")
        .allMatch(usage -> usage.startsWith("/cohort "));
  }

  @Test
  void aWordOfACommandIsAnsweredWithTheCommandsItStandsIn() {
    assertThat(usages(house.types("Pat", "/cohort materials 4 bring pens")))
        .containsExactly("/cohort session materials session:… words:…");
    assertThat(((NearCommands) house.types("Pat", "/cohort materials")).words())
        .isEqualTo(new Prose("I do not know the command “cohort materials”. These come near it:"));
  }

  @Test
  void nobodyIsLedToACommandThatIsNotForThem() {
    assertThat(usages(house.types("Ada", "/cohort import"))).isNotEmpty().noneMatch(usage -> usage.contains("import"));
    assertThat(sentence(house.types("Ada", "/lunch"))).startsWith("I do not know the command “lunch”.");
  }

  private static List<String> usages(Answer answer) {
    return ((NearCommands) answer).lines().stream().map(PlainAnswer.Line::usage).toList();
  }

  private static Refused refused(String sentence) {
    return new Refused(new Prose(sentence));
  }

  private static String sentence(Answer answer) {
    return ((Refused) answer).why().raw();
  }
}
