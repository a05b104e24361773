package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.outbox.Draft.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a letter goes: not at night, not while somebody is away, not more than three in any seven days, and once. */
class DeliveryTest {

  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir
  private Path folder;

  private TestHouse house;
  private Post post;
  private Diary diary;

  /** A Tuesday; eight in the morning in Denver. */
  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-02-02T15:00:00Z");
    post = new Post(house);
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theFourthLetterOfAWeekWaitsUntilTheFirstIsSevenDaysOldWhateverCohortItComesFrom() {
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    post.letter("Ada", "2027-02-02T16:00:00Z")
        .letter("Elsewhere", "Ada", Instant.parse("2027-02-03T16:00:00Z"), Urgency.ORDINARY)
        .letter("Ada", "2027-02-04T16:00:00Z")
        .letter("Elsewhere", "Ada", Instant.parse("2027-02-05T16:00:00Z"), Urgency.ORDINARY);

    diary.until("2027-02-20T00:00:00Z");

    assertThat(diary.to("Ada")).extracting(Diary.Entry::at).containsExactly(Instant.parse("2027-02-02T16:00:00Z"),
        Instant.parse("2027-02-03T16:00:00Z"), Instant.parse("2027-02-04T16:00:00Z"),
        Instant.parse("2027-02-09T16:00:00Z"));
  }

  @Test
  void aHeldLetterIsListedForTheFacilitatorWithTheReason() {
    for (var day = 2; day <= 5; day++) {
      post.letter("Ada", "2027-02-0%dT16:00:00Z".formatted(day));
    }
    diary.until("2027-02-05T17:00:00Z");

    assertThat(post.waiting()).containsExactly("Ada, waiting: this person's week is full");
    assertThat(post.deliveries().states()).containsEntry("delivered", 3).containsEntry("waiting", 1);
    diary.until("2027-02-10T00:00:00Z");
    assertThat(post.waiting()).isEmpty();
  }

  @Test
  void aPressingLetterPassesTheBudgetAndCountsInIt() {
    for (var day = 2; day <= 4; day++) {
      post.letter("Ada", "2027-02-0%dT16:00:00Z".formatted(day));
    }
    post.letter("Front Range", "Ada", Instant.parse("2027-02-05T16:00:00Z"), Urgency.PRESSING);
    post.letter("Ada", "2027-02-09T17:00:00Z");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(diary.to("Ada")).extracting(Diary.Entry::at)
        .contains(Instant.parse("2027-02-05T16:00:00Z"), Instant.parse("2027-02-10T16:00:00Z"))
        .hasSize(5);
  }

  @Test
  void whatWouldHaveGoneAlongWithALetterThatSaysNothingWaitsForATurnOfItsOwn() {
    house.session(1, "2027-02-16", 2);
    house.types("Ada", "/cohort rsvp no");
    // She was asked at half past seven on the ninth, and her week is full until then.
    post.letter("Ada", "2027-02-10T16:00:00Z").letter("Ada", "2027-02-11T16:00:00Z");
    diary.until("2027-02-15T23:00:00Z");
    post.letter("Ada", "2027-02-16T14:01:00Z");

    house.sleepsUntil("2027-02-16T14:05:00Z");
    diary.until("2027-02-16T14:10:00Z");

    assertThat(post.waiting()).contains("Ada, waiting: this person's week is full");
    diary.until("2027-02-16T15:00:00Z");
    assertThat(diary.to("Ada")).extracting(Diary.Entry::line).endsWith(
        "2027-02-11T16:00:00Z @Ada CatchUp -", "2027-02-16T14:30:00Z @Ada CheckInNudge 1 before",
        "2027-02-16T14:30:00Z @Ada CatchUp -");
  }

  @Test
  void aReminderThatAFullWeekHeldBackIsNotSaidOnTheDayOfTheNext() {
    house.session(1, "2027-02-16", 2);
    // Besides she is asked at half past seven on the ninth.
    post.letter("Ada", "2027-02-09T15:00:00Z").letter("Ada", "2027-02-10T16:00:00Z");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(diary.times("Ada", SessionReminder.class)).containsExactly(Instant.parse("2027-02-02T16:00:00Z"),
        Instant.parse("2027-02-16T14:00:00Z"));
  }

  @Test
  void lettersThatFallTogetherComeInOneMessageAndCountOnce() {
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    post.letter("Ada", "2027-02-02T16:00:00Z")
        .letter("Elsewhere", "Ada", Instant.parse("2027-02-02T16:00:00Z"), Urgency.ORDINARY)
        .letter("Ada", "2027-02-03T16:00:00Z")
        .letter("Ada", "2027-02-04T16:00:00Z");

    diary.until("2027-02-05T00:00:00Z");

    assertThat(diary.to("Ada")).extracting(Diary.Entry::message).containsExactly(0, 0, 1, 2);
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 3);
    assertThat(post.counts("Elsewhere")).containsEntry(Letter.State.DELIVERED, 1);
  }

  @Test
  void whatIsSaidAlreadyInAMessageIsNotSaidTwiceInIt() {
    post.letter("Ada", "2027-02-02T16:00:00Z").letter("Ada", "2027-02-02T16:00:00Z");

    diary.until("2027-02-05T00:00:00Z");

    assertThat(diary.to("Ada")).hasSize(1);
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 1)
        .containsEntry(Letter.State.VOID, 1);
  }

  @Test
  void anyStreamOfLettersArrivesOnceInHoursWithinTheBudgetAndWithoutStarving() {
    var seed = new Random().nextLong();
    System.out.println("Letters from seed " + seed);
    var random = new Random(seed);
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    var start = house.now();
    for (var number = 0; number < 40; number++) {
      post.letter(random.nextBoolean() ? "Front Range" : "Elsewhere", "Ada",
          start.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60))), Urgency.ORDINARY);
    }

    diary.until("2027-03-31T00:00:00Z");

    var messages = diary.to("Ada").stream().map(Diary.Entry::at).distinct().toList();
    assertThat(messages).as("seed %d", seed).allSatisfy(at -> {
      assertThat(messages.stream().filter(each -> !each.isBefore(at) && each.isBefore(at.plus(WEEK)))).hasSizeBetween(1,
          3);
      assertThat(at.atZone(TestHouse.DENVER).toLocalTime()).isBetween(LocalTime.of(7, 0), LocalTime.of(17, 59, 59));
      assertThat(at.atZone(TestHouse.DENVER).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    });
    assertThat(settled("Front Range") + settled("Elsewhere")).as("seed %d", seed).isEqualTo(40);
    assertThat(messages.getLast()).isBefore(start.plus(Duration.ofDays(41)));
  }

  private int settled(String cohort) {
    return post.counts(cohort).get(Letter.State.DELIVERED) + post.counts(cohort).get(Letter.State.VOID);
  }

  @Test
  void nothingReachesWhoIsAwayAndWhatIsOverByThenIsNotSaidAnyMore() {
    house.session(1, "2027-02-16", 2);
    house.types("Ada", "/cohort away 2027-02-08 2027-02-17");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(diary.to("Ada")).extracting(Diary.Entry::line).containsExactly(
        "2027-02-02T16:00:00Z @Ada SessionReminder 1", "2027-02-18T16:00:00Z @Ada AgreementOffered -",
        "2027-02-18T16:00:00Z @Ada CheckInAsked 1 close");
    assertThat(post.counts("Front Range").get(Letter.State.VOID)).isPositive();
  }

  @Test
  void whoIsAwayForLongerThanAYearIsLeftAloneAllTheSame() {
    house.types("Ada", "/cohort away 2027-02-03 2029-02-03");
    post.letter("Ada", "2027-02-04T16:00:00Z");

    diary.until("2029-02-03T12:00:00Z");

    assertThat(diary.to("Ada")).isEmpty();
    assertThat(post.waiting()).containsExactly("Ada, waiting: outside this person's hours or school days");
    diary.until("2030-03-01T00:00:00Z");
    assertThat(diary.to("Ada")).hasSize(1);
  }

  @Test
  void whoComesBackEarlyGetsWhatWaited() {
    house.types("Ada", "/cohort away 2027-02-03 2027-03-31");
    post.letter("Ada", "2027-02-04T16:00:00Z");
    diary.until("2027-02-10T16:00:00Z");

    house.types("Ada", "/cohort back");
    diary.until("2027-02-10T17:00:00Z");

    assertThat(diary.to("Ada")).hasSize(1);
  }

  @Test
  void quietHoursHoldFromTheMomentTheyAreSaid() {
    post.letter("Ada", "2027-02-03T16:00:00Z").letter("Ada", "2027-02-04T02:00:00Z");

    house.types("Ada", "/cohort quiet 08:00-15:00");
    diary.until("2027-02-05T00:00:00Z");

    assertThat(diary.to("Ada")).extracting(Diary.Entry::at)
        .containsExactly(Instant.parse("2027-02-03T22:00:00Z"), Instant.parse("2027-02-04T02:00:00Z"));
  }

  @Test
  void aLetterThatWaitsForTheMorningGoesAtOnceWhenItIsNoLongerQuiet() {
    post.letter("Ada", "2027-02-04T02:00:00Z");
    diary.until("2027-02-04T02:30:00Z");
    assertThat(diary.to("Ada")).isEmpty();

    house.types("Ada", "/cohort quiet 22:00-06:00");
    diary.until("2027-02-04T02:31:00Z");

    assertThat(diary.to("Ada")).hasSize(1);
  }

  @Test
  void lettersToWhomNoPlatformKnowsWaitAreListedAndGoOnceTheyAreKnown() {
    var roster = "Name,Email,Role,Mentor\nMaria,maria@school.example,leader,Grace\n".getBytes(StandardCharsets.UTF_8);
    var shown = (Confirm) house.types("Pat", "/cohort import roster", "roster.csv", roster);
    house.replies("Pat", shown.replyTo(), Map.of());
    post.letter("Maria", "2027-02-03T16:00:00Z");

    diary.until("2027-02-08T16:00:00Z");
    assertThat(diary.to("Maria")).isEmpty();
    assertThat(post.waiting()).containsExactly("Maria, waiting: ");
    new LinkIdentity(house.house().memberships()).handle(TestHouse.email("Maria"), TestHouse.address("Maria"));
    diary.until("2027-02-08T16:00:01Z");

    assertThat(diary.to("Maria")).hasSize(1);
    assertThat(post.waiting()).isEmpty();
  }
}
