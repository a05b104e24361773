package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.collegium.core.FakePlatform.Mishap;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.notice.MembershipNotice.KeepingChanged;
import org.collegium.core.notice.MembershipNotice.KeepingEnds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month counts from when the last of those who wrote something was told, or could not be. */
class KeepingToldTest {

  private static final String TOLD = "2027-05-26T16:00:00Z";
  private static final String GONE = "2027-07-01T06:02:00Z";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void adaWrites() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 1);
    house.leader("Bea", TestHouse.DENVER);
    house.writes("Ada", "Before all that", "my-mentor");
    house.confirms("Pat", "/cohort retention until:2027-06-30");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whileALetterWaitsForItsReaderNothingGoesAndThenThereIsAMonth() {
    house.types("Ada", "/cohort away 2027-05-01 2027-07-20");
    house.advanceTo("2027-07-20T16:00:00Z");
    assertThat(ends("Ada")).isEmpty();
    assertThat(isThere()).isTrue();

    house.advanceTo("2027-07-22T16:00:00Z");

    assertThat(ends("Ada")).singleElement()
        .satisfies(told -> assertThat(told.lastDay()).isBetween(day("2027-08-20"), day("2027-08-22")));
    house.advanceTo("2027-08-20T16:00:00Z");
    assertThat(isThere()).isTrue();
    house.advanceTo("2027-08-23T06:02:00Z");
    assertThat(isThere()).isFalse();
  }

  @Test
  void whatNobodyKnowsTheFateOfPutsTheEndOff() {
    house.advanceTo("2027-05-23T14:50:00Z");
    house.platform().forgets();
    house.platform().next(Mishap.LOST_IN_SILENCE);
    house.platform().next(Mishap.LOST_IN_SILENCE);
    house.advanceTo(TOLD);
    assertThat(rows("SELECT count(*) FROM letter WHERE kind = 'KeepingEnds' AND state = 'unknown'"))
        .containsExactly("2");

    house.advanceTo("2027-09-01T16:00:00Z");

    assertThat(isThere()).isTrue();
  }

  @Test
  void whoCannotBeReachedAtAllBlocksNothingForEver() {
    house.platform().leaves(TestHouse.address("Ada"));
    house.advanceTo("2027-06-30T16:00:00Z");
    assertThat(ends("Ada")).isEmpty();
    assertThat(isThere()).isTrue();

    house.advanceTo(GONE);

    assertThat(isThere()).isFalse();
    assertThat(rows("SELECT count(*) FROM letter WHERE kind = 'KeepingEnds' AND state = 'due'")).containsExactly("0");
  }

  @Test
  void aMonthCountsFromTheAttemptThatFailedForGoodToo() {
    house.types("Ada", "/cohort away 2027-05-01 2027-07-20");
    house.advanceTo("2027-07-20T16:00:00Z");
    house.platform().leaves(TestHouse.address("Ada"));

    house.advanceTo("2027-08-20T05:00:00Z");

    assertThat(isThere()).isTrue();
    house.advanceTo("2027-08-23T06:02:00Z");
    assertThat(isThere()).isFalse();
  }

  @Test
  void whoWritesFirstAfterTheAnnouncementIsToldAndHasAMonth() {
    house.advanceTo("2027-06-21T16:00:00Z");
    house.writes("Bea", "Written late", "my-mentor");
    house.advanceTo("2027-06-22T16:00:00Z");

    assertThat(ends("Bea")).singleElement().satisfies(told -> {
      assertThat(told.own()).isEqualTo(1);
      assertThat(told.lastDay()).isBetween(day("2027-07-21"), day("2027-07-22"));
    });
    assertThat(ends("Ada")).hasSize(1);
    house.advanceTo("2027-07-21T16:00:00Z");
    assertThat(isThere()).isTrue();
    house.advanceTo("2027-07-24T06:02:00Z");
    assertThat(isThere()).isFalse();
    assertThat(house.types("Bea", "/reflect list").toString()).doesNotContain("Written late");
  }

  @Test
  void whoTookBackAllBeforeTheirLetterWentAndWroteAgainIsToldAllTheSame() {
    house.types("Bea", "/cohort away 2027-05-01 2027-06-10");
    house.writes("Bea", "Soon taken back", "my-mentor");
    house.advanceTo(TOLD);
    Rows.changed(house.folder(), "UPDATE letter SET state = 'void', settled_at = 1, why = 'nothing of theirs'"
        + " WHERE kind = 'KeepingEnds' AND state = 'due'");

    house.advanceTo("2027-06-12T16:00:00Z");

    assertThat(ends("Bea")).hasSize(1);
  }

  @Test
  void aSessionThatIsPlacedAfterTheDayPutsTheEndOff() {
    house.advanceTo(TOLD);
    house.session(2, "2027-08-10", 1);
    house.advanceTo("2027-08-11T05:58:00Z");
    assertThat(isThere()).isTrue();
    assertThat(house.types("Pat", "/cohort retention").toString()).contains("August 10, 2027");

    house.advanceTo("2027-08-11T06:02:00Z");

    assertThat(isThere()).isFalse();
  }

  @Test
  void aSessionThatIsPlacedAfterTheDayPutsTheAnnouncementOffToo() {
    house.session(2, "2027-08-10", 1);

    house.advanceTo("2027-06-30T16:00:00Z");

    assertThat(ends("Ada")).isEmpty();
    house.advanceTo("2027-07-07T16:00:00Z");
    assertThat(ends("Ada")).singleElement()
        .satisfies(told -> assertThat(told.lastDay()).isEqualTo(day("2027-08-10")));
  }

  @Test
  void howManyHaveWrittenSomethingIsToldFromThreeOn() {
    house.writes("Bea", "The second", "only-me");
    assertThat(house.types("Pat", "/cohort retention until:2027-07-30").toString()).doesNotContain("have written");
    house.writes("Pat", "The third", "only-me");

    assertThat(house.types("Pat", "/cohort retention until:2027-07-30").toString())
        .contains("who read any of it. 3 members have written something.");
  }

  @Test
  void noOtherDayIsSetWhileTheWordsAreGoing() {
    house.advanceTo(TOLD);
    Rows.changed(house.folder(), "UPDATE keeping SET ended_at = " + house.now().toEpochMilli());

    assertThat(house.types("Pat", "/cohort retention until:2028-06-30").toString())
        .contains("what was written is just being taken away");

    Chores.keepings(house.house()).runDue(house.now());
    assertThat(house.types("Pat", "/cohort retention until:2028-06-30")).isInstanceOf(Confirm.class);
  }

  @Test
  void lettersOfWordsThatWentStayAsTheyWereWhateverDayIsSetAfterwards() {
    house.advanceTo(GONE);
    assertThat(isThere()).isFalse();

    house.confirms("Pat", "/cohort retention until:2028-06-30");
    house.advanceTo("2027-07-02T16:00:00Z");
    house.confirms("Pat", "/cohort retention until:2028-07-31");
    house.advanceTo("2027-07-03T16:00:00Z");

    assertThat(house.platform().standingAt(TestHouse.address("Ada"))).noneMatch(KeepingChanged.class::isInstance);
  }

  private boolean isThere() {
    // Asked of the rows, since a command would show that somebody is there.
    return rows("SELECT count(*) FROM reflection WHERE author_id = " + house.person("Ada").id().value())
        .equals(List.of("1"));
  }

  private List<KeepingEnds> ends(String name) {
    return house.platform().noticesTo(TestHouse.address(name)).stream().filter(KeepingEnds.class::isInstance)
        .map(KeepingEnds.class::cast).toList();
  }

  private List<String> rows(String sql) {
    return Rows.selected(house.folder(), sql);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
