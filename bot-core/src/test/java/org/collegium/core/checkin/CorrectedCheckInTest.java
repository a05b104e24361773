package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.collegium.core.TestHouse;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.CheckInAnswered;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInClosed;
import org.collegium.core.notice.CheckInNotice.CheckInDropped;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question that was answered, has closed or is needless by now says so where it was asked. */
class CorrectedCheckInTest {

  @TempDir
  private Path folder;

  private TestHouse house;
  private int posted;

  /** The round before session 1 was asked; it is open until the session begins on 19 January. */
  @BeforeEach
  void asked() {
    house = TestHouse.at(folder, "2027-01-04T15:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.leader("Maria", TestHouse.DENVER);
    house.advanceTo("2027-01-13T17:00:00Z");
    assertThat(stands("Ada")).isInstanceOf(CheckInAsked.class);
    posted = house.platform().posted().size();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoHasAnsweredIsToldSoAndMayChangeIt() {
    house.answers("Ada", house.latestForm("Ada"), "I let the team choose.");
    house.crank().settle();

    assertThat(stands("Ada")).isInstanceOfSatisfying(CheckInAnswered.class, answered -> {
      assertThat(answered.answeredAt()).isEqualTo("2027-01-13T17:00:00Z");
      assertThat(answered.form()).hasValueSatisfying(form -> assertThat(form.label().raw())
          .isEqualTo("Change my answers"));
      assertThat(house.answers("Ada", answered.form().orElseThrow().replyTo(), "No, I chose."))
          .isInstanceOf(ReflectionKept.class);
    });
    assertThat(stands("Maria")).isInstanceOf(CheckInAsked.class);
    assertThat(house.platform().posted()).hasSize(posted);
  }

  @Test
  void aSessionThatIsOnAgainAsksAgainWhereItWasAsked() {
    house.confirms("Pat", "/cohort session cancel 1");
    house.advance(Duration.ofMinutes(10));
    assertThat(stands("Ada")).isInstanceOf(CheckInDropped.class);

    house.confirms("Pat", "/cohort session move 1 2027-01-19");
    house.advance(Duration.ofMinutes(10));

    assertThat(stands("Ada")).isInstanceOf(CheckInAsked.class);
    house.advanceTo("2027-01-20T17:00:00Z");
    assertThat(all("Ada")).noneMatch(CheckInAsked.class::isInstance);
  }

  @Test
  void theNudgeSaysSoToo() {
    house.advanceTo("2027-01-18T23:00:00Z");
    assertThat(all("Ada")).filteredOn(CheckInNudge.class::isInstance).hasSize(1);

    house.answers("Ada", house.latestForm("Ada"), "I let the team choose.");
    house.crank().settle();

    assertThat(all("Ada")).hasSize(2).allMatch(CheckInAnswered.class::isInstance);
    assertThat(all("Maria")).noneMatch(CheckInAnswered.class::isInstance);
  }

  @Test
  void whatNobodyAnsweredInTimeSaysThatItHasClosedAndTakesALateAnswer() {
    house.answers("Maria", house.latestForm("Maria"), "I waited.");
    house.advanceTo("2027-01-19T15:29:00Z");
    assertThat(all("Ada")).noneMatch(CheckInClosed.class::isInstance);

    house.advanceTo("2027-01-19T15:31:00Z");

    assertThat(all("Maria")).allMatch(CheckInAnswered.class::isInstance);
    assertThat(stands("Ada")).isInstanceOfSatisfying(CheckInClosed.class, closed -> {
      assertThat(closed.round().closesAt()).isEqualTo(Instant.parse("2027-01-19T15:30:00Z"));
      assertThat(closed.readers().names()).extracting(name -> name.raw()).containsExactly("Grace");
      house.answers("Ada", closed.form().replyTo(), "Late, but here.");
    });
    house.crank().settle();
    assertThat(stands("Ada")).isInstanceOf(CheckInAnswered.class);
  }

  @Test
  void linusCannotAnswerThereAndNothingChangesForHisTrying() {
    var tried = house.opens("Linus", house.latestForm("Ada"));
    var sent = house.replies("Linus", house.latestForm("Ada"), Map.of("answer", "I was here"));
    house.crank().settle();

    assertThat(tried).isInstanceOf(PlainAnswer.Refused.class);
    assertThat(sent).isInstanceOf(PlainAnswer.Refused.class);
    assertThat(house.platform().edits()).isEmpty();
    assertThat(house.platform().standingAt(TestHouse.address("Linus"))).isEmpty();
  }

  @Test
  void aMovedSessionMovesTheHourUntilWhichItIsOpenAndOpensItAgain() {
    house.advanceTo("2027-01-19T15:31:00Z");
    assertThat(stands("Ada")).isInstanceOf(CheckInClosed.class);

    house.confirms("Pat", "/cohort session move 1 2027-01-26");
    house.advanceTo("2027-01-19T15:40:00Z");

    assertThat(stands("Ada")).isInstanceOfSatisfying(CheckInNotice.class,
        asked -> assertThat(asked.round().closesAt()).isEqualTo(Instant.parse("2027-01-26T15:30:00Z")))
        .isNotInstanceOf(CheckInClosed.class);
    house.advanceTo("2027-01-26T15:31:00Z");
    assertThat(stands("Ada")).isInstanceOf(CheckInClosed.class);
  }

  @Test
  void aCancelledSessionAsksNothingAnyMore() {
    house.answers("Maria", house.latestForm("Maria"), "I waited.");
    house.confirms("Pat", "/cohort session cancel 1");
    house.advanceTo("2027-01-13T17:01:00Z");

    assertThat(all("Ada")).allMatch(CheckInDropped.class::isInstance);
    assertThat(all("Maria")).allMatch(CheckInAnswered.class::isInstance);
  }

  private CheckInNotice stands(String name) {
    return all(name).getLast();
  }

  private List<CheckInNotice> all(String name) {
    return house.platform().standingAt(TestHouse.address(name)).stream().filter(CheckInNotice.class::isInstance)
        .map(CheckInNotice.class::cast).toList();
  }
}
