package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.collegium.core.Chores;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.chore.Chore;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand cohorts in one minute: in the order of their hours, behind whoever asks, and each platform by itself. */
class StormTest {

  /** A Tuesday, ten in the morning in Denver. */
  private static final Instant TEN = Instant.parse("2027-01-12T17:00:00Z");
  private static final int COHORTS = 1_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir
  private Path folder;
  private TestHouse house;
  private Post post;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, TEN.plus(MINUTE).toString());
    post = new Post(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void lettersGoInTheOrderOfTheirHoursAndWhoeverAsksMeanwhileIsAnsweredFirst() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var number = 0; number < COHORTS; number++) {
      var cohort = house.cohort("Cohort " + number);
      house.enrol(cohort, "Leader" + number, Role.LEADER, TestHouse.DENVER);
      post.letter("Cohort " + number, "Leader" + number, TEN.plusMillis(random.nextInt((int) MINUTE.toMillis())),
          Urgency.PRESSING);
    }
    var postedWhenAnswered = new ArrayList<Integer>();
    house.platform().duringNextCarry(() -> ask(postedWhenAnswered, COHORTS / 2));

    drain(worker(house.platform()));

    var hours = house.platform().posted().stream().map(parcel -> parcel.letter().draft().dueAt()).toList();
    assertThat(hours).as("seed %d", seed).hasSize(COHORTS).isSorted();
    // Each was asked while a letter was under way, and answered before that one had arrived.
    assertThat(postedWhenAnswered).containsExactlyElementsOf(IntStream.range(0, COHORTS / 2).boxed()
        .toList());
  }

  /** Grace asks, and says something that is to be kept, while a letter is under way; and with the next one again. */
  private void ask(List<Integer> postedWhenAnswered, int left) {
    if (left > 0) {
      assertThat(house.types("Grace", "/cohort next")).isNotNull();
      house.types("Grace", "/cohort quiet 18:00-0" + (left % 9 + 1) + ":00");
      postedWhenAnswered.add(house.platform().posted().size());
      house.platform().duringNextCarry(() -> ask(postedWhenAnswered, left - 1));
    }
  }

  @Test
  void aPlatformThatAsksToWaitForAnHourDelaysNoOther() {
    var other = new Waiting();
    for (var number = 0; number < 60; number++) {
      house.enrol(house.named("Front Range"), "Here" + number, Role.LEADER, TestHouse.DENVER);
      house.onRoster(house.named("Elsewhere"), "There" + number);
      new LinkIdentity(house.house().memberships()).handle(TestHouse.email("There" + number),
          new Address("other", "@There" + number));
      post.letter("Elsewhere", "There" + number, TEN, Urgency.PRESSING)
          .letter("Front Range", "Here" + number, TEN.plusMillis(1), Urgency.PRESSING);
    }
    var waiting = worker(other);
    waiting.runDue(house.now());

    drain(worker(house.platform()));

    assertThat(other.tried).isEqualTo(1);
    assertThat(waiting.nextDue()).contains(house.now().plus(Waiting.HOUR));
    assertThat(house.platform().posted()).hasSize(60);
  }

  private Chore worker(Courier courier) {
    return Chores.of(house.house(), List.of(courier)).stream().filter(DeliverDueLetters.class::isInstance).findFirst()
        .orElseThrow();
  }

  private void drain(Chore worker) {
    while (worker.nextDue().filter(due -> !due.isAfter(house.now())).isPresent()) {
      worker.runDue(house.now());
    }
  }

  /** A platform that answers the first letter with an hour's wait, and is asked nothing until then. */
  private static final class Waiting implements Courier {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Prose WHY = new Prose("it asks to wait");

    private int tried;

    @Override
    public String platform() {
      return "other";
    }

    @Override
    public Delivery carry(Parcel parcel) {
      tried += pause().isPresent() ? 0 : 1;
      return new Delivery.TryLater(HOUR, WHY);
    }

    @Override
    public Optional<Duration> pause() {
      return tried > 0 ? Optional.of(HOUR) : Optional.empty();
    }

    @Override
    public Tracing trace(Letter letter, Address to, List<String> earlier) {
      return new Tracing.AskLater(WHY);
    }

    @Override
    public Duration callTimeout() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Amendment amend(Parcel parcel, String message) {
      return new Amendment.TryLater(HOUR, WHY);
    }

    @Override
    public Withdrawal withdraw(String file) {
      return new Withdrawal.Gone();
    }

    @Override
    public Duration restAfterEdit() {
      return FakePlatform.REST;
    }
  }
}
