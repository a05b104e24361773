package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.collegium.core.FakePlatform.Mishap;
import org.collegium.core.TestHouse;
import org.collegium.core.identity.Role;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Letter.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform refuses, falls silent, or the worker dies in the middle: no letter is lost, and none comes twice. */
class SilenceTest {

  private static final Instant NINE = Instant.parse("2027-02-02T16:00:00Z");

  @TempDir
  private Path folder;

  private TestHouse house;
  private Post post;

  /** A Tuesday; eight in the morning in Denver. */
  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-02-02T15:00:00Z");
    post = new Post(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatThePlatformPutsOffGoesAtTheHourItNames() {
    house.platform().next(Mishap.TRY_LATER);
    post.letter("Ada", NINE.toString());

    after(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(house.platform().posted()).isEmpty();
    assertThat(post.waiting()).containsExactly("Ada, waiting: the platform is busy");
    after(Duration.ofMinutes(5));

    assertThat(house.platform().posted()).hasSize(1);
    assertThat(post.waiting()).isEmpty();
  }

  @Test
  void whoSaysTheirHoursDoesNotHurryAPlatform() {
    house.platform().next(Mishap.TRY_LATER);
    post.letter("Ada", NINE.toString());
    after(Duration.ofMinutes(1));

    house.types("Ada", "/cohort quiet 19:00-07:00");
    after(Duration.ofMinutes(4));

    assertThat(house.platform().posted()).isEmpty();
  }

  @Test
  void whatThePlatformWillNeverTakeIsListedAndNotTriedAgain() {
    house.platform().next(Mishap.NEVER);
    post.letter("Ada", NINE.toString());

    after(Duration.ofDays(60));

    assertThat(house.platform().posted()).isEmpty();
    assertThat(post.waiting()).containsExactly("Ada, could not be delivered: direct messages are closed");
    assertThat(house.crank().nextDue()).isEmpty();
  }

  @Test
  void whatWasPostedInSilenceIsFoundNoSoonerThanTheTimeOutAndAMinuteAndNeverPostedAgain() {
    house.platform().next(Mishap.POSTED_IN_SILENCE);
    post.letter("Ada", NINE.toString());

    after(Duration.ofSeconds(69));
    assertThat(post.waiting()).containsExactly("Ada, fate unknown: timed out");
    after(Duration.ofSeconds(70));

    assertThat(post.counts("Front Range")).containsEntry(State.DELIVERED, 1).containsEntry(State.UNKNOWN, 0);
    after(Duration.ofDays(30));
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void whatWasLostInSilenceIsMissedAndPostedOnce() {
    house.platform().next(Mishap.LOST_IN_SILENCE);
    post.letter("Ada", NINE.toString());

    after(Duration.ofSeconds(69));
    assertThat(post.counts("Front Range")).containsEntry(State.UNKNOWN, 1);
    after(Duration.ofSeconds(70));

    assertThat(post.counts("Front Range")).containsEntry(State.DELIVERED, 1);
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void whatADyingWorkerHadIsUnknownWhenItsLeaseRunsOutAndTracedBeforeItGoesAgain() {
    house.platform().next(Mishap.DIES_WHILE_CARRYING);
    post.letter("Ada", NINE.toString());

    assertThatThrownBy(() -> after(Duration.ZERO)).isInstanceOf(IllegalStateException.class);
    house.restart();
    after(Duration.ofSeconds(49));
    assertThat(post.counts("Front Range")).containsEntry(State.CLAIMED, 1);
    after(Duration.ofSeconds(50));
    assertThat(post.waiting()).containsExactly(
        "Ada, fate unknown: its carrier stopped before it could say what became of it");
    after(Duration.ofSeconds(50 + 69));
    assertThat(house.platform().posted()).isEmpty();
    after(Duration.ofMinutes(2));

    assertThat(house.platform().posted()).hasSize(1);
    assertThat(post.counts("Front Range")).containsEntry(State.DELIVERED, 1);
  }

  @Test
  void lettersInOneMessageShareItsFateWhateverItIs() {
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    Stream.of(Mishap.LOST_IN_SILENCE, Mishap.POSTED_IN_SILENCE, Mishap.TRY_LATER).forEach(mishap -> {
      var at = house.now().plus(Duration.ofDays(7));
      house.platform().next(mishap);
      post.letter("Front Range", "Ada", at, Urgency.ORDINARY).letter("Elsewhere", "Ada", at, Urgency.ORDINARY);
      house.advanceTo(at.plus(Duration.ofHours(1)).toString());
    });

    assertThat(house.platform().posted()).hasSize(3);
    assertThat(house.platform().noticesTo(TestHouse.address("Ada"))).hasSize(6);
    assertThat(post.counts("Front Range")).containsEntry(State.DELIVERED, 3);
    assertThat(post.counts("Elsewhere")).containsEntry(State.DELIVERED, 3);
  }

  @Test
  void whateverBefallsThemAllLettersAreDeliveredOrListedAtEveryInstantAndNoneIsDoubled() {
    var seed = new Random().nextLong();
    System.out.println("Mishaps from seed " + seed);
    var random = new Random(seed);
    var start = house.now();
    for (var number = 0; number < 40; number++) {
      var to = List.of("Ada", "Grace", "Pat").get(random.nextInt(3));
      post.letter("Front Range", to, start.plusSeconds(random.nextInt(20 * 86_400)),
          random.nextBoolean() ? Urgency.ORDINARY : Urgency.PRESSING);
    }
    var mishaps = Mishap.values();
    for (var number = 0; number < 30; number++) {
      house.platform().next(mishaps[random.nextInt(mishaps.length)]);
    }

    var end = start.plus(Duration.ofDays(60));
    while (house.crank().nextDue().filter(due -> due.isBefore(end)).isPresent()) {
      step(end);
      allIsAccountedFor(seed);
    }

    var counts = post.counts("Front Range");
    assertThat(counts.get(State.DELIVERED) + counts.get(State.VOID) + counts.get(State.UNDELIVERABLE))
        .as("seed %d", seed).isEqualTo(post.written());
  }

  /** Somebody dies now and then; somebody else goes on. */
  private void step(Instant end) {
    try {
      house.crank().step(end);
    } catch (IllegalStateException died) {
      assertThat(died).hasMessage("The process dies here");
      house.restart();
    }
  }

  private void allIsAccountedFor(long seed) {
    var counts = post.counts("Front Range");
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).as("seed %d", seed)
        .isEqualTo(post.written());
    var listed = post.listed("Front Range");
    assertThat(listed).as("seed %d", seed).containsAll(post.due());
    for (var state : List.of(State.CLAIMED, State.GATHERED, State.UNKNOWN, State.UNDELIVERABLE)) {
      assertThat(listed.stream().filter(letter -> letter.state() == state).count()).as("%s, seed %d", state, seed)
          .isEqualTo(counts.get(state).longValue());
    }
    assertThat(house.platform().posted().stream().map(parcel -> parcel.letter().id())).as("seed %d", seed)
        .doesNotHaveDuplicates();
  }

  private void after(Duration sinceNine) {
    house.advanceTo(NINE.plus(sinceNine).toString());
  }
}
