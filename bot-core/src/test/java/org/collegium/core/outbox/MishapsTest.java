package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.collegium.core.FakePlatform.Mishap;
import org.collegium.core.TestHouse;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.PersonId;
import org.collegium.core.membership.LinkIdentity;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a letter when things go wrong, and when a person's week is full. */
class MishapsTest {

  /** A Tuesday, ten in the morning in Denver. */
  private static final String TEN = "2027-01-12T17:00:00Z";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, TEN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aLetterThatWasPostedInSilenceIsFoundAndNotPostedAgain() {
    house.platform().next(Mishap.POSTED_IN_SILENCE);
    write("catch-up", TEN, Urgency.ORDINARY);

    house.advanceTo("2027-01-12T17:01:09Z");
    assertThat(states()).containsExactly(Letter.State.UNKNOWN);
    house.advanceTo("2027-01-12T17:30:00Z");

    assertThat(states()).containsExactly(Letter.State.DELIVERED);
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void aLetterThatWasLostInSilenceGoesAgainOnce() {
    house.platform().next(Mishap.LOST_IN_SILENCE);
    write("catch-up", TEN, Urgency.ORDINARY);

    house.advanceTo("2027-01-12T17:30:00Z");

    assertThat(states()).containsExactly(Letter.State.DELIVERED);
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void aLetterThatCannotBeTracedNowIsTracedLater() {
    house.platform().next(Mishap.POSTED_IN_SILENCE);
    house.platform().cannotBeAsked(2);
    write("catch-up", TEN, Urgency.ORDINARY);

    house.advanceTo("2027-01-12T17:02:00Z");
    assertThat(states()).containsExactly(Letter.State.UNKNOWN);
    house.advanceTo("2027-01-12T17:30:00Z");

    assertThat(states()).containsExactly(Letter.State.DELIVERED);
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void aLetterWhoseCarrierDiedIsTracedOnceItsLeaseHasRunOut() {
    house.platform().next(Mishap.DIES_WHILE_CARRYING);
    write("catch-up", TEN, Urgency.ORDINARY);

    assertThatThrownBy(() -> house.crank().settle()).hasMessage("The process dies here");
    house.restart();
    assertThat(states()).containsExactly(Letter.State.CLAIMED);
    house.advanceTo("2027-01-12T17:30:00Z");

    assertThat(states()).containsExactly(Letter.State.DELIVERED);
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void aLetterWhoseCarrierDiedIsTracedSoonerWhereAnotherTakesItsPlace() {
    house.platform().next(Mishap.DIES_WHILE_CARRYING);
    write("catch-up", TEN, Urgency.ORDINARY);
    assertThatThrownBy(() -> house.crank().settle()).hasMessage("The process dies here");
    house.restart();

    var giveUp = new GiveUpFormerClaims(house.house().letters(), house::now);
    assertThat(giveUp.handle("elsewhere")).isZero();
    assertThat(giveUp.handle(house.platform().platform())).isEqualTo(1);

    assertThat(states()).containsExactly(Letter.State.UNKNOWN);
    house.advanceTo("2027-01-12T17:01:09Z");
    assertThat(house.platform().posted()).isEmpty();
    house.advanceTo("2027-01-12T17:01:10Z");
    assertThat(states()).containsExactly(Letter.State.DELIVERED);
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void aBusyPlatformIsAskedAgainWhenItSaysSo() {
    house.platform().next(Mishap.TRY_LATER);
    write("catch-up", TEN, Urgency.ORDINARY);

    house.advanceTo("2027-01-12T17:04:00Z");
    assertThat(house.platform().posted()).isEmpty();
    house.advanceTo("2027-01-12T17:06:00Z");

    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void whatCannotBeDeliveredIsListedWithTheReasonAndLeftAlone() {
    house.platform().next(Mishap.NEVER);
    write("catch-up", TEN, Urgency.ORDINARY);

    house.advanceTo("2027-01-20T17:00:00Z");

    assertThat(house.platform().posted()).isEmpty();
    assertThat(house.types("Pat", "/cohort deliveries")).asString().contains("direct messages are closed", "Ada");
  }

  @Test
  void theFourthLetterOfAWeekWaitsAndIsListedWithTheReason() {
    for (var hour : List.of("17", "18", "19", "20")) {
      write("fact " + hour, "2027-01-12T" + hour + ":00:00Z", Urgency.ORDINARY);
    }

    house.advanceTo("2027-01-13T20:00:00Z");
    assertThat(house.platform().posted()).hasSize(3);
    assertThat(house.types("Pat", "/cohort deliveries")).asString().contains("week is full");
    house.advanceTo("2027-01-19T17:30:00Z");

    assertThat(house.platform().posted()).hasSize(4);
  }

  @Test
  void aPressingLetterPassesTheFullWeek() {
    for (var hour : List.of("17", "18", "19", "20")) {
      write("fact " + hour, "2027-01-12T" + hour + ":00:00Z", Urgency.PRESSING);
    }

    house.advanceTo("2027-01-12T20:30:00Z");

    assertThat(house.platform().posted()).hasSize(4);
  }

  @Test
  void nothingArrivesAtNightOrOnAWeekend() {
    write("at night", "2027-01-13T04:00:00Z", Urgency.ORDINARY);
    write("on Saturday", "2027-01-16T18:00:00Z", Urgency.ORDINARY);

    house.advanceTo("2027-01-20T00:00:00Z");

    assertThat(sentTo("Ada")).containsExactlyInAnyOrder(Instant.parse("2027-01-13T16:00:00Z"),
        Instant.parse("2027-01-18T16:00:00Z"));
  }

  @Test
  void aLetterToSomebodyNotLinkedWaitsUntilTheyAre() {
    var moved = new Address("elsewhere", "@Ada");
    new LinkIdentity(house.house().memberships()).handle(TestHouse.email("Ada"), moved);
    write("catch-up", TEN, Urgency.ORDINARY);
    house.advanceTo("2027-01-12T18:00:00Z");
    assertThat(house.platform().posted()).isEmpty();

    new LinkIdentity(house.house().memberships()).handle(TestHouse.email("Ada"), TestHouse.address("Ada"));
    house.advanceTo("2027-01-12T19:00:00Z");

    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void atEveryInstantAllLettersAreAccountedFor() {
    for (var mishap : Mishap.values()) {
      if (mishap != Mishap.DIES_WHILE_CARRYING) {
        house.platform().next(mishap);
      }
    }
    for (var letter = 0; letter < 8; letter++) {
      write("fact " + letter, "2027-01-12T" + (17 + letter / 2) + ":0" + letter + ":00Z", Urgency.PRESSING);
    }

    for (var hour = 17; hour < 23; hour++) {
      house.advanceTo("2027-01-12T" + hour + ":59:00Z");
      assertThat(states()).hasSize(8);
    }

    assertThat(states()).filteredOn(Letter.State.DELIVERED::equals).hasSize(7);
    assertThat(states()).filteredOn(Letter.State.UNDELIVERABLE::equals).hasSize(1);
    assertThat(house.platform().posted()).extracting(parcel -> parcel.letter().id()).doesNotHaveDuplicates();
  }

  /** A note to Ada about where the programme stands: a letter whose fact does not go away. */
  private void write(String fact, String due, Urgency urgency) {
    house.house().letters().write(books -> books.letters().add(new Draft(fact, NoticeKind.CATCH_UP, ada().value(),
        frontRange().id(), new ToPerson(ada()), Instant.parse(due), Optional.empty(), Optional.empty(), urgency)));
  }

  private PersonId ada() {
    return house.person("Ada").id();
  }

  private Cohort frontRange() {
    return house.named("Front Range");
  }

  private List<Letter.State> states() {
    var counts = house.house().letters().read(books -> books.letters().counts(frontRange().id()));
    return counts.entrySet().stream().flatMap(entry -> Collections.nCopies(
        entry.getKey() == Letter.State.GATHERED ? 0 : entry.getValue(), entry.getKey()).stream()).toList();
  }

  private List<Instant> sentTo(String name) {
    return house.house().letters().read(books -> books.letters().sentTo(house.person(name).id(), Instant.EPOCH));
  }
}
