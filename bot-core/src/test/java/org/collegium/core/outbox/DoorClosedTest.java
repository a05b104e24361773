package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.MembershipNotice.DoorClosed;
import org.collegium.core.outbox.Courier.Parcel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody lets no direct messages in: they are told in their cohort's channel that something waits, and not what. */
class DoorClosedTest {

  private TestHouse house;
  private Post post;

  /** A Tuesday; eight in the morning in Denver. */
  @BeforeEach
  void open(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-02-02T15:00:00Z");
    post = new Post(house);
    house.platform().closes(TestHouse.address("Ada"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theChannelOfTheirCohortIsToldOnceHoweverManyLettersWait() {
    post.letter("Ada", "2027-02-02T16:00:00Z").letter("Ada", "2027-02-03T16:00:00Z");

    house.advanceTo("2027-02-05T16:00:00Z");

    assertThat(house.platform().posted()).singleElement().satisfies(parcel -> {
      assertThat(parcel.to()).isEqualTo(FakePlatform.at("#Front Range"));
      assertThat(parcel.notice()).isEqualTo(new DoorClosed(house.named("Front Range").name(),
          house.person("Ada").name(), TestHouse.address("Ada")));
    });
    assertThat(post.waiting()).hasSize(2).anyMatch(line -> line.contains("their direct messages are closed"));
  }

  @Test
  void whatWaitedGoesOnceTheyAreHeardOf() {
    post.letter("Ada", "2027-02-02T16:00:00Z");
    house.advanceTo("2027-02-02T17:00:00Z");

    house.platform().returns(TestHouse.address("Ada"));
    house.types("Ada", "/cohort next");
    house.advanceTo("2027-02-02T19:00:00Z");

    assertThat(addressees()).containsExactly(FakePlatform.at("#Front Range"), TestHouse.address("Ada"));
  }

  @Test
  void whoseDoorIsClosedInAnotherCohortIsNotCalledHere() {
    house.platform().closes(TestHouse.address("Linus"));
    post.letter("Ada", "2027-02-02T16:00:00Z");

    house.advanceTo("2027-02-02T17:00:00Z");

    assertThat(house.platform().posted()).extracting(Parcel::notice).asString().doesNotContain("Linus");
  }

  private List<Address> addressees() {
    return house.platform().posted().stream().map(Parcel::to).toList();
  }
}
