package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.identity.Address;
import org.collegium.core.metronome.HandCrankedClock;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Author.Content;
import org.collegium.core.outbox.Courier.Delivery;
import org.collegium.core.outbox.Courier.Delivery.Delivered;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform whose calls take their whole time-out, and a room that cannot write one of its letters. */
class SlowPlatformTest {

  private static final Instant TEN = Instant.parse("2027-01-12T17:00:00Z");
  private static final Duration CALL = Duration.ofSeconds(30);

  @TempDir
  private Path folder;

  private final HandCrankedClock clock = new HandCrankedClock(TEN);
  private final Slow platform = new Slow();
  private TestHouse house;
  private Post post;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, TEN.toString());
    post = new Post(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aCallThatTimedOutAtTheEndOfALongPassIsTracedNoSoonerThanItsOwnTimeOutAndAMinute() {
    List.of("Ada", "Grace", "Pat").forEach(name -> post.letter("Front Range", name, TEN, Urgency.PRESSING));
    platform.answers(new Delivered("1"), new Delivered("2"), new Delivery.Unknown(new Prose("timed out")));
    var worker = worker((letter, now) -> said("Bring a photograph"));
    worker.runDue(clock.instant());
    var timedOut = clock.instant();
    assertThat(timedOut).isEqualTo(TEN.plus(CALL.multipliedBy(3)));

    assertThat(worker.nextDue()).contains(timedOut.plus(CALL).plusSeconds(60));
    worker.runDue(timedOut.plusSeconds(1));

    assertThat(platform.traced).isEmpty();
  }

  @Test
  void whatThePlatformAsksToBeLeftAloneIsLeftAloneFromThatAnswerOn() {
    List.of("Ada", "Grace").forEach(name -> post.letter("Front Range", name, TEN, Urgency.PRESSING));
    platform.answers(new Delivered("1"), new Delivery.TryLater(Duration.ofSeconds(60), new Prose("busy")));
    var worker = worker((letter, now) -> said("Bring a photograph"));

    worker.runDue(clock.instant());

    assertThat(worker.nextDue()).contains(clock.instant().plusSeconds(60));
  }

  /** As on a machine that was stopped: another node has looked for it by then, and sent it since it was not there. */
  @Test
  void whoStoodStillForAMinuteAfterAClaimSendsNothingAnyMore() {
    post.letter("Front Range", "Ada", TEN, Urgency.PRESSING);
    var worker = worker((letter, now) -> {
      clock.turnTo(now.plusSeconds(60));
      return said("Bring a photograph");
    });

    worker.runDue(clock.instant());

    assertThat(platform.carried).isEmpty();
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.CLAIMED, 1);
  }

  @Test
  void whatAnotherGaveUpBeforeItWasPutTogetherIsNotSent() {
    post.letter("Front Range", "Ada", TEN, Urgency.PRESSING).letter("Front Range", "Ada", TEN, Urgency.PRESSING);
    var another = new GiveUpFormerClaims(house.house().letters(), clock);
    var worker = worker((letter, now) -> {
      another.handle(FakePlatform.NAME);
      return said(letter.draft().key());
    });

    worker.runDue(clock.instant());

    assertThat(platform.carried).isEmpty();
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.UNKNOWN, 2);
  }

  /** It goes alone, so that nothing is written of it between its claim and the call. */
  @Test
  void whatAnotherGaveUpBeforeTheCallIsNotSentThoughItGoesAlone() {
    post.letter("Front Range", "Ada", TEN, Urgency.PRESSING);
    var another = new GiveUpFormerClaims(house.house().letters(), clock);
    var worker = worker((letter, now) -> {
      another.handle(FakePlatform.NAME);
      return said("Bring a photograph");
    });

    worker.runDue(clock.instant());

    assertThat(platform.carried).isEmpty();
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.UNKNOWN, 1);
  }

  @Test
  void whoStandsStillInACallBeforeThePostIsToldThatItIsTooLate() {
    post.letter("Front Range", "Ada", TEN, Urgency.PRESSING);
    platform.answers(new Delivered("1"));
    worker((letter, now) -> said("Bring a photograph")).runDue(clock.instant());

    var parcel = platform.carried.getFirst();
    assertThat(parcel.late(TEN.plusSeconds(59))).isEmpty();
    assertThat(parcel.late(TEN.plusSeconds(60))).containsInstanceOf(Delivery.TryLater.class);
  }

  @Test
  void whoStoodStillWhileItLookedForALetterDoesNotReleaseWhatAnotherHasSentSince() {
    post.letter("Front Range", "Ada", TEN, Urgency.PRESSING);
    platform.answers(new Delivery.Unknown(new Prose("timed out")), new Delivery.Unknown(new Prose("timed out")));
    var frozen = worker((letter, now) -> said("Bring a photograph"));
    var another = worker((letter, now) -> said("Bring a photograph"));
    frozen.runDue(clock.instant());
    clock.turnTo(clock.instant().plusSeconds(100));
    platform.duringNextTrace(() -> another.runDue(clock.instant()));

    frozen.runDue(clock.instant());

    assertThat(platform.traced).hasSize(2);
    assertThat(platform.carried).hasSize(2);
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.UNKNOWN, 1);
  }

  @Test
  void whoStoodStillInACallThatCameToNothingDoesNotReleaseWhatAnotherHasSentSince() {
    post.letter("Front Range", "Ada", TEN, Urgency.PRESSING);
    platform.answers(new Delivery.Unknown(new Prose("timed out")),
        new Delivery.TryLater(Duration.ZERO, new Prose("busy")));
    var frozen = worker((letter, now) -> said("Bring a photograph"));
    var another = worker((letter, now) -> said("Bring a photograph"));
    platform.duringNextCarry(() -> {
      new GiveUpFormerClaims(house.house().letters(), clock).handle(FakePlatform.NAME);
      clock.turnTo(clock.instant().plusSeconds(100));
      another.runDue(clock.instant());
    });

    frozen.runDue(clock.instant());

    assertThat(platform.carried).hasSize(2);
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.UNKNOWN, 1);
  }

  @Test
  void whatWasPostedIsDeliveredThoughItsClaimWasGivenUpMeanwhile() {
    post.letter("Front Range", "Ada", TEN, Urgency.PRESSING);
    platform.answers(new Delivered("1"));
    platform.duringNextCarry(() -> new GiveUpFormerClaims(house.house().letters(), clock).handle(FakePlatform.NAME));

    worker((letter, now) -> said("Bring a photograph")).runDue(clock.instant());

    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 1);
  }

  @Test
  void aLetterThatCannotBeWrittenSilencesNoOtherAndIsListed() {
    post.letter("Front Range", "Ada", TEN, Urgency.PRESSING).letter("Front Range", "Ada", TEN, Urgency.PRESSING)
        .letter("Front Range", "Grace", TEN, Urgency.PRESSING);
    platform.answers(new Delivered("1"), new Delivered("2"));
    var worker = worker((letter, now) -> {
      if (letter.draft().key().equals("test:0")) {
        throw new IllegalStateException("This fact cannot be told, as the test wants it");
      }
      return said(letter.draft().key());
    });

    worker.runDue(clock.instant());

    assertThat(platform.carried).extracting(parcel -> parcel.letter().draft().key()).containsExactly("test:1",
        "test:2");
    assertThat(post.due()).isEmpty();
    assertThat(worker.nextDue()).contains(TEN.plus(Duration.ofHours(1)));
    assertThat(post.waiting()).anyMatch(line -> line.contains("could not be written because of a fault"));
  }

  private DeliverDueLetters worker(Author author) {
    var authors = new EnumMap<NoticeKind, Author>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      authors.put(kind, author);
    }
    return new DeliverDueLetters(house.house().letters(), platform, new LetterDesk(authors), clock);
  }

  private static Content said(String words) {
    return new Content.Say(new Announcement(new Prose("Front Range"), new Prose("Pat"), new Prose(words)));
  }

  /** Every call takes its time. */
  private final class Slow implements Courier {

    private final Deque<Delivery> answers = new ArrayDeque<>();
    private final List<Parcel> carried = new ArrayList<>();
    private final List<Letter> traced = new ArrayList<>();
    private final Deque<Runnable> duringTraces = new ArrayDeque<>();
    private final Deque<Runnable> duringCarries = new ArrayDeque<>();

    void duringNextTrace(Runnable meanwhile) {
      duringTraces.add(meanwhile);
    }

    void duringNextCarry(Runnable meanwhile) {
      duringCarries.add(meanwhile);
    }

    void answers(Delivery... next) {
      answers.addAll(List.of(next));
    }

    @Override
    public String platform() {
      return FakePlatform.NAME;
    }

    @Override
    public Delivery carry(Parcel parcel) {
      carried.add(parcel);
      clock.turnTo(clock.instant().plus(CALL));
      Optional.ofNullable(duringCarries.poll()).ifPresent(Runnable::run);
      return Optional.ofNullable(answers.poll()).orElseThrow();
    }

    @Override
    public Tracing trace(Letter letter, Address to, List<String> earlier) {
      traced.add(letter);
      Optional.ofNullable(duringTraces.poll()).ifPresent(Runnable::run);
      return new Tracing.Absent();
    }

    @Override
    public Duration callTimeout() {
      return CALL;
    }

    @Override
    public Amendment amend(Parcel parcel, String message) {
      throw new IllegalStateException("Nothing changes here");
    }

    @Override
    public Withdrawal withdraw(String file) {
      return new Withdrawal.Gone();
    }

    @Override
    public Duration restAfterEdit() {
      return CALL;
    }
  }
}
