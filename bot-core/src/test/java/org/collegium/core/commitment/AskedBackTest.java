package org.collegium.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.Diary;
import org.collegium.core.Plans;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.notice.CommitmentNotice;
import org.collegium.core.notice.CommitmentNotice.CommitmentAsked;
import org.collegium.core.notice.CommitmentNotice.CommitmentSettled;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commitment comes back to Ada on its day, and asks what happened. */
class AskedBackTest {

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;

  @BeforeEach
  void aMonday() {
    house = TestHouse.at(folder, "2027-02-01T17:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 1);
    house.session(3, "2027-05-11", 1);
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void itComesBackOnItsDayAtNineAndOpensInHerOwnWords() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");

    diary.until("2027-02-20T17:00:00Z");

    assertThat(days()).containsExactly(Instant.parse("2027-02-15T16:00:00Z"));
    assertThat(diary.to("Ada", CommitmentAsked.class)).singleElement().satisfies(asked -> {
      assertThat(house.opens("Ada", asked.form().replyTo())).isInstanceOfSatisfying(FormOpened.class,
          opened -> assertThat(opened.form().intro()).extracting(Prose::raw).first().asString()
              .contains("Meeting begins"));
    });
    for (var name : List.of("Grace", "Pat", "Linus")) {
      assertThat(diary.to(name, CommitmentAsked.class)).as(name).isEmpty();
    }
  }

  @Test
  void onADayWithoutSchoolItWaitsForTheNextThatHasIt() {
    Plans.comingBack(house, "Ada", "Meeting", "2027-02-20");

    diary.until("2027-02-26T17:00:00Z");

    assertThat(days()).containsExactly(Instant.parse("2027-02-22T16:00:00Z"));
  }

  @Test
  void whatIsToComeBackOnASessionsDayMovesWithIt() {
    Plans.comingBack(house, "Ada", "Meeting", "2027-03-16");

    house.confirms("Pat", "/cohort session move 2 2027-04-13");
    diary.until("2027-04-12T23:00:00Z");

    assertThat(house.types("Ada", "/commit list").toString()).contains("April 13").doesNotContain("March 16");
    assertThat(days()).isEmpty();
    diary.until("2027-04-20T17:00:00Z");
    assertThat(days()).hasSize(1);
  }

  @Test
  void whatIsToComeBackOnTheDayOfASessionThatIsOffComesBackOnThatDay() {
    Plans.comingBack(house, "Ada", "Meeting", "2027-03-16");

    house.confirms("Pat", "/cohort session cancel 2");
    diary.until("2027-03-17T17:00:00Z");

    assertThat(days()).containsExactly(Instant.parse("2027-03-16T15:00:00Z"));
  }

  @Test
  void whoTellsBeforehandIsNotAskedOnThatDayButOnTheNextTheyChose() {
    var plan = Plans.made(house, "Ada", "Meeting", "my-mentor");
    diary.until("2027-02-03T17:00:00Z");
    Plans.told(house, "Ada", plan, "They all spoke.");

    diary.until("2027-02-20T17:00:00Z");

    assertThat(days()).containsExactly(Instant.parse("2027-02-17T16:00:00Z"));
  }

  @Test
  void whatIsClosedComesBackNoMore() {
    var plan = Plans.made(house, "Ada", "Meeting", "my-mentor");
    Plans.closed(house, "Ada", plan, "");

    diary.until("2027-03-20T17:00:00Z");

    assertThat(days()).isEmpty();
  }

  @Test
  void whereNothingIsSaidItComesBackOnceMoreOnTheNextSessionsDayAndThenNoMore() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");

    diary.until("2027-06-20T17:00:00Z");

    assertThat(days()).containsExactly(Instant.parse("2027-02-15T16:00:00Z"), Instant.parse("2027-03-16T15:00:00Z"));
    assertThat(house.types("Ada", "/commit list").toString()).contains("Meeting begins", "stays open");
  }

  @Test
  void theFirstQuestionSaysThatItWasAskedAgainAndThanksNobody() {
    var plan = Plans.made(house, "Ada", "Meeting", "my-mentor");

    diary.until("2027-03-20T17:00:00Z");

    assertThat(standing()).filteredOn(CommitmentNotice.class::isInstance).hasSize(2)
        .hasAtLeastOneElementOfType(CommitmentAsked.class)
        .contains(new CommitmentSettled(new Prose(plan), Optional.of(LocalDate.parse("2027-03-16")), true));
  }

  @Test
  void whatWaitedForASchoolDayOnWhichThereIsASessionDoesNotComeTwiceOnThatDay() {
    house.confirms("Pat", "/cohort session move 2 2027-02-22");
    Plans.comingBack(house, "Ada", "Meeting", "2027-02-20");

    diary.until("2027-03-10T17:00:00Z");

    assertThat(days()).hasSize(1);
  }

  @Test
  void whereTheFirstQuestionNeverArrivedTheNextIsNotTheLast() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");
    house.types("Ada", "/cohort away 2027-02-15 2027-04-02");

    diary.until("2027-06-20T17:00:00Z");

    assertThat(days()).hasSize(2).first().isEqualTo(Instant.parse("2027-04-05T15:00:00Z"));
  }

  @Test
  void onceItIsAnsweredPutOffOrClosedTheQuestionSaysSoAndNoLongerAsks() {
    var plan = Plans.made(house, "Ada", "Meeting", "my-mentor");
    diary.until("2027-02-15T17:00:00Z");
    assertThat(standing()).hasAtLeastOneElementOfType(CommitmentAsked.class);

    Plans.told(house, "Ada", plan, "They all spoke.");
    diary.until("2027-02-15T17:10:00Z");

    assertThat(standing()).hasAtLeastOneElementOfType(CommitmentSettled.class)
        .noneMatch(CommitmentAsked.class::isInstance);
    Plans.closed(house, "Ada", plan, "");
    diary.until("2027-02-15T18:00:00Z");
    assertThat(standing()).contains(new CommitmentSettled(new Prose(plan), Optional.empty(), false));
  }

  @Test
  void itIsPutOffAtOneTap() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");
    diary.until("2027-02-15T17:00:00Z");
    var later = diary.to("Ada", CommitmentAsked.class).getLast().later().replyTo();

    assertThat(house.replies("Ada", later, Map.of("choice", "in-a-week"))).isInstanceOfSatisfying(Said.class,
        said -> assertThat(said.words().raw()).contains("Monday, February 22"));
    assertThat(house.replies("Ada", later, Map.of("choice", "next-school-day"))).isInstanceOf(Said.class);
    assertThat(house.replies("Ada", later, Map.of("choice", "never"))).isInstanceOf(Refused.class);

    diary.until("2027-02-26T17:00:00Z");

    assertThat(days()).containsExactly(Instant.parse("2027-02-15T16:00:00Z"), Instant.parse("2027-02-16T16:00:00Z"));
  }

  @Test
  void itComesBackOnADateOnWhichItDidBeforeWhenSheTravelsWest() {
    house.types("Ada", "/cohort clock Pacific/Auckland");
    Plans.comingBack(house, "Ada", "Meeting", "2027-02-17");
    diary.until("2027-02-16T20:30:00Z");
    var later = diary.to("Ada", CommitmentAsked.class).getLast().later().replyTo();
    house.types("Ada", "/cohort clock Pacific/Honolulu");

    assertThat(house.replies("Ada", later, Map.of("choice", "next-school-day"))).isInstanceOfSatisfying(Said.class,
        said -> assertThat(said.words().raw()).contains("Wednesday, February 17"));
    diary.until("2027-02-20T17:00:00Z");

    assertThat(days()).containsExactly(Instant.parse("2027-02-16T20:00:00Z"), Instant.parse("2027-02-17T19:00:00Z"));
  }

  @Test
  void nobodyElsePutsItOff() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");
    diary.until("2027-02-15T17:00:00Z");
    var later = diary.to("Ada", CommitmentAsked.class).getLast().later().replyTo();
    var before = Rows.selected(house.folder(), "SELECT * FROM commitment");

    for (var name : List.of("Linus", "Grace", "Pat", "Robin")) {
      assertThat(house.replies(name, later, Map.of("choice", "in-a-week"))).as(name).isInstanceOf(Refused.class);
    }

    assertThat(Rows.selected(house.folder(), "SELECT * FROM commitment")).isEqualTo(before);
  }

  @Test
  void whoHasLeftIsAskedNothing() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");
    house.confirms("Pat", "/cohort remove Ada");

    diary.until("2027-03-20T17:00:00Z");

    assertThat(days()).isEmpty();
  }

  @Test
  void whatIsAskedAboutNoMoreIsNotLookedAtAgain() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");
    Plans.comingBack(house, "Ada", "Bell", "2027-02-24");
    diary.until("2027-02-16T17:00:00Z");
    house.confirms("Pat", "/cohort remove Ada");

    diary.until("2027-02-26T17:00:00Z");

    assertThat(days()).hasSize(1);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM commitment WHERE rests = FALSE")).isEmpty();
    assertThat(Rows.selected(house.folder(), "EXPLAIN QUERY PLAN SELECT id FROM commitment"
        + " WHERE closed_at IS NULL AND rests = FALSE ORDER BY id")).singleElement().asString()
        .contains("commitment_waiting");
  }

  @Test
  void whenSheTakesAwayWhatIsHersNoWordOfItIsLeftInAMessageThatStays() {
    var plan = Plans.made(house, "Ada", "Meeting", "my-mentor");
    diary.until("2027-02-15T17:00:00Z");
    Plans.told(house, "Ada", plan, "They all spoke.");
    diary.until("2027-03-02T17:00:00Z");

    house.confirms("Ada", "/cohort privacy erase when:now");
    diary.until("2027-03-03T17:00:00Z");

    assertThat(standing()).filteredOn(CommitmentNotice.class::isInstance).hasSize(2)
        .noneMatch(notice -> notice.toString().contains("Meeting") || notice.toString().contains("They all spoke"));
  }

  @Test
  void whenTheWordsGoNoneOfThemIsLeftStanding() {
    Plans.made(house, "Ada", "Meeting", "my-mentor");
    diary.until("2027-02-15T17:00:00Z");
    house.confirms("Pat", "/cohort retention until:2027-06-30");

    diary.until("2027-07-03T17:00:00Z");

    assertThat(standing()).hasAtLeastOneElementOfType(TakenBack.class).noneMatch(CommitmentAsked.class::isInstance);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM commitment")).isEmpty();
  }

  private List<Instant> days() {
    return diary.to("Ada").stream().filter(entry -> entry.notice() instanceof CommitmentAsked).map(Diary.Entry::at)
        .toList();
  }

  private List<Notice> standing() {
    return house.platform().standingAt(TestHouse.address("Ada"));
  }
}
