package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collegium.core.command.Chart;
import org.collegium.core.command.Chart.Bar;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mentor can grasp of a summary at a glance, and of whom it tells. */
class AnsweredChartTest {

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2026-12-21T15:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.leader("Zoë", TestHouse.DENVER);
    house.leader("Émile", TestHouse.DENVER);
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.leader("Maria", TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Maria Henrik");
    house.advanceTo("2027-01-12T16:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void itHoldsTheMentorsOwnLeadersByNameAndWhatEachAnswered() {
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");
    house.answers("Maria", house.latestForm("Maria"), "It went well too");

    var chart = chart("Grace", "/summary").orElseThrow();

    assertThat(labels(chart)).containsExactly("Ada: 0 of 1", "Émile: 0 of 1", "Zoë: 1 of 1");
    assertThat(chart.bars()).extracting(Bar::part).containsExactly(0, 0, 1);
    assertThat(chart.bars()).extracting(Bar::whole).containsOnly(1);
    assertThat(labels(chart("Henrik", "/summary").orElseThrow())).containsExactly("Maria: 1 of 1");
  }

  @Test
  void itSaysInWordsAllThatItShows() {
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");

    assertThat(chart("Grace", "/summary").orElseThrow().inWords().raw()).isEqualTo(
        "Check-ins answered: Front Range, from the beginning. Ada: 0 of 1; Émile: 0 of 1; Zoë: 1 of 1.");
  }

  @Test
  void itHoldsNoWordOfWhatWasAnswered() {
    house.answers("Zoë", house.latestForm("Zoë"), "Between us");

    assertThat(chart("Grace", "/summary").orElseThrow().toString()).doesNotContain("Between us");
  }

  @Test
  void ofOneLeaderItHoldsThatOne() {
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");

    assertThat(labels(chart("Grace", "/summary member:Zoë").orElseThrow())).containsExactly("Zoë: 1 of 1");
    assertThat(chart("Grace", "/summary member:Ada")).isEmpty();
  }

  @Test
  void whereNothingWasAnsweredThereIsNothingToCompare() {
    assertThat(chart("Grace", "/summary")).isEmpty();
  }

  @Test
  void whoHasNoLeadersHasNoChart() {
    house.enrol(house.named("Front Range"), "Olga", Role.MENTOR, TestHouse.DENVER);
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");

    assertThat(chart("Olga", "/summary")).isEmpty();
  }

  @Test
  void whoWasNotAskedIsNotShownAsIfTheyHadAnsweredNothing() {
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");
    house.leader("Nina", TestHouse.DENVER);

    assertThat(labels(chart("Grace", "/summary").orElseThrow())).noneMatch(label -> label.startsWith("Nina"));
  }

  @Test
  void nobodyElseGetsOne() {
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");

    assertThat(house.types("Linus", "/summary")).isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/summary")).isInstanceOf(Refused.class);
    assertThat(house.types("Robin", "/summary")).isInstanceOf(CohortCounts.class);
    assertThat(house.types("Pat", "/summary")).isInstanceOf(CohortCounts.class);
  }

  private Optional<Chart> chart(String name, String line) {
    return ((MentorSummary) house.types(name, line)).chart();
  }

  private static List<String> labels(Chart chart) {
    return chart.bars().stream().map(bar -> bar.name().raw() + ": " + bar.numbers().raw()).toList();
  }
}
