package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.SessionNotice.SessionMoved;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.notice.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check-in says fits the day on which it arrives, and only those are asked who can answer. */
class WordsOfCheckInsTest {

  @TempDir
  private Path folder;

  private TestHouse house;
  private Diary diary;

  /** The session is on 19 and 20 January, the check-in after it on the 25th. */
  @BeforeEach
  void aSessionInJanuary() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.session(1, "2027-01-19", 2);
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoSaidNoIsNotRemindedOnTheMorningButHearsOfAMove() {
    house.types("Ada", "/cohort rsvp no");
    diary.until("2027-01-19T14:30:00Z");

    assertThat(diary.times("Ada", SessionReminder.class)).containsExactly(Instant.parse("2027-01-18T16:00:00Z"));
    assertThat(diary.times("Maria", SessionReminder.class)).hasSize(2);
    house.confirms("Pat", "/cohort session move 1 2027-01-20");
    diary.until("2027-01-19T15:00:00Z");
    assertThat(diary.to("Ada", SessionMoved.class)).hasSize(1);
  }

  @Test
  void whoWasNotThereIsNotAskedWhatItDidForThemAndIsAskedAgainInBetween() {
    house.session(2, "2027-04-13", 2);
    house.types("Ada", "/cohort rsvp no");
    diary.until("2027-02-09T00:00:00Z");

    assertThat(stages("Ada")).containsExactly("before", "between");
    assertThat(stages("Maria")).containsExactly("before", "close", "after", "between");
    assertThat(diary.to("Ada", CheckInNudge.class)).extracting(nudge -> nudge.round().stage())
        .containsExactly("before");
  }

  @Test
  void whoSaidNoAndCameAllTheSameIsAsked() {
    house.types("Ada", "/cohort rsvp no");
    diary.until("2027-01-19T16:00:00Z");
    house.types("Ada", "/cohort here");

    diary.until("2027-01-26T00:00:00Z");

    assertThat(stages("Ada")).containsExactly("before", "close", "after");
  }

  @Test
  void aSessionHasJustEndedOnTheDayItDidAndLaterItEndedOnThatDay() {
    diary.until("2027-01-12T17:00:00Z");
    house.answers("Maria", house.latestForm("Maria"), "I came by on Friday.");
    house.types("Ada", "/cohort away 2027-01-20 2027-01-21");
    diary.until("2027-01-23T00:00:00Z");

    assertThat(words(closing("Maria"))).startsWith("Session 1, ").contains("has just ended. While it is fresh:");
    assertThat(words(closing("Ada"))).contains("ended on Wednesday, January 20. As you look back on it:")
        .doesNotContain("just ended");
  }

  @Test
  void whoComesBackAfterTheNextCheckInIsAskedThatOneOnly() {
    house.types("Ada", "/cohort away 2027-01-20 2027-01-25");
    diary.until("2027-01-27T00:00:00Z");

    assertThat(stages("Ada")).containsExactly("before", "after");
  }

  @Test
  void aNudgeIsDroppedWhenANewerCheckInArrives() {
    diary.until("2027-01-27T00:00:00Z");

    assertThat(diary.to("Ada", CheckInNudge.class)).extracting(nudge -> nudge.round().stage())
        .containsExactly("before");
    assertThat(stages("Ada")).containsExactly("before", "close", "after");
  }

  @Test
  void aNudgeNamesWhatItsCheckInAsksFirst() {
    diary.until("2027-01-16T00:00:00Z");

    var asked = diary.to("Ada", CheckInAsked.class).getFirst();
    assertThat(diary.to("Ada", CheckInNudge.class)).singleElement()
        .satisfies(nudge -> assertThat(words(nudge)).contains(asked.questions().getFirst().raw()));
  }

  @Test
  void theEstimateGrowsWithTheQuestions() {
    house.session(2, "2027-04-13", 2);
    diary.until("2027-02-09T00:00:00Z");

    assertThat(diary.to("Ada", CheckInAsked.class)).extracting(CheckInNotice::round).allSatisfy(round -> assertThat(
        round.minutes()).isBetween(round.questions(), 2 * round.questions()));
    assertThat(words(diary.to("Ada", CheckInAsked.class).getLast())).contains("2 questions, about 3 minutes.");
  }

  @Test
  void aStepDeeperIsOfferedNotAsked() {
    diary.until("2027-01-23T00:00:00Z");

    var fields = ((FormOpened) house.opens("Ada", house.latestForm("Ada"))).form().fields();
    assertThat(fields).filteredOn(field -> field.name().endsWith(".more")).isNotEmpty().extracting(Field::label)
        .allMatch(label -> label.raw().startsWith("If you like: "));
  }

  private CheckInAsked closing(String name) {
    return diary.to(name, CheckInAsked.class).getLast();
  }

  private List<String> stages(String name) {
    return diary.to(name, CheckInAsked.class).stream().map(asked -> asked.round().stage()).toList();
  }

  private static String words(Notice notice) {
    return new NoticeInWords(Wording.in(Locale.US), TestHouse.DENVER).text(notice).raw();
  }
}
