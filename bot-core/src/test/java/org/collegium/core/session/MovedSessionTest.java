package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.notice.SessionNotice.SessionCancelled;
import org.collegium.core.notice.SessionNotice.SessionMoved;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.outbox.Post;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session is moved, cancelled, added or restored: everything that hangs on it follows, and each hears of it once. */
class MovedSessionTest {

  private static final Instant OLD_START = Instant.parse("2027-03-16T14:30:00Z");
  private static final Instant NEW_START = Instant.parse("2027-03-23T14:30:00Z");

  @TempDir
  private Path folder;

  private TestHouse house;
  private Diary diary;

  /** A Monday morning; the session is on a Tuesday six weeks later, and its reminders begin on 2 March. */
  @BeforeEach
  void aSessionInMarch() {
    house = TestHouse.at(folder, "2027-02-01T16:00:00Z");
    house.session(2, "2027-03-16", 2);
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void eachAttenderHearsOfAMoveOnceAndTheChannelOnceWithoutBeingAsked() {
    house.confirms("Pat", "/cohort session move 2 2027-03-23");

    diary.until("2027-02-28T00:00:00Z");

    for (var name : List.of("Ada", "Grace", "Pat")) {
      assertThat(diary.to(name, Notice.class)).singleElement()
          .isInstanceOfSatisfying(SessionMoved.class, moved -> {
            assertThat(moved.before()).isEqualTo(OLD_START);
            assertThat(moved.session().starts()).isEqualTo(NEW_START);
            assertThat(moved.invitation().rsvp()).isPresent();
          });
    }
    assertThat(diary.in("Front Range")).singleElement().extracting(Diary.Entry::notice)
        .isInstanceOfSatisfying(SessionMoved.class, moved -> assertThat(moved.invitation().rsvp()).isEmpty());
    assertThat(diary.entries()).hasSize(4);
  }

  @Test
  void aMoveConfirmedTwiceIsMadeOnce() {
    var shown = (Confirm) house.types("Pat", "/cohort session move 2 2027-03-23");
    house.replies("Pat", shown.replyTo(), Map.of());
    house.replies("Pat", shown.replyTo(), Map.of());
    var again = house.types("Pat", "/cohort session move 2 2027-03-23");

    diary.until("2027-02-28T00:00:00Z");

    assertThat(again).isInstanceOf(PlainAnswer.Refused.class);
    assertThat(diary.to("Ada")).hasSize(1);
  }

  @Test
  void remindersAndTheArcFollowTheNewDays() {
    house.confirms("Pat", "/cohort session move 2 2027-03-23");

    diary.until("2027-04-10T00:00:00Z");

    assertThat(diary.times("Ada", SessionReminder.class)).containsExactly(Instant.parse("2027-03-09T16:00:00Z"),
        Instant.parse("2027-03-22T15:00:00Z"), Instant.parse("2027-03-23T13:00:00Z"));
    assertThat(diary.to("Ada", CheckInAsked.class)).extracting(asked -> asked.round().stage())
        .containsExactly("before", "close", "after");
    assertThat(diary.times("Ada", CheckInAsked.class).getFirst()).isEqualTo(Instant.parse("2027-03-16T13:30:00Z"));
  }

  @Test
  void whatAMovePutsInThePastButIsStillOpenIsAskedAtOnce() {
    house.session(house.named("Elsewhere"), 1, "2027-03-05", 1);
    diary.until("2027-03-01T16:00:00Z");

    house.confirms("Pat", "/cohort session move 2 2027-03-04");
    diary.until("2027-03-01T16:30:00Z");

    assertThat(diary.to("Ada", CheckInAsked.class)).extracting(asked -> asked.round().stage())
        .containsExactly("before");
  }

  @Test
  void whoHadAnsweredIsAskedAnew() {
    house.types("Ada", "/cohort rsvp yes");
    assertThat(answered("Ada")).isPresent();

    house.confirms("Pat", "/cohort session move 2 2027-03-23");
    diary.until("2027-03-10T00:00:00Z");

    assertThat(answered("Ada")).isEmpty();
    assertThat(diary.to("Ada", SessionMoved.class)).singleElement()
        .satisfies(moved -> assertThat(moved.invitation().rsvp()).isPresent());
    assertThat(diary.to("Ada", SessionReminder.class)).singleElement()
        .satisfies(reminder -> assertThat(reminder.invitation().answered()).isEmpty());
    house.types("Ada", "/cohort rsvp no");
    diary.until("2027-03-23T00:00:00Z");
    assertThat(diary.to("Ada", SessionReminder.class).getLast().invitation().answered()).isPresent();
  }

  private Optional<Prose> answered(String name) {
    return ((SessionAnswer.NextSession) house.types(name, "/cohort next")).answered();
  }

  @Test
  void ofTwoMovesInOneNightOnlyTheLatestIsSaidAgainstTheDayPeopleKnew() {
    house.advanceTo("2027-02-02T03:00:00Z");
    house.confirms("Pat", "/cohort session move 2 2027-03-30");
    house.advanceTo("2027-02-02T04:00:00Z");
    house.confirms("Pat", "/cohort session move 2 2027-03-23");

    diary.until("2027-02-28T00:00:00Z");

    assertThat(diary.to("Ada", Notice.class)).singleElement().isInstanceOfSatisfying(SessionMoved.class, moved -> {
      assertThat(moved.before()).isEqualTo(OLD_START);
      assertThat(moved.session().starts()).isEqualTo(NEW_START);
    });
  }

  @Test
  void aMoveTakenBackBeforeAnybodyHeardOfItIsNotSaid() {
    house.advanceTo("2027-02-02T03:00:00Z");
    house.confirms("Pat", "/cohort session move 2 2027-03-23");
    house.confirms("Pat", "/cohort session move 2 2027-03-16");

    diary.until("2027-02-28T00:00:00Z");

    assertThat(diary.to("Ada")).isEmpty();
  }

  @Test
  void aMoveAtShortNoticePassesAFullWeekAndOneLongAheadWaits() {
    new Post(house).letter("Ada", "2027-03-11T16:00:00Z");
    diary.until("2027-03-13T16:00:00Z");
    house.session(3, "2027-05-11", 1);

    house.confirms("Pat", "/cohort session move 3 2027-05-18");
    house.confirms("Pat", "/cohort session move 2 2027-03-18");
    diary.until("2027-03-15T13:01:00Z");

    assertThat(diary.to("Ada", SessionMoved.class)).extracting(moved -> moved.session().number()).containsExactly(2);
    diary.until("2027-04-01T00:00:00Z");
    assertThat(diary.to("Ada", SessionMoved.class)).extracting(moved -> moved.session().number())
        .containsExactly(2, 3);
  }

  @Test
  void aCancelledSessionIsToldOnceAndBringsNothingMore() {
    house.advanceTo("2027-03-03T16:00:00Z");
    diary = new Diary(house);

    house.confirms("Pat", "/cohort session cancel 2");
    diary.until("2027-06-01T00:00:00Z");

    for (var name : List.of("Ada", "Grace", "Pat")) {
      assertThat(diary.to(name, Notice.class)).singleElement().isInstanceOf(SessionCancelled.class);
    }
    assertThat(diary.in("Front Range")).hasSize(1);
    assertThat(diary.entries()).hasSize(4);
  }

  @Test
  void aCancellationStopsARoundThatIsUnderWay() {
    house.advanceTo("2027-03-09T16:00:00Z");
    diary = new Diary(house);

    house.confirms("Pat", "/cohort session cancel 2");
    diary.until("2027-06-01T00:00:00Z");

    assertThat(diary.to("Ada", CheckInNotice.class)).isEmpty();
  }

  @Test
  void nothingIsSaidOfWhatIsOver() {
    house.advanceTo("2027-04-20T16:00:00Z");
    diary = new Diary(house);

    var cancelled = house.types("Pat", "/cohort session cancel 2");
    var moved = house.types("Pat", "/cohort session move 2 2027-03-23");
    diary.until("2027-04-25T00:00:00Z");

    assertThat(cancelled).isInstanceOf(PlainAnswer.Refused.class);
    assertThat(moved).isInstanceOf(PlainAnswer.Refused.class);
    assertThat(diary.entries()).noneMatch(entry -> entry.notice() instanceof SessionNotice);
  }

  @Test
  void aCancelledSessionThatIsAddedAgainIsToldOnceAndRemindedOf() {
    house.confirms("Pat", "/cohort session cancel 2");
    diary.until("2027-02-03T00:00:00Z");

    house.confirms("Pat", "/cohort session add 2 2027-03-23");
    diary.until("2027-04-10T00:00:00Z");

    assertThat(diary.to("Ada", SessionNotice.class)).extracting(notice -> notice.getClass().getSimpleName())
        .containsExactly("SessionCancelled", "SessionMoved", "SessionReminder", "SessionReminder", "SessionReminder");
  }

  @Test
  void anAddedSessionIsRemindedOfAndOtherwiseQuietlyThere() {
    house.confirms("Pat", "/cohort session add 3 2027-03-30");

    diary.until("2027-04-10T00:00:00Z");

    assertThat(diary.to("Ada", SessionNotice.class)).filteredOn(notice -> notice.session().number() == 3)
        .hasSize(3).allMatch(SessionReminder.class::isInstance);
  }

  @Test
  void thePreviewOfAMoveListsEverythingThatMovesAndChangesNothing() {
    var shown = (Confirm) house.types("Pat", "/cohort session move 2 2027-03-23");

    assertThat(shown.lines()).extracting(Prose::raw)
        .anyMatch(line -> line.startsWith("It was: ") && line.contains("March 16"))
        .anyMatch(line -> line.startsWith("Reminder 14 days before: ") && line.contains("March 9"))
        .anyMatch(line -> line.startsWith("Reminder one day before: ") && line.contains("March 22"))
        .anyMatch(line -> line.startsWith("Reminder on the morning of: ") && line.contains("March 23"))
        .anyMatch(line -> line.startsWith("Check-in 5 school days before: ") && line.contains("March 16"))
        .anyMatch(line -> line.startsWith("Check-in at the end: ") && line.contains("March 24"))
        .anyMatch(line -> line.startsWith("Check-in 3 school days after: ") && line.contains("March 29"))
        .contains("3 people would be told.");
    diary.until("2027-02-28T00:00:00Z");
    assertThat(diary.entries()).isEmpty();
  }
}
