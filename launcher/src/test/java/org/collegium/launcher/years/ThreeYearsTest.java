package org.collegium.launcher.years;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three years of two cohorts with forty leaders who behave differently, and what must hold of all they are told. */
class ThreeYearsTest {

  /** The same each time, so that a build fails for what was changed; others are looked for by {@code years.seed}. */
  private static final long SEED = Long.getLong("years.seed", 6);

  private static Years years;

  @BeforeAll
  static void playAll() {
    System.out.println("Three years from seed " + SEED);
    years = Years.played(SEED);
    years.figures().forEach(System.out::println);
  }

  @AfterAll
  static void close() {
    years.close();
  }

  @Test
  void aWeekBringsNobodyMoreThanThreeLettersOverAllCohortsButThosePressing() {
    assertThat(years.watch().tooMany()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void nothingComesOutsideHoursOrSchoolDaysOrWhileSomebodyIsAway() {
    assertThat(years.watch().untimely()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void nobodyIsAskedAPromptTwice() {
    assertThat(years.askedTwice()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void everyRoundIsClosedInTheEnd() {
    assertThat(years.openRounds()).as("seed %d", SEED).isEmpty();
    assertThat(years.questionsThatStand()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void nobodyWhoLeftIsWrittenTo() {
    assertThat(years.toWhoLeft()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void nothingIsSaidTwice() {
    assertThat(years.saidTwice()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void wordsAreSeenByWhomTheirAuthorNamedAndByNobodyElse() {
    assertThat(years.screens().leaks()).as("seed %d", SEED).isEmpty();
    assertThat(years.screens().reads()).isGreaterThan(100);
  }

  @Test
  void everyFormThatWasFilledInIsTaken() {
    assertThat(years.people().rejected()).as("seed %d", SEED).isEmpty();
  }

  @Test
  void allOfItHappened() {
    assertThat(years.watch().told()).hasSizeGreaterThan(3000);
    assertThat(years.screens().written()).isGreaterThan(2000);
  }
}
