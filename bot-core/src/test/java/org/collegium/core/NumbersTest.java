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
  /** A week after the session. */
  private static final String COUNTED = "2027-02-16T23:01:00Z";
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
    attend(LEADERS.subList(0, 2));
    house.advanceTo(COUNTED);
    assertThat(asked()).allSatisfy(answer -> assertThat(answer.sessions()).singleElement()
        .satisfies(session -> assertThat(session.attending()).isEmpty()));
  }

  @Test
  void whoWasThereIsToldAWeekLaterAndNeverOtherwise() {
    attend(LEADERS.subList(0, 3));
    house.advanceTo("2027-02-16T22:59:00Z");
    assertThat(asked()).allSatisfy(answer -> assertThat(answer.sessions()).isEmpty());

    house.advanceTo(COUNTED);
    var told = asked();
    assertThat(told).allSatisfy(answer -> assertThat(answer.sessions()).singleElement().satisfies(session -> {
      assertThat(session.leaders()).isEqualTo(6);
      assertThat(session.attending()).contains(3);
    }));
    Rows.changed(house.folder(), "INSERT INTO attendance SELECT session_id, day, " + house.person("Ines").id().value()
        + ", marked_by, marked_at FROM attendance LIMIT 1");
    house.confirms("Pat", "/cohort remove Ada");
    house.restart();
    assertThat(asked()).extracting(CohortCounts::sessions)
        .isEqualTo(told.stream().map(CohortCounts::sessions).toList());
  }

  @Test
  void whoIsTickedAfterAWeekIsInNoNumberAlsoWhereNobodyAskedBefore() {
    attend(LEADERS.subList(0, 3));
    house.advanceTo("2027-03-01T17:00:00Z");
    Rows.changed(house.folder(), "INSERT INTO attendance SELECT session_id, day, " + house.person("Ines").id().value()
        + ", marked_by, " + house.now().toEpochMilli() + " FROM attendance LIMIT 1");

    assertThat(asked()).allSatisfy(answer -> assertThat(answer.sessions().getFirst().attending()).contains(3));
  }

  @Test
  void whomItReachedIsToldBesideWhoAnswered() {
    answer(LEADERS.subList(0, 3));
    house.advanceTo(CLOSED);

    assertThat(asked()).allSatisfy(answer -> {
      assertThat(before(answer).reached()).contains(6);
      assertThat(before(answer).answering()).contains(3);
    });
  }

  @Test
  void whomItDidNotReachIsNotGivenAway() {
    Rows.changed(house.folder(),
        "UPDATE letter SET state = 'undeliverable' WHERE kind = 'CheckInAsked' AND person_id = "
            + house.person("Tomas").id().value());
    answer(LEADERS.subList(0, 3));
    house.advanceTo(CLOSED);

    assertThat(asked()).allSatisfy(answer -> {
      assertThat(before(answer).reached()).isEmpty();
      assertThat(before(answer).answering()).contains(3);
    });
  }

  private void attend(List<String> names) {
    house.advanceTo("2027-02-09T16:00:00Z");
    names.forEach(name -> house.types(name, "/cohort here"));
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
