package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.core.command.Chart;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.Week;
import org.collegium.core.command.SummaryAnswer.Weeks;
import org.collegium.core.command.WeeksInWords;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.summary.CompareAnswering;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mentor can grasp of a summary at a glance, and of whom it tells. */
class AnsweredChartTest {

  private static final Wording ENGLISH = Wording.in(Locale.US);
  private static final TimeInWords TIMES = new TimeInWords(Locale.US, TestHouse.DENVER);

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

    assertThat(chart.columns()).containsExactly(new Prose("Jan 11"));
    assertThat(labels(chart)).containsExactly("Ada: 0/1", "Émile: 0/1", "Zoë: 1/1");
    assertThat(labels(chart("Henrik", "/summary").orElseThrow())).containsExactly("Maria: 1/1");
  }

  @Test
  void itSaysInWordsAllThatItShows() {
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");

    assertThat(chart("Grace", "/summary").orElseThrow().inWords().raw()).isEqualTo(
        "Check-ins answered, week by week: Front Range, from the beginning. "
            + "Ada: Jan 11: 0 of 1. Émile: Jan 11: 0 of 1. Zoë: Jan 11: 1 of 1.");
  }

  @Test
  void itHoldsNoWordOfWhatWasAnswered() {
    house.answers("Zoë", house.latestForm("Zoë"), "Between us");

    assertThat(chart("Grace", "/summary").orElseThrow().toString()).doesNotContain("Between us");
  }

  @Test
  void ofOneLeaderItHoldsThatOne() {
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");

    assertThat(labels(chart("Grace", "/summary member:Zoë").orElseThrow())).containsExactly("Zoë: 1/1");
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
  void itTellsWeekByWeekWhoWasAskedAndNothingOfWhoWasNot() {
    house.session(2, "2027-03-09", 1);
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");
    house.advanceTo("2027-02-10T16:00:00Z");
    house.leader("Nina", TestHouse.DENVER);
    house.advanceTo("2027-03-04T16:00:00Z");
    house.answers("Nina", house.latestForm("Nina"), "It goes well");

    var summary = (MentorSummary) house.types("Grace", "/summary since:2026-12-01");
    var chart = summary.chart().orElseThrow();

    assertThat(chart.columns()).extracting(Prose::raw)
        .containsExactly("Jan 11", "Jan 18", "Jan 25", "Feb 8", "Feb 22", "Mar 1");
    assertThat(labels(chart)).containsExactly("Ada: 0/1 0/1 0/1 0/1 0/1 0/1", "Émile: 0/1 0/1 0/1 0/1 0/1 0/1",
        "Nina: – – – – 0/1 1/1", "Zoë: 1/1 0/1 0/1 0/1 0/1 0/1");
    assertThat(chart.inWords().raw()).contains("Nina: Jan 11: not asked; Jan 18: not asked", "Mar 1: 1 of 1. Zoë:");
    assertThat(told(summary, "Nina")).contains("Week by week, from each Monday on: Jan 11: not asked; "
        + "Jan 18: not asked; Jan 25: not asked; Feb 8: not asked; Feb 22: 0 of 1; Mar 1: 1 of 1.");
  }

  @Test
  void whoWasAwayOrIsNotAskedForAWhileCountsAsAskedSoThatNothingOfItIsTold() {
    assertThat(house.types("Ada", "/cohort away from:2027-01-13 until:2027-02-20")).isNotInstanceOf(Refused.class);
    assertThat(house.types("Pat", "/cohort pause member:Émile until:2027-02-20")).isNotInstanceOf(Refused.class);
    house.session(2, "2027-03-09", 1);
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");
    house.advanceTo("2027-02-10T16:00:00Z");

    assertThat(labels(chart("Grace", "/summary since:2026-12-01").orElseThrow())).containsExactly(
        "Ada: 0/1 0/1 0/1 0/1", "Émile: 0/1 0/1 0/1 0/1", "Zoë: 1/1 0/1 0/1 0/1");
  }

  @Test
  void whatHasNoRoomIsSaid() {
    var weeks = new Weeks(IntStream.range(0, 12).mapToObj(n -> new Week(LocalDate.of(2027, 1, 4).plusWeeks(n), 1, 1))
        .toList(), 3);
    var leaders = IntStream.range(0, 61).mapToObj(n -> new LeaderPart(new Prose("Leader " + n), 15, 12, true,
        List.of(), List.of(), List.of(), Optional.empty(), weeks)).toList();
    var summary = new MentorSummary(new Prose("Front Range"), Optional.empty(), Optional.empty(), leaders, List.of(),
        Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    var chart = new CompareAnswering(ENGLISH, TIMES).of(summary).orElseThrow();

    assertThat(chart.rows()).hasSize(60);
    assertThat(chart.notes()).extracting(Prose::raw).endsWith("Not shown: 3 earlier weeks.",
        "One more leader stands in the summary alone.");
    assertThat(chart.inWords().raw()).endsWith("Not shown: 3 earlier weeks. One more leader stands in the summary "
        + "alone.");
    assertThat(told(summary, "Leader 60")).hasValueSatisfying(words -> assertThat(words)
        .endsWith("Mar 22: 1 of 1. Not shown: 3 earlier weeks."));
  }

  @Test
  void nobodyElseGetsOne() {
    house.answers("Zoë", house.latestForm("Zoë"), "It went well");

    assertThat(house.types("Linus", "/summary")).isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/summary")).isInstanceOf(Refused.class);
    assertThat(house.types("Robin", "/summary")).isInstanceOf(CohortCounts.class);
    assertThat(house.types("Pat", "/summary")).isInstanceOf(CohortCounts.class);
  }

  private static Optional<String> told(MentorSummary summary, String name) {
    return summary.leaders().stream().filter(leader -> leader.name().raw().equals(name)).findFirst()
        .flatMap(leader -> new WeeksInWords(ENGLISH, TIMES).of(leader.weeks())).map(Prose::raw);
  }

  private Optional<Chart.Grid> chart(String name, String line) {
    return ((MentorSummary) house.types(name, line)).chart();
  }

  private static List<String> labels(Chart.Grid chart) {
    return chart.rows().stream().map(row -> row.name().raw() + ": " + row.cells().stream()
        .map(cell -> cell.numbers().raw()).collect(Collectors.joining(" "))).toList();
  }
}
