package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.CreateCohort;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a facilitator tells their cohort goes to those it concerns, while it is news. */
class AnnouncementTest {

  private static final String WORDS = "We meet in the library";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void aCohortWithoutAChannel() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    new CreateCohort(house.house().memberships(), house.house().catalogue(), house.house().ids(),
        house.house().clock()).handle(
            new CreateCohort.Request(new Prose("Bare Hills"), "first-steps", TestHouse.DENVER, Locale.US));
    var cohort = house.named("Bare Hills");
    house.enrol(cohort, "Fay", Role.FACILITATOR, TestHouse.DENVER);
    house.enrol(cohort, "Maria", Role.LEADER, TestHouse.DENVER);
    house.enrol(cohort, "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.enrol(cohort, "Cora", Role.CONVENER, TestHouse.DENVER);
    house.enrol(cohort, "Olga", Role.OBSERVER, TestHouse.DENVER);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void itGoesToThoseWhoSitInTheSessionsAndToNobodyElse() {
    assertThat(((Confirm) house.types("Fay", "/cohort announce " + WORDS)).title().raw()).contains("2 people");
    house.confirms("Fay", "/cohort announce " + WORDS);
    house.advance(Duration.ofDays(2));

    for (var name : List.of("Maria", "Henrik")) {
      assertThat(house.platform().wordsTo(TestHouse.address(name))).as(name).contains(WORDS);
    }
    for (var name : List.of("Fay", "Cora", "Olga", "Ada", "Linus")) {
      assertThat(house.platform().wordsTo(TestHouse.address(name))).as(name).doesNotContain(WORDS);
    }
    assertThat(house.types("Linus", "/cohort announce " + WORDS)).isInstanceOf(Refused.class);
  }

  @Test
  void whoLeftBeforeItCameIsNotToldAnyMore() {
    house.types("Maria", "/cohort away 2027-01-25 2027-01-29");
    house.confirms("Fay", "/cohort announce " + WORDS);
    house.confirms("Fay", "/cohort remove Maria");

    house.advance(Duration.ofDays(10));

    assertThat(house.platform().wordsTo(TestHouse.address("Maria"))).doesNotContain(WORDS);
    assertThat(house.platform().wordsTo(TestHouse.address("Henrik"))).contains(WORDS);
  }

  @Test
  void afterTwoWeeksItIsNoNewsAnyMore() {
    house.types("Maria", "/cohort away 2027-01-25 2027-02-20");
    house.confirms("Fay", "/cohort announce " + WORDS);

    house.advance(Duration.ofDays(40));

    assertThat(house.platform().wordsTo(TestHouse.address("Maria"))).doesNotContain(WORDS);
  }
}
