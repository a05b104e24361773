package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.LetterId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Letter.State;
import org.collegium.core.outbox.Letters.Outcome;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of letters between a claim and its end. */
class LettersTest {

  private static final Instant LEASE_ENDS = NOW.plusSeconds(60);
  private static final Instant LATER = NOW.plusSeconds(3600);

  @TempDir
  private Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.withTheCast(folder);
    database.does(tables -> tables.people().link(ADA, new Address("slack", "U11")));
    List.of("one", "two", "three").forEach(this::write);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aClaimIsWonOnceAndCounted() {
    assertThat(claim("one")).isTrue();
    assertThat(claim("one")).isFalse();

    assertThat(fate("one")).isEqualTo("claimed 1");
    assertThat(database.<Optional<Instant>>read(tables -> tables.letters().nextLeaseEnd())).contains(LEASE_ENDS);
  }

  @Test
  void ofManyWorkersExactlyOneWins() throws Exception {
    var id = id("one");
    var won = 0;
    try (var other = database.another(); var workers = Executors.newFixedThreadPool(8)) {
      var claims = workers.invokeAll(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(
          worker -> () -> (worker % 2 == 0 ? database.database() : other).ledger(Tables::letters)
              .write(letters -> letters.claim(id, NOW, LEASE_ENDS)))
          .toList());
      for (var claim : claims) {
        won += claim.get() ? 1 : 0;
      }
    }

    assertThat(won).isEqualTo(1);
    assertThat(fate("one")).isEqualTo("claimed 1");
  }

  @Test
  void nothingIsClaimedEarly() {
    boolean early = database.write(tables -> tables.letters().claim(id("one"), NOW.minusMillis(1), LEASE_ENDS));

    assertThat(early).isFalse();
  }

  @Test
  void whatGoesAlongArrivesWithItsVessel() {
    gather();

    settle("one", State.DELIVERED, Outcome.posted("m1"));

    assertThat(database.sql("SELECT key, state, message, settled_at FROM letter ORDER BY id")).containsExactly(
        "one delivered m1 " + NOW.toEpochMilli(), "two delivered m1 " + NOW.toEpochMilli(), "three due null null");
    assertThat(carriedBy("one")).containsExactly("two");
  }

  @Test
  void whatIsNotClaimedIsNotGathered() {
    claim("one");

    assertThat(gather("two", "one")).isFalse();
    claim("two");
    assertThat(gather("two", "three")).isFalse();
    assertThat(gather("one", "one")).isFalse();
    assertThat(gather("two", "one")).isTrue();
  }

  @Test
  void whatGoesAlongIsRefusedWithItsVessel() {
    gather();

    settle("one", State.UNDELIVERABLE, Outcome.because(new Prose("closed")));

    assertThat(fate("two")).isEqualTo("undeliverable 1");
    assertThat(database.<List<PersonId>>read(tables -> tables.letters().unreached(FRONT_RANGE, NOW)))
        .containsExactly(ADA);
    assertThat(database.<List<PersonId>>read(tables -> tables.letters().unreached(FRONT_RANGE, LATER))).isEmpty();
    assertThat(database.<List<PersonId>>read(tables -> tables.letters().unreached(ELSEWHERE, NOW))).isEmpty();
  }

  @Test
  void aVoidLetterStaysVoidWhateverBecomesOfTheMessage() {
    claim("three");
    gather();
    settle("three", State.VOID, Outcome.because(new Prose("answered")));

    settle("one", State.DELIVERED, Outcome.posted("m1"));
    settle("three", State.DELIVERED, Outcome.posted("m2"));

    assertThat(fate("three")).isEqualTo("void 1");
  }

  @Test
  void whatGoesAlongWithAVoidVesselHasStillToBeSaid() {
    gather();

    settle("one", State.VOID, Outcome.because(new Prose("answered")));

    assertThat(fate("two")).isEqualTo("due 1");
    assertThat(carriedBy("one")).isEmpty();
  }

  @Test
  void whatWasNotPostedIsDueAgainTogether() {
    gather();

    database.does(tables -> tables.letters().release(id("one"), LATER, new Prose("busy")));

    assertThat(database.sql("SELECT key, state, due_at, why, lease_ends, carried_by FROM letter ORDER BY id"))
        .startsWith("one due " + LATER.toEpochMilli() + " busy null null",
            "two due " + LATER.toEpochMilli() + " busy null null");
  }

  @Test
  void aClaimWhoseWorkerDiedIsUnknownAndTracedOnceOnItsPlatform() {
    gather();

    assertThat(expire(LEASE_ENDS.minusMillis(1))).isZero();
    assertThat(expire(LEASE_ENDS)).isEqualTo(1);
    assertThat(expire(LATER)).isZero();

    database.does(tables -> tables.people().link(ADA, new Address("discord", "D11")));
    assertThat(untraced("slack", LEASE_ENDS.minusMillis(1))).isEmpty();
    assertThat(untraced("slack", LEASE_ENDS)).containsExactly("one");
    assertThat(untraced("discord", LATER)).isEmpty();
    assertThat(database.<Optional<Instant>>read(tables -> tables.letters().unknownSince("slack"))).contains(LEASE_ENDS);

    database.does(tables -> tables.letters().leaveUntraced(id("one"), LATER, new Prose("cannot tell")));
    assertThat(untraced("slack", LATER)).isEmpty();
    assertThat(database.<Optional<Instant>>read(tables -> tables.letters().unknownSince("slack"))).isEmpty();
    assertThat(needingAttention()).contains("one", "two");
  }

  @Test
  void aLetterThatWasFoundArrivedWithWhatWentAlong() {
    gather();
    expire(LEASE_ENDS);

    settle("one", State.DELIVERED, Outcome.posted("found"));

    assertThat(database.sql("SELECT state, message, why FROM letter WHERE key <> 'three'"))
        .containsOnly("delivered found null");
  }

  @Test
  void aLetterThatWasNotFoundIsDueAgainAndNotWhenItArrivedMeanwhile() {
    claim("one");
    expire(LEASE_ENDS);
    database.does(tables -> tables.letters().release(id("one"), LATER, new Prose("was not posted")));
    assertThat(fate("one")).isEqualTo("due 1");

    claim("two");
    settle("two", State.DELIVERED, Outcome.posted("m2"));
    database.does(tables -> tables.letters().release(id("two"), LATER, new Prose("too late")));
    assertThat(fate("two")).isEqualTo("delivered 1");
  }

  @Test
  void aLetterIsNeverSettledAsDue() {
    assertThatThrownBy(() -> settle("one", State.DUE, Outcome.posted("m1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPersonsWeekCountsMessagesThatArrivedOrMayArrive() {
    gather();
    settle("one", State.DELIVERED, Outcome.posted("m1"));
    claim("three");
    write("void");
    settle("void", State.VOID, Outcome.because(new Prose("answered")));

    assertThat(sentTo(NOW)).containsExactly(NOW, NOW);
    assertThat(sentTo(NOW.plusMillis(1))).isEmpty();

    expire(LATER);
    assertThat(sentTo(NOW)).containsExactly(LATER, NOW);
  }

  @Test
  void everyStateIsCounted() {
    gather();
    settle("three", State.UNKNOWN, Outcome.because(new Prose("timed out")));

    var counts = database.<Map<State, Integer>>read(tables -> tables.letters().counts(FRONT_RANGE));

    assertThat(counts).containsOnlyKeys(State.values())
        .containsEntry(State.CLAIMED, 1).containsEntry(State.GATHERED, 1).containsEntry(State.UNKNOWN, 1)
        .containsEntry(State.DUE, 0);
  }

  @Test
  void aFacilitatorSeesAllThatWaitsPastItsHour() {
    database.does(tables -> tables.letters().hold(id("two"), LATER, new Prose("quiet hours")));
    database.does(tables -> tables.letters().add(draft("unlinked", GRACE, NOW)));
    database.does(tables -> tables.letters().add(draft("not yet", GRACE, LATER)));

    assertThat(needingAttention()).containsExactly("two", "unlinked", "three", "one");
    assertThat(database.<List<Letter>>read(tables -> tables.letters().needingAttention(FRONT_RANGE, NOW, 1)))
        .hasSize(1);
    assertThat(database.<List<Letter>>read(tables -> tables.letters().needingAttention(ELSEWHERE, LATER, 9))).isEmpty();
  }

  private static Draft draft(String key, PersonId person, Instant dueAt) {
    return new Draft(key, NoticeKind.SESSION_REMINDER, 7, FRONT_RANGE, new ToPerson(person), dueAt, Optional.empty(),
        Optional.empty(), Urgency.ORDINARY);
  }

  private void write(String key) {
    database.does(tables -> tables.letters().add(draft(key, ADA, NOW)));
  }

  private LetterId id(String key) {
    return new LetterId(Long.parseLong(database.sql("SELECT id FROM letter WHERE key = '" + key + "'").getFirst()));
  }

  private String fate(String key) {
    return database.sql("SELECT state, attempts FROM letter WHERE key = '" + key + "'").getFirst();
  }

  private boolean claim(String key) {
    return database.write(tables -> tables.letters().claim(id(key), NOW, LEASE_ENDS));
  }

  private void gather() {
    claim("one");
    claim("two");
    gather("two", "one");
  }

  private boolean gather(String key, String into) {
    return database.write(tables -> tables.letters().gather(id(key), id(into)));
  }

  private void settle(String key, State state, Outcome outcome) {
    database.does(tables -> tables.letters().settle(id(key), state, NOW, outcome));
  }

  private int expire(Instant now) {
    return database.write(tables -> tables.letters().expire(now));
  }

  private List<String> carriedBy(String key) {
    return keys(database.read(tables -> tables.letters().gatheredInto(id(key))));
  }

  private List<String> untraced(String platform, Instant before) {
    return keys(database.read(tables -> tables.letters().untraced(platform, before)));
  }

  private List<Instant> sentTo(Instant since) {
    return database.read(tables -> tables.letters().sentTo(ADA, since));
  }

  private List<String> needingAttention() {
    return keys(database.read(tables -> tables.letters().needingAttention(FRONT_RANGE, NOW, 9)));
  }

  private static List<String> keys(List<Letter> letters) {
    return letters.stream().map(letter -> letter.draft().key()).toList();
  }
}
