package org.collegium.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.DigestNotice.MentorDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When Grace hears how much was shared: the day before, once, whatever becomes of the session. */
class MentorDigestTimesTest {

  private static final String WORDS = "I let the fourth-grade team choose the date.";
  /** Nine in Denver, on the Monday after the clocks went forward. */
  private static final Instant DAY_BEFORE = Instant.parse("2027-03-15T15:00:00Z");

  @TempDir
  private Path folder;

  private TestHouse house;
  private Diary diary;

  /** Session 1 is over, session 2 is on a Tuesday, two days after the clocks change. */
  @BeforeEach
  void twoSessions() {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
    house.leader("Maria", TestHouse.DENVER);
    house.sleepsUntil("2027-01-25T16:00:00Z");
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void beforeAMondayItGoesOnTheLastSchoolDay() {
    house.confirms("Pat", "/cohort session move 2 2027-03-15");
    house.writes("Ada", WORDS, "my-mentor");

    diary.until("2027-03-31T00:00:00Z");

    // Nine on Friday, before the clocks go forward.
    assertThat(diary.times("Grace", MentorDigest.class)).containsExactly(Instant.parse("2027-03-12T16:00:00Z"));
  }

  @Test
  void whoIsReachedLaterThatDayHearsOfItLaterThatDay() {
    house.types("Grace", "/cohort quiet 16:00-11:30");
    house.writes("Ada", WORDS, "my-mentor");

    diary.until("2027-03-31T00:00:00Z");

    assertThat(diary.times("Grace", MentorDigest.class)).containsExactly(Instant.parse("2027-03-15T17:30:00Z"));
  }

  @Test
  void itFollowsASessionThatIsMovedBeforeIt() {
    house.writes("Ada", WORDS, "my-mentor");
    diary.until("2027-03-10T16:00:00Z");
    house.confirms("Pat", "/cohort session move 2 2027-03-23");

    diary.until("2027-04-10T00:00:00Z");

    assertThat(diary.times("Grace", MentorDigest.class)).containsExactly(Instant.parse("2027-03-22T15:00:00Z"));
  }

  @Test
  void itFollowsASessionThatIsMovedWhileItWaits() {
    house.types("Grace", "/cohort away from:2027-03-15 until:2027-03-17");
    house.writes("Ada", WORDS, "my-mentor");
    diary.until("2027-03-15T20:00:00Z");
    assertThat(diary.to("Grace", MentorDigest.class)).isEmpty();
    house.confirms("Pat", "/cohort session move 2 2027-03-23");

    diary.until("2027-04-10T00:00:00Z");

    assertThat(diary.times("Grace", MentorDigest.class)).containsExactly(Instant.parse("2027-03-22T15:00:00Z"));
  }

  @Test
  void whoHadItGetsNoOtherForAMovedSessionAndSeesItsNewDay() {
    house.writes("Ada", WORDS, "my-mentor");
    digest();
    house.confirms("Pat", "/cohort session move 2 2027-03-23");

    diary.until("2027-04-10T00:00:00Z");

    assertThat(diary.to("Grace", MentorDigest.class)).hasSize(1);
    assertThat(house.platform().edits()).extracting(edit -> edit.parcel().notice().toString())
        .anyMatch(edited -> edited.contains("MentorDigest") && edited.contains("startsAt=2027-03-23T14:30:00Z"));
  }

  @Test
  void beforeACancelledSessionThereIsNoneAndTheOneThatStandsSaysSo() {
    house.writes("Ada", WORDS, "my-mentor");
    digest();
    house.confirms("Pat", "/cohort session cancel 2");
    diary.until("2027-03-15T17:00:00Z");

    assertThat(house.platform().edits()).extracting(edit -> edit.parcel().notice().toString())
        .anyMatch(edited -> edited.contains("MentorDigest") && edited.contains("takesPlace=false"));
  }

  @Test
  void ofACancelledSessionNothingIsSaid() {
    house.writes("Ada", WORDS, "my-mentor");
    house.confirms("Pat", "/cohort session cancel 2");

    assertThat(diary.until("2027-03-31T00:00:00Z").to("Grace", MentorDigest.class)).isEmpty();
  }

  @Test
  void whoIsAwayUntilTheSessionHearsNothing() {
    house.writes("Ada", WORDS, "my-mentor");
    house.types("Grace", "/cohort away from:2027-03-12 until:2027-03-19");

    assertThat(diary.until("2027-03-31T00:00:00Z").to("Grace", MentorDigest.class)).isEmpty();
  }

  @Test
  void whatAFacilitatorPausedIsNotSent() {
    house.writes("Ada", WORDS, "my-mentor");
    house.types("Pat", "/cohort pause until:2027-03-20");

    assertThat(diary.until("2027-03-31T00:00:00Z").to("Grace", MentorDigest.class)).isEmpty();
  }

  @Test
  void itGoesInOneMessageWithTheReminderOfThatDay() {
    house.writes("Ada", WORDS, "my-mentor");

    diary.until("2027-03-16T00:00:00Z");

    assertThat(diary.to("Grace")).filteredOn(entry -> entry.at().equals(DAY_BEFORE)).hasSize(2)
        .extracting(Diary.Entry::message).containsOnly(diary.to("Grace").getLast().message());
  }

  @Test
  void itIsWrittenOnceWhateverRestarts() {
    house.writes("Ada", WORDS, "my-mentor");
    diary.until("2027-03-15T14:59:00Z");
    house.restart();
    diary.until("2027-03-15T15:00:00Z");
    house.restart();
    for (var chore : house.chores()) {
      chore.runDue(house.now());
      chore.runDue(house.now());
    }

    diary.until("2027-03-31T00:00:00Z");

    assertThat(diary.to("Grace", MentorDigest.class)).hasSize(1);
  }

  @Test
  void twoNodesThatLookAtOnceWriteItOnce() {
    house.writes("Ada", WORDS, "my-mentor");
    diary.until("2027-03-15T14:59:00Z");
    house.sleepsUntil("2027-03-15T15:00:00Z");
    var one = new WriteMentorDigests(house.house().digests(), house.house().catalogue());
    var other = new WriteMentorDigests(house.house().digests(), house.house().catalogue());
    assertThat(one.nextDue()).isEqualTo(other.nextDue()).isPresent();
    one.runDue(house.now());
    other.runDue(house.now());

    diary.until("2027-03-31T00:00:00Z");

    assertThat(diary.to("Grace", MentorDigest.class)).hasSize(1);
  }

  @Test
  void whereHerWeekIsFullItGivesWayAndTheSummaryIsThereAllTheSame() {
    house.enrol(house.named("Elsewhere"), "Grace", Role.MENTOR, TestHouse.DENVER);
    house.session(house.named("Elsewhere"), 1, "2027-03-25", 1);
    house.house().memberships().write(books -> {
      books.habits().keep(house.person("Grace").id(), new Habit(QuietHours.DEFAULT, 1));
      return true;
    });
    house.writes("Ada", WORDS, "my-mentor");

    diary.until("2027-03-31T00:00:00Z");

    assertThat(diary.to("Grace", MentorDigest.class)).isEmpty();
    assertThat(house.types("Grace", "/summary cohort:\"Front Range\" since:2027-01-20").toString()).contains(WORDS);
  }

  private void digest() {
    assertThat(diary.until("2027-03-15T15:00:00Z").to("Grace", MentorDigest.class)).hasSize(1);
  }
}
