package org.collegium.launcher.rehearsal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.collegium.core.attention.ClosuresFile;
import org.collegium.core.attention.SchoolDays;
import org.collegium.launcher.Typing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample cohort's three years, as they are printed. */
class PrintedRehearsalTest {

  private static final LocalTime EARLIEST = LocalTime.of(7, 0);
  private static final LocalTime LATEST = LocalTime.of(18, 0);
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final int BUDGET = 3;

  @TempDir
  private static Path folder;

  private static Typing typing;
  private static List<PrintedRow> rows;

  @BeforeAll
  static void playAll() {
    typing = new Typing(folder);
    var said = typing.type("rehearse", "--print", "--format", "json");
    assertThat(said.code()).isZero();
    assertThat(said.err()).isEqualToIgnoringNewLines("Answers: mixed, seed 1");
    rows = PrintedRow.of(said.out());
  }

  @Test
  void everyLineHasTheSameSevenFieldsInOrderOfTime() {
    assertThat(rows).hasSizeGreaterThan(2000).allSatisfy(row -> {
      assertThat(row.names()).containsExactly("at", "local", "to", "place", "notice", "session", "text");
      assertThat(row.local().toInstant()).isEqualTo(row.at());
      assertThat(row.text("place")).isIn("dm", "channel");
      assertThat(row.fields().path("session").isNull() || row.fields().path("session").isInt()).isTrue();
      assertThat(row.text("text")).isNotBlank();
    });
    assertThat(rows).extracting(PrintedRow::at).isSorted();
  }

  @Test
  void nothingIsSaidTwice() {
    assertThat(rows).doesNotHaveDuplicates();
  }

  @Test
  void everybodyButTheConvenerAndTheStrangerHearsOfEverySession() {
    var people = rows.stream().filter(PrintedRow::isDirect).map(PrintedRow::to).collect(toSet());

    assertThat(people).hasSize(28).contains("Ada Okafor", "Grace Adeyemi", "Pat Ellison")
        .doesNotContain("Robin Castellano", "Linus Hale");
    for (var person : people) {
      assertThat(rows.stream().filter(row -> row.to().equals(person) && row.notice().equals("SessionReminder"))
          .map(row -> row.fields().path("session").asInt()).distinct()).as(person)
          .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }
    assertThat(rows.stream().filter(row -> !row.isDirect()).map(PrintedRow::to)).containsOnly("Front Range");
  }

  @Test
  void theCasesOfThreeSessionsArePlayedFromTheirBeginningToTheirEnd() {
    var told = rows.stream().filter(row -> row.notice().startsWith("Case")).toList();

    assertThat(told).hasSize(42).noneMatch(PrintedRow::isDirect);
    assertThat(told.stream().filter(row -> row.text("text").contains("The Saturday kitchen"))
        .map(PrintedRow::notice)).containsExactly("CaseStageOpened", "CaseStageOpened", "CaseDecisionAsked",
            "CaseRevealed", "CaseStageOpened", "CaseStageOpened", "CaseClosed");
    assertThat(told.stream().filter(row -> row.text("text").contains("How we decided:"))).hasSize(6)
        .allSatisfy(row -> assertThat(row.text("text")).containsPattern("[0-9]+ of [0-9]+"));
  }

  @Test
  void plansComeBackToThoseWhoMadeThemAndAskWhatHappened() {
    var asked = rows.stream().filter(row -> row.notice().equals("CommitmentAsked")).toList();

    assertThat(asked).hasSizeGreaterThan(3).allMatch(PrintedRow::isDirect)
        .allSatisfy(row -> assertThat(row.text("text")).contains("What happened?")
            .doesNotContain("I will ", "because "));
    assertThat(asked.stream().map(PrintedRow::to).distinct()).hasSizeLessThan(12);
  }

  @Test
  void mentorsCommentInPrivateAndAreAnswered() {
    var notes = rows.stream().filter(row -> row.notice().equals("CoachingNote")).toList();
    var replies = rows.stream().filter(row -> row.notice().equals("CoachingReply")).toList();

    assertThat(notes).isNotEmpty().allSatisfy(row -> {
      assertThat(row.isDirect()).isTrue();
      assertThat(row.text("text")).contains("wrote to you", "About what you wrote", "Only you and");
    });
    assertThat(replies).isNotEmpty().allMatch(PrintedRow::isDirect);
    assertThat(notes).extracting(PrintedRow::to).doesNotContainAnyElementsOf(
        replies.stream().map(PrintedRow::to).toList());
  }

  @Test
  void nineOClockStaysNineInSummerAndInWinter() {
    var first = new LinkedHashMap<String, PrintedRow>();
    rows.stream().filter(row -> row.to().equals("Ada Okafor") && row.notice().equals("SessionReminder"))
        .forEach(row -> first.putIfAbsent(row.text("session"), row));

    assertThat(first.values()).hasSize(10).extracting(row -> row.local().toLocalTime())
        .containsOnly(LocalTime.of(9, 0));
    assertThat(first.values()).extracting(row -> row.at().atOffset(ZoneOffset.UTC).getHour()).contains(15, 16);
  }

  @Test
  void nothingIsSaidAtNightOnAWeekendOrWhileSchoolIsClosed() throws IOException {
    var schoolDays = schoolDays();

    assertThat(rows).allSatisfy(row -> {
      assertThat(row.local().toLocalTime()).isBetween(EARLIEST, LATEST);
      assertThat(schoolDays.isOpen(row.local().toLocalDate())).isTrue();
    });
  }

  @Test
  void theSampleSchoolsAreClosedOnTheDaysOnWhichSchoolsAre() throws IOException {
    var schoolDays = schoolDays();

    assertThat(List.of("2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18", "2027-07-05", "2027-09-06",
        "2027-11-25", "2027-12-24", "2027-12-31", "2028-01-17", "2028-02-21", "2028-05-29", "2028-06-19", "2028-07-04",
        "2028-09-04", "2028-11-23", "2028-12-25", "2029-01-01", "2029-01-15", "2029-02-19", "2029-05-28", "2029-06-19",
        "2029-07-04")).allSatisfy(day -> assertThat(schoolDays.isOpen(LocalDate.parse(day))).isFalse());
  }

  @Test
  void nobodyGetsMoreThanThreeUnaskedMessagesInSevenDaysButThosePressing() {
    var pressing = lastRemindersOfEachSession();
    var byPerson =
        rows.stream().filter(row -> row.isDirect() && !pressing.contains(row) && !isAnAnswer(row))
            .collect(groupingBy(PrintedRow::to));

    assertThat(byPerson).hasSize(28).allSatisfy((person, theirs) -> {
      var instants = theirs.stream().map(PrintedRow::at).distinct().sorted().toList();
      assertThat(IntStream.range(BUDGET, instants.size())
          .filter(each -> isWithinAWeek(instants.get(each - BUDGET), instants.get(each)))
          .mapToObj(instants::get)).as(person).isEmpty();
    });
  }

  @Test
  void someAreNudgedAndSomeNeedNoNudge() {
    var asked = rows.stream().filter(row -> row.notice().equals("CheckInAsked")).map(PrintedRow::to).collect(toSet());
    var nudged = rows.stream().filter(row -> row.notice().equals("CheckInNudge")).map(PrintedRow::to).collect(toSet());

    assertThat(asked).hasSize(24).containsAll(nudged);
    assertThat(nudged).isNotEmpty().hasSizeLessThan(24);
  }

  @Test
  void whoIsEagerIsNeverNudgedAndWhoIsSilentTwiceAtMost() {
    var eager = PrintedRow.of(print("--answers", "eager", "--until", "2027-03-15").out());
    var silent = PrintedRow.of(print("--answers", "none", "--until", "2027-03-15").out());

    assertThat(eager).extracting(PrintedRow::notice).contains("CheckInAsked").doesNotContain("CheckInNudge");
    assertThat(silent.stream().filter(row -> row.notice().equals("CheckInNudge")).collect(groupingBy(PrintedRow::to)))
        .hasSize(24).allSatisfy((person, nudges) -> assertThat(nudges).as(person).hasSizeLessThan(3));
  }

  @Test
  void theSameSeedPrintsTheSame() {
    var first = print("--seed", "7", "--until", "2027-02-28");
    var again = print("--seed", "7", "--until", "2027-02-28");

    assertThat(first.out()).isNotBlank().isEqualTo(again.out());
    assertThat(first.err()).contains("seed 7");
    assertThat(PrintedRow.of(first.out())).last().extracting(row -> row.local().toLocalDate())
        .matches(day -> !day.isAfter(LocalDate.of(2027, 2, 28)));
  }

  @Test
  void onePersonsMessagesAreThoseTheyGetAmongAll() {
    var only = PrintedRow.of(print("--person", "ada okafor", "--until", "2027-02-28").out());

    assertThat(only).isNotEmpty().isEqualTo(rows.stream().filter(row -> row.to().equals("Ada Okafor"))
        .filter(row -> row.local().toLocalDate().isBefore(LocalDate.of(2027, 3, 1))).toList());
  }

  @Test
  void whoIsNobodyIsRefusedWithEverybodysNames() {
    var said = print("--person", "Nobody");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("'Nobody' is nobody in this rehearsal").contains("Ada Okafor", "Linus Hale");
  }

  @Test
  void whoIsSentNothingIsSaidToBeSentNothing() {
    var said = print("--person", "Robin", "--until", "2027-02-28");

    assertThat(said.code()).isZero();
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines()).last().isEqualTo("Robin Castellano is sent nothing up to 2027-02-28.");
  }

  @Test
  void aDayBeforeTheRehearsalBeginsIsSaidToBeOne() {
    var said = print("--until", "2026-12-01");

    assertThat(said.code()).isZero();
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines()).last()
        .isEqualTo("There is nothing to print: the rehearsal begins on 2026-12-20.");
  }

  @Test
  void inWordsEachMessageHasItsTimeItsReaderAndItsKind() {
    var said = typing.type("rehearse", "--print", "--person", "Ada", "--until", "2027-01-10");

    assertThat(said.out().lines().limit(3)).containsExactly("Tuesday, January 5, 2027, 9:00 AM Mountain Time",
        "Ada Okafor · SessionReminder", "    Session 1: Balanced Leadership: An Overview");
  }

  @Test
  void theDataFolderIsNotTouched() throws IOException {
    typing.type("rehearse", "--print", "--until", "2026-12-31");

    assertThat(typing.data()).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static Typing.Said print(String... words) {
    var line = new ArrayList<>(List.of("rehearse", "--print", "--format", "json"));
    line.addAll(List.of(words));
    return typing.type(line.toArray(String[]::new));
  }

  /** The last reminder before a start passes the budget. */
  private static Set<PrintedRow> lastRemindersOfEachSession() {
    var last = new LinkedHashMap<String, PrintedRow>();
    rows.stream().filter(row -> row.notice().equals("SessionReminder"))
        .forEach(row -> last.put(row.to() + row.text("session"), row));
    return new HashSet<>(last.values());
  }

  /** Whoever wrote to somebody waits for it. */
  private static boolean isAnAnswer(PrintedRow row) {
    return row.notice().equals("CoachingReply");
  }

  private static boolean isWithinAWeek(Instant first, Instant later) {
    return Duration.between(first, later).compareTo(A_WEEK) < 0;
  }

  private static SchoolDays schoolDays() throws IOException {
    try (var file = Objects.requireNonNull(PrintedRehearsalTest.class.getResourceAsStream("/sample/closures.ics"))) {
      return switch (ClosuresFile.read("closures.ics", file.readAllBytes())) {
        case ClosuresFile.Readable readable -> new SchoolDays(readable.closures());
        case ClosuresFile.Unreadable unreadable -> throw new AssertionError(unreadable.problems().toString());
      };
    }
  }
}
