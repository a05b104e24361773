package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.CoachingNotice.AgreementOffered;
import org.collegium.core.notice.MembershipNotice.CatchUp;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.outbox.Letter;
import org.collegium.core.programme.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds between sessions: on a rhythm, never twice the same, never a flood, and silence after one nudge. */
class RoundsTest {

  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir
  private Path folder;

  private TestHouse house;
  private Diary diary;

  /** Two sessions; the first is on 19 and 20 January, its last round of the arc on the 25th. */
  @BeforeEach
  void twoSessions() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-04-13", 2);
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private List<Round> between() {
    return rounds().stream().filter(round -> round.stage() == Stage.BETWEEN).toList();
  }

  private List<Round> rounds() {
    return house.house().checkIns().read(books -> books.rounds().of(house.named("Front Range").id())).reversed();
  }

  private List<Instant> asked(String name) {
    return diary.times(name, CheckInAsked.class);
  }

  @Test
  void aRoundComesEverySecondSchoolWeekAndStopsBeforeTheNextSessionsOwn() {
    diary.until("2027-04-12T00:00:00Z");

    assertThat(between()).extracting(Round::opensOn).containsExactly(LocalDate.parse("2027-02-08"),
        LocalDate.parse("2027-02-22"), LocalDate.parse("2027-03-08"), LocalDate.parse("2027-03-22"));
    assertThat(rounds().getLast()).satisfies(round -> {
      assertThat(round.stage()).isEqualTo(Stage.BEFORE);
      assertThat(round.number()).isEqualTo(2);
      assertThat(round.opensOn()).isEqualTo("2027-04-06");
    });
  }

  @Test
  void aRoundAsksTwoQuestionsOneForATapFirstAndAnOpenOneLast() {
    diary.until("2027-03-01T00:00:00Z");
    var programme = house.house().catalogue().get("first-steps");

    assertThat(between()).hasSize(2).allSatisfy(round -> assertThat(round.prompts()).hasSize(2)
        .extracting(id -> programme.prompt(id).orElseThrow().answer().isTap()).containsExactly(true, false));
  }

  @Test
  void nothingIsAskedTwiceInAWholeProgramme() {
    house.session(3, "2027-08-24", 1);
    diary.until("2028-01-01T00:00:00Z");

    assertThat(rounds()).hasSizeGreaterThan(10);
    assertThat(rounds().stream().flatMap(round -> round.prompts().stream())).doesNotHaveDuplicates();
  }

  @Test
  void aRoundWithNothingLeftToAskOffersAFreeReflection() {
    diary.until("2027-03-09T00:00:00Z");

    assertThat(between().getLast().prompts()).isEmpty();
    assertThat(diary.to("Ada", CheckInAsked.class).getLast().questions()).hasSize(1);
    assertThat(house.answers("Ada", house.latestForm("Ada"), "I was in every classroom on Tuesday."))
        .isInstanceOfSatisfying(ReflectionKept.class, kept -> assertThat(kept.answers()).isEqualTo(1));
    diary.until("2027-03-15T00:00:00Z");
    assertThat(diary.to("Ada", CheckInNudge.class)).isNotEmpty()
        .allMatch(nudge -> nudge.round().closesAt().isBefore(Instant.parse("2027-03-10T00:00:00Z")));
  }

  @Test
  void whoJoinsLateGetsACatchUpAndTheNextRoundButNothingOfThePast() {
    diary.until("2027-01-26T16:00:00Z");

    house.leader("Noor", TestHouse.DENVER);
    diary.until("2027-02-07T00:00:00Z");
    assertThat(diary.to("Noor", Notice.class)).hasExactlyElementsOfTypes(CatchUp.class, AgreementOffered.class);
    diary.until("2027-02-09T00:00:00Z");

    assertThat(asked("Noor")).containsExactly(Instant.parse("2027-02-08T16:00:00Z"));
  }

  @Test
  void whoLeavesHearsNothingMore() {
    diary.until("2027-02-08T17:00:00Z");
    var before = diary.to("Ada").size();

    house.confirms("Pat", "/cohort remove Ada");
    diary.until("2027-06-01T00:00:00Z");

    assertThat(diary.to("Ada")).hasSize(before);
  }

  @Test
  void aRoundIsOpenForFiveSchoolDaysAndOneBeforeASessionUntilItBegins() {
    diary.until("2027-02-09T00:00:00Z");

    assertThat(rounds()).extracting(Round::closesAt).containsExactly(Instant.parse("2027-01-19T15:30:00Z"),
        Instant.parse("2027-01-28T01:00:00Z"), Instant.parse("2027-02-02T01:00:00Z"),
        Instant.parse("2027-02-16T01:00:00Z"));
  }

  @Test
  void whoIsSilentIsNudgedOnceThreeSchoolDaysLaterAtNineOfTheirs() {
    house.leader("Maria", ZoneId.of("Pacific/Honolulu"));
    diary.until("2027-02-05T00:00:00Z");
    for (var name : List.of("Ada", "Maria")) {
      house.answers(name, house.latestForm(name), "It went well.");
    }
    diary.until("2027-02-20T00:00:00Z");

    assertThat(diary.times("Ada", CheckInNudge.class).getLast()).isEqualTo("2027-02-11T16:00:00Z");
    assertThat(diary.times("Maria", CheckInNudge.class).getLast()).isEqualTo("2027-02-11T19:00:00Z");
    for (var name : List.of("Ada", "Maria")) {
      assertThat(diary.to(name, CheckInNudge.class)).extracting(nudge -> nudge.round().closesAt())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whoIsAwayOnTheDayOfTheNudgeIsNotAskedAndNudgedInOneBreathOnComingBack() {
    house.types("Ada", "/cohort away 2027-02-08 2027-02-11");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(diary.to("Ada").stream().filter(entry -> entry.at().isAfter(Instant.parse("2027-02-05T00:00:00Z"))))
        .extracting(Diary.Entry::line).containsExactly("2027-02-12T16:00:00Z @Ada CheckInAsked 1 between");
  }

  @Test
  void inAWholeProgrammeNobodyGetsMoreThanThreeMessagesInSevenDaysButForTheLastReminder() {
    diary.until("2027-06-30T00:00:00Z");

    var lastReminders = List.of(Instant.parse("2027-01-19T14:00:00Z"), Instant.parse("2027-04-13T13:00:00Z"));
    assertThat(diary.times("Ada", SessionReminder.class)).containsAll(lastReminders);
    var messages = diary.to("Ada").stream().map(Diary.Entry::at).distinct().toList();
    assertThat(messages).filteredOn(at -> !lastReminders.contains(at)).allSatisfy(at -> assertThat(
        messages.stream().filter(each -> each.isAfter(at.minus(WEEK)) && !each.isAfter(at))).hasSizeLessThan(4));
  }

  @Test
  void closedWeeksDoNotCountInTheRhythm() {
    var closures = "name,from,to\nSki week,2027-02-08,2027-02-12\n".getBytes(StandardCharsets.UTF_8);
    var shown = (Confirm) house.types("Pat", "/cohort import closures", "closures.csv", closures);
    house.replies("Pat", shown.replyTo(), Map.of());

    diary.until("2027-03-10T00:00:00Z");

    assertThat(between()).extracting(Round::opensOn).containsExactly(LocalDate.parse("2027-02-15"),
        LocalDate.parse("2027-03-01"));
  }

  @Test
  void aRoundThatASummerWouldTearApartIsNotOpened(@TempDir Path summer) {
    house.close();
    house = TestHouse.at(summer, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-10-19", 2);
    var closures = "name,from,to\nSpring break,2027-03-22,2027-04-02\nSummer,2027-05-24,2027-08-13\n";
    var shown = (Confirm) house.types("Pat", "/cohort import closures", "closures.csv",
        closures.getBytes(StandardCharsets.UTF_8));
    house.replies("Pat", shown.replyTo(), Map.of());

    new Diary(house).until("2027-09-12T00:00:00Z");

    assertThat(between()).extracting(Round::opensOn).extracting(LocalDate::toString).containsExactly("2027-02-08",
        "2027-02-22", "2027-03-08", "2027-04-05", "2027-04-19", "2027-05-03", "2027-08-23", "2027-09-06");
  }

  @Test
  void noChoreIsDueForWhatItHasJustDone() {
    house.session(3, "2027-06-08", 1);

    diary.until("2027-12-31T00:00:00Z", () -> house.chores().forEach(chore -> {
      var now = house.now();
      chore.runDue(now);
      assertThat(chore.nextDue().filter(due -> !due.isAfter(now))).as("%s at %s", chore.name(), now).isEmpty();
    }));

    assertThat(house.crank().nextDue()).isEmpty();
  }

  @Test
  void afterAPauseOfFiveWeeksOnlyWhatIsStillOpenIsAsked() {
    sleepUntil("2027-02-15T17:00:00Z");

    diary.until("2027-02-15T17:00:00Z");

    assertThat(diary.to("Ada")).extracting(Diary.Entry::line)
        .containsExactly("2027-02-15T17:00:00Z @Ada CheckInAsked 1 between",
            "2027-02-15T17:00:00Z @Ada AgreementOffered -");
    assertThat(house.chores()).allSatisfy(chore -> {
      chore.runDue(house.now());
      assertThat(chore.nextDue().filter(due -> !due.isAfter(house.now()))).as(chore.name()).isEmpty();
    });
  }

  @Test
  void whatOpensLateIsNotNudgedInTheSameBreath() {
    sleepUntil("2027-01-29T17:00:00Z");

    diary.until("2027-02-06T00:00:00Z");

    assertThat(diary.to("Ada", CheckInNotice.class)).singleElement().isInstanceOfSatisfying(CheckInAsked.class,
        asked -> assertThat(asked.round().stage()).isEqualTo("after"));
  }

  @Test
  void aReminderThatWasMissedIsSaidOnceWithTheNext() {
    sleepUntil("2027-04-12T16:00:00Z");

    diary.until("2027-04-12T16:00:00Z");

    assertThat(diary.to("Ada", SessionReminder.class)).hasSize(1);
    assertThat(Stream.of(Letter.State.DUE, Letter.State.CLAIMED, Letter.State.UNKNOWN)
        .map(state -> house.house().letters().read(books -> books.letters().counts(house.named("Front Range").id()))
            .get(state)))
        .containsOnly(0);
  }

  /** The bot does not run; time passes all the same. */
  private void sleepUntil(String instant) {
    ((HandCrankedClock) house.house().clock()).turnTo(Instant.parse(instant));
    house.restart();
  }
}
