package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a facilitator sees of, and says to, what is asked between sessions. */
class CoverageTest {

  private static final String HALLWAY = "Which hallway needs you most between two bells?";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void theFirstSessionIsOver() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void atFirstNothingWasAskedAndNothingCanBeChosen() {
    assertThat(coverage()).contains("Front Range has been asked 0 of ", "Nothing is left to choose until");
    assertThat(offered("Pat")).isEmpty();
    assertThat(refusal("Pat", "/cohort ask seen-07")).contains("a session that was not held yet");
  }

  @Test
  void afterASessionItSaysWhatWasAskedAndProposesWhatWouldCloseAGap() {
    house.advanceTo("2027-01-26T18:00:00Z");

    assertThat(coverage()).contains("has been asked 3 of ", "what, 1 of", "/cohort ask", "seen-07: " + HALLWAY)
        .doesNotContain("seen-08");
    assertThat(offered("Pat")).contains("seen-07").doesNotContain("seen-01", "seen-08", "heard-04");
    assertThat(offered("Ada")).isEmpty();
    assertThat(offered("Linus")).isEmpty();
  }

  @Test
  void whatAFacilitatorChoosesIsAskedNextAndOnce() {
    house.advanceTo("2027-01-26T18:00:00Z");
    assertThat(((Confirm) house.types("Pat", "/cohort ask SEEN-07")).lines()).extracting(Prose::raw)
        .containsExactly("“" + HALLWAY + "”");
    assertThat(coverage()).doesNotContain("as you chose");
    house.confirms("Pat", "/cohort ask seen-07");
    assertThat(coverage()).contains("Asked next, as you chose: seen-07: " + HALLWAY);

    var asked = new Diary(house).until("2027-03-01T00:00:00Z").to("Ada", CheckInAsked.class);

    assertThat(asked).isNotEmpty();
    assertThat(asked.getFirst().questions()).first().isEqualTo(new Prose(HALLWAY));
    assertThat(asked.stream().flatMap(round -> round.questions().stream()).filter(new Prose(HALLWAY)::equals))
        .hasSize(1);
    assertThat(refusal("Pat", "/cohort ask seen-07")).contains("nothing is asked twice");
    assertThat(coverage()).doesNotContain("as you chose");
  }

  @Test
  void whatWasChosenIsTakenBackByChoosingItAgain() {
    house.advanceTo("2027-01-26T18:00:00Z");
    house.confirms("Pat", "/cohort ask seen-07");

    assertThat(((Confirm) house.types("Pat", "/cohort ask seen-07")).title().raw()).contains("You chose this");
    assertThat(((Said) house.confirms("Pat", "/cohort ask seen-07")).words().raw()).contains("when its turn comes");
    assertThat(coverage()).doesNotContain("as you chose");
  }

  @Test
  void whatHasItsPlaceIsRetiredOrIsNoneIsRefusedWithTheReason() {
    house.advanceTo("2027-01-20T23:45:00Z");

    assertThat(refusal("Pat", "/cohort ask seen-03")).contains("asked around its session by itself");
    assertThat(refusal("Pat", "/cohort ask seen-08")).contains("not asked any more");
    assertThat(refusal("Pat", "/cohort ask nothing-01")).contains("no question of that name");
  }

  @Test
  void anotherCohortIsNeitherShownNorChanged() {
    house.advanceTo("2027-01-26T18:00:00Z");
    house.types("Linus", "/cohort ask seen-07 cohort:\"Front Range\"");

    assertThat(house.types("Linus", "/cohort coverage cohort:\"Front Range\"")).isInstanceOf(Refused.class);
    assertThat(coverage()).doesNotContain("as you chose");
  }

  private String coverage() {
    return ((Said) house.types("Pat", "/cohort coverage")).words().raw();
  }

  private String refusal(String name, String line) {
    return ((Refused) house.types(name, line)).why().raw();
  }

  private List<String> offered(String name) {
    return Stream.<Answer>of(house.invoke(name, new Invocation.Completing("cohort ask", "prompt", "")))
        .flatMap(answer -> ((Completions) answer).choices().stream()).map(choice -> choice.value()).toList();
  }
}
