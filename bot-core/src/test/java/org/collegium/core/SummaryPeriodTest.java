package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of whom and of when a mentor's summary tells. */
class SummaryPeriodTest {

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void beforeTheFirstSessionItTellsFromTheBeginning() {
    assertThat(summary("/summary").since()).isEmpty();
  }

  @Test
  void oneSessionsSummaryIsNotCutAtTheDayTheyLastMet() {
    house.session(1, "2027-01-19", 2);
    house.writes("Ada", "Before the first session", "my-mentor");
    house.advanceTo("2027-01-25T17:00:00Z");

    var summary = summary("/summary session:1");

    assertThat(summary.session()).isEqualTo(Optional.of(1));
    assertThat(summary.since()).isEmpty();
  }

  @Test
  void afterTheProgrammesEndAMentorStillReadsWhatWasSharedInItsTime() {
    for (var number = 1; number <= 3; number++) {
      house.session(number, "2027-0" + (number * 2) + "-16", 1);
    }
    house.advanceTo("2027-06-10T17:00:00Z");
    house.writes("Ada", "At the very end", "my-mentor");
    house.advanceTo("2028-06-01T17:00:00Z");

    var part = summary("/summary since:2027-06-01").leaders().getFirst();

    assertThat(part.quotes()).anyMatch(quote -> quote.words().raw().contains("At the very end"));
  }

  @Test
  void whatALeaderHasNotAnsweredYetIsThereToTalkAboutUntilTheyDo() {
    house.session(1, "2027-01-19", 2);
    house.advanceTo("2027-01-25T17:00:00Z");
    var open = summary("/summary since:2027-01-01").leaders().getFirst();
    assertThat(open.unanswered()).isNotEmpty().hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();

    house.answers("Ada", house.latestForm("Ada"), "I let the team choose.");

    var answered = summary("/summary since:2027-01-01").leaders().getFirst();
    assertThat(answered.answered()).isEqualTo(open.answered() + 1);
    assertThat(answered.unanswered()).doesNotContain(open.unanswered().getFirst());
  }

  @Test
  void whoIsNobodysLeaderOfHersIsRefusedByName() {
    house.enrol(house.named("Front Range"), "Henrik", Role.LEADER, TestHouse.DENVER);

    assertThat(((Refused) house.types("Grace", "/summary member:Henrik")).why().raw())
        .isEqualTo("Henrik is not one of your leaders, so there is nothing of theirs for you to read.");
  }

  private MentorSummary summary(String line) {
    return (MentorSummary) house.types("Grace", line);
  }
}
