package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.SessionAnswer.NextSession;
import org.collegium.core.notice.MembershipNotice.ProgrammeEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered where there is nothing to do, and what is offered where there is. */
class KindWordsTest {

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void threeSessions() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
    house.session(3, "2027-05-11", 1);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whenTheProgrammeIsOverAnAlumnaIsToldSoWhateverSheAsks() {
    house.leader("Maria", TestHouse.DENVER);
    house.advanceTo("2027-01-12T16:00:00Z");
    house.answers("Maria", house.latestForm("Maria"), "I asked the fourth-grade team.");
    var old = house.latestForm("Ada");
    var diary = new Diary(house).until("2027-12-31T00:00:00Z");

    assertThat(refusal(house.types("Ada", "/cohort next"))).startsWith("The programme of Front Range is over");
    assertThat(refusal(house.types("Ada", "/cohort next cohort:\"Front Range\""))).contains("Front Range is over");
    assertThat(refusal(house.opens("Ada", old))).startsWith("The programme is over");
    assertThat(refusal(house.replies("Ada", old, Map.of("audience", "only-me")))).startsWith("The programme is over");
    assertThat(diary.to("Ada", ProgrammeEnded.class)).singleElement()
        .satisfies(ended -> assertThat(ended.reflections()).isZero());
    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).contains("Thank you for being part of it.")
        .doesNotContain("/reflect list");
    assertThat(house.platform().wordsTo(TestHouse.address("Maria"))).contains("What you wrote stays yours: ");
  }

  @Test
  void whoLeftBeforeTheEndIsNotToldThatTheProgrammeIsOver() {
    house.confirms("Pat", "/cohort remove Ada");

    assertThat(refusal(house.types("Ada", "/cohort next"))).startsWith("You do not belong to Front Range any more");
    assertThat(refusal(house.types("Linus", "/cohort next cohort:\"Front Range\""))).doesNotContain("Front Range");
  }

  @Test
  void aSessionBeyondTheProgrammeHasATitleOfItsOwn() {
    assertThat(((Confirm) house.types("Pat", "/cohort session add 11 2027-06-15")).title().raw())
        .isEqualTo("Session 11, Extra session, would stand in the calendar");
  }

  @Test
  void whatIsSoAlreadyIsSaid() {
    assertThat(refusal(house.types("Pat", "/cohort session move 2 2027-03-16"))).contains("begins on this day already");
    house.confirms("Pat", "/cohort session cancel 2");
    assertThat(refusal(house.types("Pat", "/cohort session cancel 2"))).contains("is cancelled already");
  }

  @Test
  void quietHoursAreUnderstoodAndSaidInTheReadersOwnWay() {
    for (var written : List.of("7pm-8am", "19-8", "19:00-8:00")) {
      assertThat(((Said) house.types("Ada", "/cohort quiet " + written)).words().raw())
          .startsWith("It will be quiet from 7:00 PM to 8:00 AM");
    }
    assertThat(((Said) house.types("Ada", "/cohort quiet")).words().raw())
        .startsWith("It is quiet from 7:00 PM to 8:00 AM");
  }

  @Test
  void aCalendarNamesTheCohortAndTheSession() {
    assertThat(((FilesGiven) house.types("Ada", "/cohort calendar")).files().getFirst().content().raw())
        .contains("SUMMARY:Front Range\\, Session 1: ").contains("(2/2)")
        .containsPattern("SUMMARY:Front Range\\\\, Session 3: [^(]*\\R");
  }

  @Test
  void onlySessionsThatCanBeAnsweredAreOfferedForAnAnswer() {
    house.advanceTo("2027-01-19T16:00:00Z");
    house.confirms("Pat", "/cohort session cancel 2");

    assertThat(offered("Ada", "cohort rsvp")).containsExactly("3");
    assertThat(offered("Pat", "cohort attendance")).containsExactly("1", "2", "3");
    assertThat(offered("Linus", "cohort rsvp")).isEmpty();
  }

  @Test
  void whoIsNotInvitedIsNotAskedWhetherTheyCome() {
    assertThat(((NextSession) house.types("Robin", "/cohort next")).rsvp()).isEmpty();
    assertThat(((NextSession) house.types("Ada", "/cohort next")).rsvp()).isPresent();
    house.advanceTo("2027-01-19T16:00:00Z");
    assertThat(((NextSession) house.types("Ada", "/cohort next")).rsvp()).isEmpty();
  }

  private List<String> offered(String name, String path) {
    var completing = new Invocation.Completing(path, "session", "");
    return ((Completions) house.invoke(name, completing)).choices().stream().map(choice -> choice.value()).toList();
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }
}
