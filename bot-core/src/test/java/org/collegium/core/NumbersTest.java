package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.RoundCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Robin convenes and Pat facilitates: both get numbers, and none from which one leader's silence can be worked out. */
class NumbersTest {

  private static final String WORDS = "I asked before I decided.";
  private static final String OPEN = "2027-02-02T17:00:00Z";
  private static final String CLOSED = "2027-02-10T17:00:00Z";
  private static final List<String> LEADERS = List.of("Ada", "Maria", "Priya", "Noor", "Ines", "Tomas");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void sixLeadersAndASessionInFebruary() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    LEADERS.stream().skip(1).forEach(name -> house.leader(name, TestHouse.DENVER));
    house.session(2, "2027-02-09", 1);
    house.advanceTo(OPEN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nothingIsToldOfACheckInThatIsOpen() {
    answer(LEADERS);

    for (var answer : asked()) {
      assertThat(answer.rounds()).isEmpty();
      assertThat(value(answer, "Check-ins opened")).contains(1);
      assertThat(value(answer, "Leaders")).contains(6);
    }
  }

  @Test
  void threeOfSixAreEnoughAndTheirAnswersAreCounted() {
    answer(LEADERS.subList(0, 3));
    house.advanceTo(CLOSED);

    assertThat(asked()).allSatisfy(answer -> {
      assertThat(before(answer).leaders()).isEqualTo(6);
      assertThat(before(answer).answering()).contains(3);
      assertThat(before(answer).answers()).contains(3);
      assertThat(answer.toString()).doesNotContain(WORDS).doesNotContain(LEADERS).doesNotContain("Grace");
    });
  }

  @Test
  void twoWhoAnsweredAreNotCounted() {
    answer(LEADERS.subList(0, 2));
    house.advanceTo(CLOSED);

    assertThat(asked()).allSatisfy(answer -> assertThat(before(answer).answering()).isEmpty())
        .allSatisfy(answer -> assertThat(before(answer).answers()).isEmpty());
  }

  @Test
  void oneOrTwoWhoDidNotAnswerAreNotGivenAwayEither() {
    answer(LEADERS.subList(0, 5));
    house.advanceTo(CLOSED);

    assertThat(asked()).allSatisfy(answer -> assertThat(before(answer).answering()).isEmpty());
  }

  @Test
  void thatAllAnsweredIsTold() {
    answer(LEADERS);
    house.advanceTo(CLOSED);

    assertThat(asked()).allSatisfy(answer -> assertThat(before(answer).answering()).contains(6));
  }

  @Test
  void aLateAnswerChangesNothingThatWasTold() {
    var late = house.latestForm("Noor");
    answer(LEADERS.subList(0, 3));
    house.advanceTo(CLOSED);
    var told = asked();

    assertThat(house.answers("Noor", late, WORDS)).isInstanceOf(ReflectionKept.class);

    assertThat(asked()).isEqualTo(told);
  }

  @Test
  void aLateAnswerBeforeAnybodyAskedIsInNoNumberEither() {
    var late = house.latestForm("Noor");
    answer(LEADERS.subList(0, 3));
    house.advanceTo(CLOSED);
    house.answers("Noor", late, WORDS);

    assertThat(asked()).allSatisfy(answer -> assertThat(before(answer).answering()).contains(3));
  }

  @Test
  void whoLeavesAfterItWasToldDoesNotChangeIt() {
    answer(LEADERS.subList(0, 3));
    house.advanceTo(CLOSED);
    var told = asked().getFirst().rounds();

    house.confirms("Pat", "/cohort remove Ada");
    house.restart();

    assertThat(asked().getFirst().rounds()).isEqualTo(told);
  }

  @Test
  void whoLeftBeforeItClosedLiftsNobodyOverTheThreshold() {
    answer(LEADERS.subList(0, 3));
    house.confirms("Pat", "/cohort remove Priya");
    house.advanceTo(CLOSED);

    assertThat(asked()).allSatisfy(answer -> {
      assertThat(before(answer).leaders()).isEqualTo(5);
      assertThat(before(answer).answering()).isEmpty();
      assertThat(before(answer).answers()).isEmpty();
    });
  }

  @Test
  void noDayAndNoNameCutsOutASmallerNumber() {
    answer(LEADERS.subList(0, 3));
    house.advanceTo(CLOSED);

    for (var line : List.of("/summary since:2027-02-01", "/summary member:Ada", "/summary Ada 2027-02-01")) {
      assertThat(house.types("Robin", line)).as(line).isInstanceOf(Refused.class);
      assertThat(house.types("Pat", line)).as(line).isInstanceOf(Refused.class);
    }
    assertThat(((CohortCounts) house.types("Robin", "/summary session:9")).rounds()).isEmpty();
    assertThat(((CohortCounts) house.types("Robin", "/summary session:2")).rounds()).isNotEmpty();
    assertThat(house.types("Linus", "/summary")).isInstanceOf(Refused.class);
  }

  @Test
  void presenceIsHeldToTheSameRule() {
    house.advanceTo("2027-02-09T16:00:00Z");
    LEADERS.stream().limit(2).forEach(name -> house.types(name, "/cohort here"));
    house.advanceTo(CLOSED);
    assertThat(value(asked().getFirst(), "People present at a session")).isEmpty();
  }

  private void answer(List<String> names) {
    names.forEach(name -> assertThat(house.answers(name, house.latestForm(name), WORDS))
        .isInstanceOf(ReflectionKept.class));
  }

  private List<CohortCounts> asked() {
    return Stream.of("Robin", "Pat").map(name -> (CohortCounts) house.types(name, "/summary")).toList();
  }

  /** The check-in before the session, which closes first. */
  private static RoundCount before(CohortCounts answer) {
    return answer.rounds().getLast();
  }

  private static Optional<Integer> value(Answer answer, String label) {
    return ((CohortCounts) answer).counts().stream().filter(count -> count.label().raw().equals(label))
        .map(count -> count.value()).findFirst().orElseThrow(() -> new AssertionError("No number for " + label));
  }
}
