package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Invitation.Turnout;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.notice.SessionNotice.SessionCancelled;
import org.collegium.core.notice.SessionNotice.SessionChanged;
import org.collegium.core.notice.SessionNotice.SessionMoved;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said of a session before it changed does not go on saying it. */
class CorrectedSessionTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void reminded() {
    house = TestHouse.at(folder, "2026-12-21T15:00:00Z");
    house.session(1, "2027-01-19", 1);
    house.advanceTo("2027-01-05T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aReminderOfAMovedSessionSaysTheNewDayAndAsksForItInItsPlace() {
    house.types("Ada", "/cohort rsvp yes");
    house.confirms("Pat", "/cohort session move 1 2027-01-26");
    house.advanceTo("2027-01-05T17:01:00Z");

    for (var at : List.of(TestHouse.address("Ada"), TestHouse.address("Grace"), CHANNEL)) {
      assertThat(about(at).getFirst()).as(at.handle()).isInstanceOfSatisfying(SessionChanged.class, changed -> {
        assertThat(changed.session().starts()).isEqualTo("2027-01-26T15:30:00Z");
        assertThat(changed.invitation().answered()).isEmpty();
      });
    }
    house.replies("Ada", token("Ada"), Map.of("choice", "no"));
    house.advanceTo("2027-01-05T17:02:00Z");

    assertThat(about(TestHouse.address("Ada"))).extracting(SessionNotice::getClass).asString()
        .contains("SessionChanged", "SessionMoved");
    assertThat(about(TestHouse.address("Ada"))).allSatisfy(notice -> assertThat(answer(notice))
        .contains(new Prose("you cannot come")));
    assertThat(about(CHANNEL).getLast()).isInstanceOfSatisfying(SessionMoved.class,
        moved -> assertThat(moved.invitation()).isEqualTo(new Turnout(0, 1, 0, 2)));
  }

  @Test
  void aReminderOfACancelledSessionSaysSoAndWhenItTakesPlaceAfterAllThatToo() {
    house.confirms("Pat", "/cohort session cancel 1");
    house.advanceTo("2027-01-05T17:01:00Z");
    assertThat(about(TestHouse.address("Ada"))).hasSize(2).allMatch(SessionCancelled.class::isInstance);

    house.confirms("Pat", "/cohort session move 1 2027-01-27");
    house.advanceTo("2027-01-05T17:02:00Z");

    assertThat(about(TestHouse.address("Ada"))).noneMatch(SessionCancelled.class::isInstance)
        .allSatisfy(notice -> assertThat(notice.session().starts()).isEqualTo("2027-01-27T15:30:00Z"));
  }

  @Test
  void anotherRoomOrMoreToReadStandsInWhatWasPosted() {
    house.confirms("Pat", "/cohort session materials 1 Chapter 3");
    house.advanceTo("2027-01-05T17:01:00Z");

    assertThat(about(TestHouse.address("Ada")).getFirst().session().materials()).contains(new Prose("Chapter 3"));
    assertThat(about(CHANNEL).getFirst().session().materials()).contains(new Prose("Chapter 3"));
    assertThat(house.platform().standingAt(TestHouse.address("Linus"))).isEmpty();
  }

  @Test
  void onceItHasBegunNobodyIsAskedAnyMoreInWhatIsEdited() {
    house.types("Ada", "/cohort rsvp yes");
    house.advanceTo("2027-01-19T15:31:00Z");

    house.confirms("Pat", "/cohort session materials 1 Chapter 4");
    house.advanceTo("2027-01-19T15:32:00Z");

    assertThat(about(TestHouse.address("Ada"))).isNotEmpty().allSatisfy(notice -> {
      assertThat(((SessionReminder) notice).invitation().rsvp()).isEmpty();
      assertThat(answer(notice)).contains(new Prose("you will be there"));
    });
  }

  private ReplyTo token(String name) {
    return ((SessionChanged) about(TestHouse.address(name)).getFirst()).invitation().rsvp().orElseThrow().replyTo();
  }

  private static Optional<Prose> answer(SessionNotice notice) {
    return switch (notice) {
      case SessionReminder reminder -> reminder.invitation().answered();
      case SessionMoved moved -> moved.invitation().answered();
      case SessionChanged changed -> changed.invitation().answered();
      case SessionCancelled _ -> Optional.empty();
    };
  }

  private List<SessionNotice> about(Address at) {
    return house.platform().standingAt(at).stream().filter(SessionNotice.class::isInstance)
        .map(SessionNotice.class::cast).toList();
  }
}
