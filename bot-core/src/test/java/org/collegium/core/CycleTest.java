package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session from its first reminder to what a mentor reads of it. */
class CycleTest {

  private static final String WORDS = "I let the fourth-grade team choose the date themselves.";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void aSessionInJanuary() {
    house = TestHouse.at(folder, "2026-12-21T15:00:00Z");
    house.session(1, "2027-01-19", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void adaIsRemindedThreeTimesAndAskedAroundTheSession() {
    house.advanceTo("2027-01-26T00:00:00Z");

    var notices = house.platform().noticesTo(TestHouse.address("Ada"));

    assertThat(notices).filteredOn(SessionReminder.class::isInstance).hasSize(3);
    assertThat(notices).filteredOn(CheckInAsked.class::isInstance)
        .extracting(each -> ((CheckInAsked) each).round().stage())
        .containsExactly("before", "close", "after");
  }

  @Test
  void whatAdaWritesReachesGraceAndNobodyElse() {
    house.advanceTo("2027-01-12T16:00:00Z");

    var kept = house.answers("Ada", house.latestForm("Ada"), WORDS);
    var summary = house.types("Grace", "/summary");

    assertThat(kept).isInstanceOfSatisfying(ReflectionKept.class,
        it -> assertThat(it.readers().names()).extracting(name -> name.raw()).containsExactly("Grace"));
    assertThat(summary).isInstanceOfSatisfying(MentorSummary.class,
        it -> assertThat(it.leaders().getFirst().quotes()).extracting(quote -> quote.words().raw())
            .anyMatch(words -> words.contains(WORDS)));
    assertThat(house.types("Linus", "/summary")).isInstanceOf(PlainAnswer.Refused.class);
    assertThat(house.types("Robin", "/summary")).isInstanceOf(CohortCounts.class).asString().doesNotContain(WORDS);
    assertThat(house.types("Pat", "/summary")).isInstanceOf(CohortCounts.class).asString().doesNotContain(WORDS);
    assertThat(house.platform().wordsTo(TestHouse.address("Linus"))).doesNotContain(WORDS);
  }

  @Test
  void whoHasAnsweredIsNotNudgedAndWhoHasNotIsNudgedOnce() {
    house.leader("Maria", TestHouse.DENVER);
    house.advanceTo("2027-01-12T16:00:00Z");
    house.answers("Ada", house.latestForm("Ada"), WORDS);

    house.advanceTo("2027-01-19T00:00:00Z");

    assertThat(house.platform().noticesTo(TestHouse.address("Ada"))).noneMatch(CheckInNudge.class::isInstance);
    assertThat(house.platform().noticesTo(TestHouse.address("Maria"))).filteredOn(CheckInNudge.class::isInstance)
        .hasSize(1);
  }

  @Test
  void aLateAnswerIsKeptAndMarkedAndAnEditStandsUntilTheNextSession() {
    house.advanceTo("2027-01-12T16:00:00Z");
    var form = house.latestForm("Ada");
    house.advanceTo("2027-01-25T16:00:00Z");

    var kept = house.answers("Ada", form, WORDS);
    var edited = house.answers("Ada", form, "I chose it after all.");

    assertThat(kept).isInstanceOfSatisfying(ReflectionKept.class, it -> assertThat(it.late()).isTrue());
    assertThat(edited).isInstanceOf(ReflectionKept.class);
    assertThat(house.types("Grace", "/summary since:2026-12-01")).asString().contains("I chose it after all.")
        .doesNotContain(WORDS);
  }

  @Test
  void aProgrammeWhoseLastSessionIsCancelledEndsAllTheSame() {
    house.session(2, "2027-03-16", 2);
    house.session(3, "2027-05-11", 1);
    house.advanceTo("2027-04-12T16:00:00Z");
    house.confirms("Pat", "/cohort session cancel session:3");

    house.advanceTo("2027-05-11T00:00:00Z");
    assertThat(house.types("Ada", "/reflect list")).isNotInstanceOf(PlainAnswer.Refused.class);
    assertThat(house.platform().wordsTo(TestHouse.address("Ada")))
        .doesNotContain("The programme of Front Range is over");

    house.advanceTo("2027-12-31T00:00:00Z");
    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).contains("The programme of Front Range is over");
  }

  @Test
  void aWholeProgrammeEndsAndLeavesAdaHerWords() {
    house.session(2, "2027-03-16", 2);
    house.session(3, "2027-05-11", 1);
    house.advanceTo("2027-01-12T16:00:00Z");
    house.answers("Ada", house.latestForm("Ada"), WORDS);

    house.advanceTo("2027-12-31T00:00:00Z");

    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).contains("The programme of Front Range is over");
    assertThat(house.types("Ada", "/reflect list")).asString().contains(WORDS);
    assertThat(house.types("Ada", "/cohort next")).isInstanceOf(PlainAnswer.Refused.class);
    assertThat(house.crank().nextDue()).isEmpty();
  }
}
