package org.collegium.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.collegium.core.Diary;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.attention.Closure;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer.CasesListed;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;
import org.collegium.core.notice.CaseNotice.CaseStageOpened;
import org.collegium.core.notice.CaseNotice.CaseTakenBack;
import org.collegium.core.notice.Notice;
import org.collegium.core.outbox.Courier.Earlier;
import org.collegium.core.outbox.Courier.Parcel;
import org.collegium.core.outbox.Courier.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case runs by school days and by hand, in the cohort's channel and nowhere else. */
class RunCaseTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");
  private static final Address ELSEWHERE = FakePlatform.at("#Elsewhere");

  @TempDir
  private Path folder;

  private TestHouse house;

  /** A Monday at nine in Denver. */
  @BeforeEach
  void aMonday() {
    house = TestHouse.at(folder, "2027-04-05T15:00:00Z");
    house.session(3, "2027-05-11", 1);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aCaseGoesOnBySchoolDaysAtTheHoursOfItsStages() {
    house.confirms("Pat", "/case open the-side-gate");

    assertThat(inTheChannel(new Diary(house).until("2027-04-20T00:00:00Z"))).containsExactly(
        "2027-04-05T15:00:00Z CaseStageOpened 1",
        "2027-04-07T15:00:00Z CaseStageOpened 2",
        "2027-04-08T16:30:00Z CaseDecisionAsked 3",
        "2027-04-13T15:00:00Z CaseRevealed 4",
        "2027-04-14T15:00:00Z CaseStageOpened 5",
        "2027-04-16T15:00:00Z CaseStageOpened 6",
        "2027-04-19T15:00:00Z CaseClosed 7");
  }

  @Test
  void nobodyButTheChannelOfThatCohortHearsOfIt() {
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-20T00:00:00Z");

    assertThat(house.platform().posted()).extracting(Parcel::to).containsOnly(CHANNEL);
    assertThat(house.platform().noticesTo(ELSEWHERE)).isEmpty();
  }

  @Test
  void stagesFollowTheFirstPostAndTheDecisionIsShownToAll() {
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-09T00:00:00Z");

    assertThat(house.platform().posted()).extracting(parcel -> parcel.earlier().map(Earlier::reach).orElse(null))
        .containsExactly(null, Reach.FOLLOWERS, Reach.EVERYBODY);
  }

  @Test
  void aSessionThatMovesIntoTheWayMovesThePlan() {
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-08T17:00:00Z");

    house.confirms("Pat", "/cohort session move 3 2027-04-13");

    assertThat(inTheChannel(new Diary(house).until("2027-04-15T00:00:00Z")))
        .contains("2027-04-14T15:00:00Z CaseRevealed 4").noneMatch(line -> line.startsWith("2027-04-13"));
  }

  @Test
  void daysWithoutSchoolDoNotCount() {
    house.confirms("Pat", "/case open the-side-gate");
    house.confirms("Pat", "/cohort session cancel 3");
    house.house().sessions().write(books -> {
      books.closures().replace(house.named("Front Range").id(), List.of(new Closure(
          LocalDate.of(2027, 4, 6), LocalDate.of(2027, 4, 9), "Spring break")));
      return books;
    });

    assertThat(inTheChannel(new Diary(house).until("2027-04-14T00:00:00Z")))
        .contains("2027-04-13T15:00:00Z CaseStageOpened 2").noneMatch(line -> line.startsWith("2027-04-07"));
  }

  @Test
  void aStageOpensByHandAfterItWasShown() {
    house.confirms("Pat", "/case open the-side-gate");

    var shown = (Confirm) house.types("Pat", "/case next");

    assertThat(shown.title().raw()).isEqualTo("“The side gate” would go on with part 2 of 7: What else would you need"
        + " to know?");
    house.replies("Pat", shown.replyTo(), Map.of());
    house.advanceTo("2027-04-05T15:01:00Z");
    assertThat(house.platform().noticesTo(CHANNEL)).hasSize(2);
  }

  @Test
  void anOldConfirmationEndsNoOtherCase() {
    house.confirms("Pat", "/case open the-side-gate");
    var shown = (Confirm) house.types("Pat", "/case close");
    house.confirms("Pat", "/case close");
    house.confirms("Pat", "/case open the-side-gate");

    assertThat(refusal(house.replies("Pat", shown.replyTo(), Map.of()))).startsWith("It has gone on since you looked");
    assertThat(refusal(house.types("Pat", "/case open the-side-gate"))).isNotEmpty();
  }

  @Test
  void whatWentOnMeanwhileIsNotSkipped() {
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-07T14:00:00Z");
    var shown = (Confirm) house.types("Pat", "/case next");
    house.advanceTo("2027-04-07T15:00:00Z");

    assertThat(refusal(house.replies("Pat", shown.replyTo(), Map.of()))).startsWith("It has gone on since you looked");
    house.advanceTo("2027-04-07T16:00:00Z");
    assertThat(house.platform().noticesTo(CHANNEL)).hasSize(2);
  }

  @Test
  void aStageThatCameTooEarlyIsTakenOutAndComesAgain() {
    house.confirms("Pat", "/case open the-side-gate");
    house.confirms("Pat", "/case next");
    house.advanceTo("2027-04-05T15:10:00Z");

    house.confirms("Pat", "/case back");

    house.advanceTo("2027-04-05T15:20:00Z");
    assertThat(standing()).hasSize(2).last().isInstanceOf(CaseTakenBack.class);
    house.advanceTo("2027-04-07T15:00:00Z");
    assertThat(standing()).hasSize(3).last().isInstanceOfSatisfying(CaseStageOpened.class,
        again -> assertThat(again.about().stage()).isEqualTo(2));
    assertThat(standing().get(1)).isInstanceOf(CaseTakenBack.class);
  }

  @Test
  void whatIsTakenBackBeforeItWentIsNeverSaid() {
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-05T15:01:00Z");

    house.confirms("Pat", "/case next");
    house.confirms("Pat", "/case back");

    house.advanceTo("2027-04-06T15:00:00Z");
    assertThat(house.platform().noticesTo(CHANNEL)).hasSize(1);
  }

  @Test
  void whatWasDoneCannotBeUnsaid() {
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-13T16:00:00Z");

    assertThat(refusal(house.types("Pat", "/case back"))).isEqualTo("What was done has been told, and cannot be taken"
        + " back.");
  }

  @Test
  void aPauseLastsUntilItIsEndedAndItsDaysDoNotCount() {
    house.confirms("Pat", "/case open the-side-gate");

    assertThat(((Said) house.types("Pat", "/case pause")).words().raw())
        .isEqualTo("“The side gate”: paused at part 1 of 7.");
    house.advanceTo("2027-04-12T15:00:00Z");
    assertThat(house.platform().noticesTo(CHANNEL)).hasSize(1);
    assertThat(((Said) house.types("Pat", "/case pause")).words().raw())
        .startsWith("“The side gate”: at part 1 of 7, goes on Wednesday, April 14");
    house.advanceTo("2027-04-14T15:00:00Z");
    assertThat(house.platform().noticesTo(CHANNEL)).hasSize(2);
    assertThat(house.platform().edits()).isEmpty();
  }

  @Test
  void aCaseIsEndedAtAnyTimeAndAnotherCanBeOpenedThen() {
    house.confirms("Pat", "/case open the-side-gate");

    assertThat(refusal(house.types("Pat", "/case open the-side-gate"))).startsWith("This case is under way already");
    house.confirms("Pat", "/case close");

    house.advanceTo("2027-04-12T15:00:00Z");
    assertThat(house.platform().noticesTo(CHANNEL)).hasSize(2);
    assertThat(refusal(house.types("Pat", "/case next"))).startsWith("No case is under way");
    assertThat(house.types("Pat", "/case open the-side-gate")).isInstanceOf(Confirm.class);
  }

  @Test
  void theListSaysHowFarEachCaseIs() {
    assertThat(states()).containsExactly("not opened yet");
    house.confirms("Pat", "/case open the-side-gate");
    assertThat(states()).singleElement().asString().startsWith("at part 1 of 7, goes on Wednesday, April 7");
    house.confirms("Pat", "/case close");
    assertThat(states()).containsExactly("closed");
  }

  @Test
  void aCaseNeedsANameThatIsKnownAndAChannel() {
    assertThat(refusal(house.types("Pat", "/case open the-lost-key"))).startsWith("No case has that name");
    house.house().memberships().write(books -> {
      books.cohorts().leave(house.named("Front Range").id(), FakePlatform.NAME);
      return books;
    });
    assertThat(refusal(house.types("Pat", "/case open the-side-gate"))).startsWith("Your cohort has no channel yet");
  }

  @Test
  void theDecisionTellsWhatCanBeDecided() {
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-09T00:00:00Z");

    assertThat(house.platform().noticesTo(CHANNEL)).last().isInstanceOfSatisfying(CaseDecisionAsked.class,
        asked -> assertThat(asked.ways()).hasSize(3));
  }

  @Test
  void linusCannotOpenNorEndWhatIsAnothersAndHearsNothing() {
    house.confirms("Pat", "/case open the-side-gate");

    for (var line : List.of("/case next", "/case back", "/case pause", "/case close", "/case list",
        "/case open the-side-gate", "/case next cohort:\"Front Range\"")) {
      assertThat(refusal(house.types("Linus", line))).as(line).doesNotContain("side gate");
      assertThat(refusal(house.types("Ada", line))).as(line).contains("not for your role");
    }
    assertThat(states()).singleElement().asString().startsWith("at part 1 of 7");
  }

  private List<Notice> standing() {
    return house.platform().standingAt(CHANNEL);
  }

  private List<String> states() {
    return ((CasesListed) house.types("Pat", "/case list")).cases().stream().map(line -> line.state().raw()).toList();
  }

  private static List<String> inTheChannel(Diary diary) {
    return diary.entries().stream().filter(entry -> entry.to().equals(CHANNEL)).map(Diary.Entry::line)
        .filter(line -> line.contains(" Case")).map(line -> line.replace("#Front Range ", "")).toList();
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }
}
