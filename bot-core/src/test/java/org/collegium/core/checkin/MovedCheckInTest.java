package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session moves after its check-in was asked: closing and nudge go with it, and nobody is asked again. */
class MovedCheckInTest {

  private static final String WORDS = "I let the fourth-grade team choose the date themselves.";

  @TempDir
  private Path folder;

  private TestHouse house;
  private Session session;
  private Diary diary;

  /** The session is on a Tuesday; its check-in went out on the Tuesday before, at nine in Denver. */
  @BeforeEach
  void aCheckInIsOpen() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    session = house.session(1, "2027-01-19", 2);
    diary = new Diary(house).until("2027-01-12T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void itStaysOpenUntilTheNewStartAndIsNudgedAsManyDaysAfterItsNewDay() {
    house.confirms("Pat", "/cohort session move 1 2027-01-26");
    diary.until("2027-01-26T15:00:00Z");

    assertThat(diary.to("Ada", CheckInAsked.class)).hasSize(1);
    assertThat(diary.times("Ada", CheckInNudge.class)).containsExactly(Instant.parse("2027-01-22T16:00:00Z"));
    assertThat(diary.to("Ada", CheckInNudge.class)).singleElement().satisfies(nudge -> assertThat(
        nudge.round().closesAt()).isEqualTo("2027-01-26T15:30:00Z"));
    assertThat(house.answers("Ada", house.latestForm("Ada"), WORDS)).isInstanceOfSatisfying(ReflectionKept.class,
        kept -> assertThat(kept.late()).isFalse());
  }

  @Test
  void theFormSaysUntilWhenItIsOpenNow() {
    house.confirms("Pat", "/cohort session move 1 2027-01-26");

    assertThat(((FormOpened) house.opens("Ada", house.latestForm("Ada"))).form().intro()).extracting(Prose::raw)
        .anyMatch(line -> line.startsWith("Open until Tuesday, January 26, 2027, 8:30 AM"));
    house.advanceTo("2027-01-25T17:00:00Z");
    assertThat(house.types("Ada", "/reflect open")).isInstanceOf(FormOpened.class);
    assertThat(rounds()).singleElement().satisfies(round -> {
      assertThat(round.closesAt()).isEqualTo("2027-01-26T15:30:00Z");
      assertThat(round.nudgeOn()).isEqualTo(LocalDate.parse("2027-01-22"));
    });
  }

  @Test
  void itClosesEarlierWhenTheSessionIsEarlier() {
    house.confirms("Pat", "/cohort session move 1 2027-01-14");
    diary.until("2027-01-14T15:30:00Z");

    assertThat(house.types("Ada", "/reflect open")).isInstanceOf(Refused.class);
    assertThat(diary.to("Ada", CheckInNudge.class)).isEmpty();
    assertThat(diary.to("Ada", CheckInAsked.class)).hasSize(1);
  }

  @Test
  void whoWasNudgedAlreadyIsNotNudgedAgain() {
    diary.until("2027-01-15T20:00:00Z");
    house.confirms("Pat", "/cohort session move 1 2027-02-02");

    diary.until("2027-02-02T15:00:00Z");

    assertThat(diary.to("Ada", CheckInAsked.class)).hasSize(1);
    assertThat(diary.to("Ada", CheckInNudge.class)).hasSize(1);
  }

  @Test
  void aNudgeThatWasWrittenButWaitsIsPutOffToo() {
    house.types("Maria", "/cohort away 2027-01-15 2027-01-17");
    diary.until("2027-01-15T20:00:00Z");
    house.confirms("Pat", "/cohort session move 1 2027-01-26");

    diary.until("2027-01-26T15:00:00Z");

    assertThat(diary.times("Maria", CheckInNudge.class)).containsExactly(Instant.parse("2027-01-22T16:00:00Z"));
    assertThat(diary.to("Ada", CheckInNudge.class)).hasSize(1);
  }

  @Test
  void whoCouldNotBeAskedYetIsAskedOnTheNewDayAndInTime(@TempDir Path other) {
    house.close();
    house = TestHouse.at(other, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.types("Ada", "/cohort away 2027-01-12 2027-01-18");
    diary = new Diary(house).until("2027-01-12T17:00:00Z");
    house.confirms("Pat", "/cohort session move 1 2027-02-02");

    diary.until("2027-02-02T15:00:00Z");

    assertThat(diary.times("Ada", CheckInAsked.class)).containsExactly(Instant.parse("2027-01-26T14:30:00Z"));
    assertThat(diary.to("Ada", CheckInNotice.class).getFirst().round().closesAt()).isEqualTo("2027-02-02T15:30:00Z");
  }

  @Test
  void thePreviewOfAMoveSaysThatNobodyIsAskedAgain() {
    var shown = (Confirm) house.types("Pat", "/cohort session move 1 2027-01-26");

    assertThat(shown.lines()).extracting(Prose::raw).anyMatch(line -> line.startsWith(
        "Check-in before it: asked already; nobody is asked again, and it stays open until Tuesday, January 26, 2027"))
        .noneMatch(line -> line.startsWith("Check-in 5 school days before"));
  }

  @Test
  void aPreviewCanSayThatItWasAskedAndUntilWhenItStaysOpen() {
    var asked = new AskedAlready(house.house().checkIns(), house.house().catalogue(), house.house().clock());
    var second = house.session(2, "2027-03-16", 2);

    assertThat(asked.openUntil(session.movedTo(LocalDate.parse("2027-01-26"), house.now())))
        .contains(Instant.parse("2027-01-26T15:30:00Z"));
    assertThat(asked.openUntil(second)).isEqualTo(Optional.empty());
  }

  private List<Round> rounds() {
    return house.house().checkIns().read(books -> books.rounds().of(house.named("Front Range").id()));
  }
}
