package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.MembershipNotice.Announcement;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Author.Content;
import org.collegium.core.outbox.Courier.Amendment;
import org.collegium.core.outbox.Courier.Delivery;
import org.collegium.core.outbox.Courier.Parcel;
import org.collegium.core.outbox.Courier.Tracing;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform to which several letters are on their way at the same time. */
class SeveralAtOnceTest {

  private static final Instant TEN = Instant.parse("2027-01-12T17:00:00Z");
  private static final List<String> THREE = List.of("Ada", "Grace", "Pat");

  @TempDir
  private Path folder;
  private TestHouse house;
  private Post post;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, TEN.toString());
    post = new Post(house);
    THREE.forEach(name -> post.letter("Front Range", name, TEN, Urgency.PRESSING));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void asManyAreOnTheirWayAtOnceAsTheCourierCarries() {
    var all = new CyclicBarrier(THREE.size());
    var platform = new Wide(_ -> await(all));

    worker(platform).runDue(TEN);

    assertThat(platform.carried).extracting(Parcel::to).doesNotHaveDuplicates().hasSize(3);
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 3);
  }

  /** As if the process had died in the middle of it: where that letter is, nobody knows. */
  @Test
  void aFaultWithOneLeavesTheOthersDelivered() {
    var ada = house.person("Ada").id();
    var platform = new Wide(parcel -> {
      if (parcel.letter().draft().to().equals(new Recipient.ToPerson(ada))) {
        throw new IllegalStateException("The line was cut, as the test wants it");
      }
    });
    var worker = worker(platform);

    assertThatThrownBy(() -> worker.runDue(TEN)).hasRootCauseMessage("The line was cut, as the test wants it");

    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 2)
        .containsEntry(Letter.State.CLAIMED, 1);
    worker.runDue(TEN.plus(Duration.ofMinutes(5)));
    worker.runDue(TEN.plus(Duration.ofMinutes(10)));
    assertThat(platform.traced).extracting(letter -> letter.draft().to()).doesNotHaveDuplicates()
        .containsOnly(new Recipient.ToPerson(ada));
  }

  private DeliverDueLetters worker(Courier courier) {
    var authors = new EnumMap<NoticeKind, Author>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      authors.put(kind, (_, _) -> new Content.Say(
          new Announcement(new Prose("Front Range"), new Prose("Pat"), new Prose("Bring a photograph"))));
    }
    return new DeliverDueLetters(house.house().letters(), courier, new LetterDesk(authors), () -> TEN);
  }

  private static void await(CyclicBarrier all) {
    try {
      all.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("Not all were on their way at once", e);
    }
  }

  /** Carries three at once. */
  private static final class Wide implements Courier {

    private final Consumer<Parcel> road;
    private final Queue<Parcel> carried = new ConcurrentLinkedQueue<>();
    private final Queue<Letter> traced = new ConcurrentLinkedQueue<>();

    Wide(Consumer<Parcel> road) {
      this.road = road;
    }

    @Override
    public String platform() {
      return FakePlatform.NAME;
    }

    @Override
    public int atOnce() {
      return THREE.size();
    }

    @Override
    public Delivery carry(Parcel parcel) {
      road.accept(parcel);
      carried.add(parcel);
      return new Delivery.Delivered("message to " + parcel.to().handle());
    }

    @Override
    public Amendment amend(Parcel parcel, String message) {
      return new Amendment.Never(new Prose("nothing changes here"));
    }

    @Override
    public Withdrawal withdraw(String file) {
      return new Withdrawal.Gone();
    }

    @Override
    public Duration restAfterEdit() {
      return Duration.ZERO;
    }

    @Override
    public Tracing trace(Letter letter, Address to, List<String> earlier) {
      traced.add(letter);
      return new Tracing.CannotSay(new Prose("not on this platform"));
    }

    @Override
    public Duration callTimeout() {
      return Duration.ofSeconds(10);
    }
  }
}
