package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collegium.core.FakePlatform;
import org.collegium.core.FakePlatform.Mishap;
import org.collegium.core.TestHouse;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Courier.Earlier;
import org.collegium.core.outbox.Courier.Parcel;
import org.collegium.core.outbox.Courier.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said in a channel follows what was said there of the same session. */
class EarlierTest {

  private static final Address FRONT_RANGE = FakePlatform.at("#Front Range");

  private TestHouse house;

  @BeforeEach
  void begin(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
    house.session(1, "2027-01-19", 1);
  }

  @AfterEach
  void end() {
    house.close();
  }

  @Test
  void theFirstPostOfASessionFollowsNothingAndTheNextOnesFollowTheNewest() {
    house.advanceTo("2027-01-19T15:00:00Z");

    var posts = inChannel(NoticeKind.SESSION_REMINDER);
    assertThat(posts).hasSizeGreaterThanOrEqualTo(2);
    assertThat(posts.getFirst().earlier()).isEmpty();
    for (var post = 1; post < posts.size(); post++) {
      assertThat(posts.get(post).earlier()).contains(new Earlier(reference(posts.get(post - 1)), Reach.FOLLOWERS));
    }
  }

  @Test
  void whatMovesOrIsCancelledIsForEverybody() {
    house.advanceTo("2027-01-05T17:00:00Z");
    var first = inChannel(NoticeKind.SESSION_REMINDER).getLast();

    house.confirms("Pat", "/cohort session move 1 2027-01-26");
    house.advanceTo("2027-01-07T17:00:00Z");
    house.confirms("Pat", "/cohort session cancel 1");
    house.advanceTo("2027-01-08T17:00:00Z");

    var moved = inChannel(NoticeKind.SESSION_MOVED).getLast();
    assertThat(moved.earlier()).contains(new Earlier(reference(first), Reach.EVERYBODY));
    assertThat(inChannel(NoticeKind.SESSION_CANCELLED).getLast().earlier())
        .contains(new Earlier(reference(moved), Reach.EVERYBODY));
  }

  @Test
  void anotherSessionAndAnotherCohortFollowNothing() {
    house.advanceTo("2027-01-18T17:00:00Z");
    house.session(2, "2027-03-16", 1);
    house.session(house.named("Elsewhere"), 1, "2027-03-16", 1);

    house.advanceTo("2027-03-10T17:00:00Z");

    assertThat(inChannel(NoticeKind.SESSION_REMINDER).getLast().earlier()).isEmpty();
    assertThat(in(FakePlatform.at("#Elsewhere"), NoticeKind.SESSION_REMINDER).getLast().earlier()).isEmpty();
  }

  @Test
  void whatIsForAPersonFollowsNothing() {
    house.advanceTo("2027-01-19T15:00:00Z");

    for (var name : List.of("Ada", "Grace", "Pat")) {
      assertThat(in(TestHouse.address(name), NoticeKind.SESSION_REMINDER)).isNotEmpty()
          .allSatisfy(parcel -> assertThat(parcel.earlier()).isEmpty());
    }
    assertThat(in(TestHouse.address("Linus"), NoticeKind.SESSION_REMINDER)).isEmpty();
  }

  @Test
  void whatWasNeverPostedIsNotFollowed() {
    for (var letter = 0; letter < 10; letter++) {
      house.platform().next(Mishap.NEVER);
    }
    house.advanceTo("2027-01-05T17:00:00Z");
    assertThat(inChannel(NoticeKind.SESSION_REMINDER)).isEmpty();

    house.advanceTo("2027-01-19T15:00:00Z");

    assertThat(inChannel(NoticeKind.SESSION_REMINDER).getFirst().earlier()).isEmpty();
  }

  @Test
  void whereItMayHaveBeenPostedIsToldToWhoeverLooksForIt() {
    house.advanceTo("2027-01-18T15:59:00Z");
    var first = inChannel(NoticeKind.SESSION_REMINDER).getLast();
    for (var letter = 0; letter < 4; letter++) {
      house.platform().next(Mishap.LOST_IN_SILENCE);
    }

    house.advanceTo("2027-01-18T20:00:00Z");

    assertThat(house.platform().soughtBeside()).contains(List.of(reference(first)));
    assertThat(inChannel(NoticeKind.SESSION_REMINDER).getLast().earlier()).map(Earlier::message)
        .isEqualTo(Optional.of(reference(first)));
  }

  private List<Parcel> inChannel(NoticeKind kind) {
    return in(FRONT_RANGE, kind);
  }

  private List<Parcel> in(Address to, NoticeKind kind) {
    return house.platform().posted().stream().filter(parcel -> parcel.to().equals(to))
        .filter(parcel -> parcel.letter().draft().kind() == kind).toList();
  }

  private String reference(Parcel parcel) {
    return "message " + (house.platform().posted().indexOf(parcel) + 1);
  }
}
