package org.collegium.launcher.rehearsal;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.RoundId;
import org.collegium.core.programme.AnswerForm;
import org.collegium.core.reflection.Reflection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the people of the sample cohort write whom nobody plays, in their first year. */
class PlayedAnswersTest {

  private static final int ALL = 10_000;

  private static Premises premises;
  private static Map<Person, List<Reflection>> written;
  private static long rounds;

  @BeforeAll
  static void playAYear() {
    var asked = new ScriptFiles.Asked(Optional.empty(), Optional.empty(), Optional.empty(), Answers.MIXED, 1);
    var files = new ScriptFiles(Path.of(""), asked).read(Optional.empty(), Optional.empty(), Optional.empty());
    premises = ((Premises.Ready) Premises.furnish(((ScriptFiles.Found) files).script(), RehearseCommand.NO_FEEDS))
        .premises();
    try (var rehearsal = Rehearsal.in(premises, _ -> {})) {
      rehearsal.playUntil(Instant.parse("2028-01-10T00:00:00Z"));
    }
    written = premises.house().reflections().read(books -> books.memberships()
        .in(premises.cohort(), premises.clock().instant()).stream().filter(Membership::isAsked)
        .map(member -> books.people().get(member.person()))
        .collect(Collectors.toMap(Function.identity(), leader -> books.reflections().ofAuthor(leader.id(), ALL))));
    rounds = all().stream().map(PlayedAnswersTest::round).distinct().count();
  }

  @AfterAll
  static void close() {
    premises.close();
  }

  @Test
  void someAnswerEverythingSomeNothingAndManySomething() {
    var shares = written.values().stream()
        .map(theirs -> (double) theirs.stream().map(PlayedAnswersTest::round).distinct().count() / rounds).toList();

    assertThat(written).hasSize(24);
    assertThat(shares.stream().filter(share -> share == 0)).as("silent").hasSizeBetween(1, 4);
    // Whoever answers only when nudged answers less since nudges end that move nobody.
    assertThat(shares.stream().filter(share -> share > 0 && share < 0.6)).as("sometimes").hasSizeBetween(3, 14);
    assertThat(shares.stream().filter(share -> share >= 0.6 && share < 0.95)).as("mostly").hasSizeBetween(5, 15);
    assertThat(shares.stream().filter(share -> share >= 0.95)).as("always").hasSizeBetween(1, 8);
    assertThat(written.values().stream().filter(theirs -> theirs.stream().anyMatch(Reflection::late))).as("late")
        .hasSizeBetween(2, 10);
  }

  @Test
  void eachIsWrittenWhileItsAuthorIsUp() {
    assertThat(written).allSatisfy((leader, theirs) -> assertThat(theirs)
        .allMatch(answer -> isUp(answer.writtenAt(), leader.zone()), leader.name().raw()));
  }

  @Test
  void whatIsWrittenFitsTheKindOfQuestionAndItsStage() {
    var words = SampleWords.read();

    assertThat(all()).filteredOn(PlayedAnswersTest::isOpen).hasSizeGreaterThan(100).allSatisfy(answer -> assertThat(
        words.fitting(prompt(answer), premises.house().catalogue())).contains(answer.words().answer().raw()));
    assertThat(all()).flatExtracting(answer -> answer.words().followUp().stream().toList()).isNotEmpty()
        .allSatisfy(deeper -> assertThat(words.answers().get("deeper")).contains(deeper.raw()));
  }

  @Test
  void fewSayTheSameToOneMentor() {
    var grace = premises.house().reflections().read(
        books -> books.people().withEmail(new Email("grace.adeyemi@mentors.example"))).orElseThrow();
    var read = all().stream().filter(PlayedAnswersTest::isOpen)
        .filter(answer -> answer.readers().stream().anyMatch(reader -> reader.person().equals(grace.id())))
        .collect(groupingBy(PlayedAnswersTest::prompt));

    assertThat(read).isNotEmpty().allSatisfy((prompt, answers) -> {
      var different = answers.stream().map(answer -> answer.words().answer()).distinct().count();
      assertThat(different).as(prompt).isGreaterThanOrEqualTo((answers.size() + 1) / 2);
    });
  }

  @Test
  void thereIsSomethingToSayToEveryQuestionOfTheProgramme() {
    var words = SampleWords.read();
    var catalogue = premises.house().catalogue();

    assertThat(catalogue.get("balanced-leadership").prompts().keySet())
        .allSatisfy(prompt -> assertThat(words.fitting(prompt, catalogue)).hasSizeGreaterThan(2));
    assertThat(words.answers().values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  private static boolean isUp(Instant at, ZoneId zone) {
    var there = at.atZone(zone);
    var isWeekend = there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !there.toLocalTime().isBefore(isWeekend ? WakingHours.WEEKEND : WakingHours.WEEKDAY)
        && !there.toLocalTime().isAfter(WakingHours.END);
  }

  private static List<Reflection> all() {
    return written.values().stream().flatMap(List::stream).toList();
  }

  private static RoundId round(Reflection answer) {
    return answer.asked().orElseThrow().round();
  }

  private static String prompt(Reflection answer) {
    return answer.asked().orElseThrow().prompt();
  }

  private static boolean isOpen(Reflection answer) {
    return premises.house().catalogue().get("balanced-leadership").prompt(prompt(answer))
        .filter(prompt -> prompt.answer() instanceof AnswerForm.Open).isPresent();
  }
}
