package org.collegium.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.Diary;
import org.collegium.core.Plans;
import org.collegium.core.TestHouse;
import org.collegium.core.command.CommitmentAnswer.Own;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.HomeAnswer.OwnPage;
import org.collegium.core.command.HomeAnswer.Seat;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan is offered where one looks back on a session, and stands on one's own page until it is closed. */
class OfferedPlanTest {

  private static final Prose MAKE = new Prose("Make a plan: when …, I will …");

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;

  @BeforeEach
  void beforeTheFirstSession() {
    house = TestHouse.at(folder, "2027-01-04T15:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 1);
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void itIsOfferedWithTheAnswerToWhatIsAskedAtASessionsEndAndNotBefore() {
    diary.until("2027-01-13T17:00:00Z");
    assertThat(answered("before").ways()).noneMatch(OfferedPlanTest::makesOne);

    diary.until("2027-01-26T17:00:00Z");
    var offered = answered("close").ways().stream().filter(OfferedPlanTest::makesOne).toList();

    assertThat(offered).singleElement().satisfies(
        ask -> assertThat(house.opens("Ada", ask.replyTo())).isInstanceOfSatisfying(FormOpened.class,
            form -> assertThat(form.form().title()).isEqualTo(new Prose("When …, I will …"))));
  }

  @Test
  void whatIsOpenStandsOnOnesOwnPageWithTheWaysToGoOn() {
    assertThat(seat("Ada").plans()).isEmpty();
    assertThat(seat("Ada").writing()).anyMatch(OfferedPlanTest::makesOne);
    assertThat(seat("Grace").writing()).noneMatch(OfferedPlanTest::makesOne);
    var closed = Plans.made(house, "Ada", "Bell", "only-me");
    Plans.closed(house, "Ada", closed, "");
    Plans.made(house, "Ada", "Meeting", "my-mentor");

    assertThat(seat("Ada").plans()).extracting(Own::plan).extracting(plan -> plan.cue().raw())
        .containsExactly("Meeting begins");
    assertThat(seat("Ada").plans().getFirst().ways()).hasSize(3);
    for (var name : List.of("Grace", "Linus")) {
      assertThat(seat(name).plans()).as(name).isEmpty();
    }
  }

  private ReflectionKept answered(String stage) {
    var asked = diary.to("Ada", CheckInAsked.class).stream().filter(each -> each.round().stage().equals(stage))
        .reduce((_, later) -> later).orElseThrow();
    return (ReflectionKept) house.answers("Ada", asked.form().replyTo(), "I let the team choose.");
  }

  private Seat seat(String name) {
    return ((OwnPage) house.types(name, "/cohort me")).seats().getFirst();
  }

  private static boolean makesOne(Ask ask) {
    return ask instanceof Ask.OpenForm form && form.label().equals(MAKE);
  }
}
