package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.collegium.core.identity.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Doing all work twice, or starting anew between any two steps, says nothing twice and leaves nothing out. */
class TwiceTest {

  private static final ZoneId HONOLULU = ZoneId.of("Pacific/Honolulu");

  /** What is done between any two steps. */
  enum Between {
    NOTHING, EVERYTHING_AGAIN, A_RESTART, A_RESTART_AND_EVERYTHING_AGAIN;

    void happensTo(TestHouse house) {
      switch (this) {
        case NOTHING -> {}
        case EVERYTHING_AGAIN -> again(house);
        case A_RESTART -> house.restart();
        case A_RESTART_AND_EVERYTHING_AGAIN -> {
          house.restart();
          again(house);
        }
      }
    }

    private static void again(TestHouse house) {
      var now = house.now();
      house.chores().forEach(chore -> chore.runDue(now));
      house.chores().forEach(chore -> chore.runDue(now));
    }
  }

  private static List<String> straight = List.of();

  @BeforeAll
  static void playStraight(@TempDir Path folder) {
    straight = play(folder, Between.NOTHING);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void aWholeProgrammeIsSaidAlikeWhateverHappensBetweenItsSteps(Between between, @TempDir Path folder) {
    assertThat(play(folder, between)).isEqualTo(straight);
  }

  @Test
  void theProgrammePlayedHereSaysSomethingOfEveryKindAndNothingTwice() {
    assertThat(straight).doesNotHaveDuplicates()
        .anyMatch(line -> line.contains("SessionReminder"))
        .anyMatch(line -> line.contains("SessionMoved"))
        .anyMatch(line -> line.contains("SessionCancelled"))
        .anyMatch(line -> line.contains("CheckInAsked"))
        .anyMatch(line -> line.contains("CheckInNudge"))
        .anyMatch(line -> line.contains("CatchUp"))
        .anyMatch(line -> line.contains("Announcement"))
        .anyMatch(line -> line.contains("ProgrammeEnded"));
  }

  /** Three sessions, in two zones, with a move, a cancellation, a late joiner, an absence and an answer. */
  private static List<String> play(Path folder, Between between) {
    try (var house = TestHouse.at(folder, "2026-12-21T15:00:00Z")) {
      house.leader("Maria", HONOLULU);
      house.session(1, "2027-01-19", 2);
      house.session(2, "2027-03-16", 2);
      house.session(3, "2027-05-11", 1);
      house.session(house.named("Elsewhere"), 1, "2027-01-20", 2);
      var diary = new Diary(house);
      Runnable disturb = () -> between.happensTo(house);

      diary.until("2027-01-12T16:00:00Z", disturb);
      house.answers("Ada", house.latestForm("Ada"), "I asked the fourth-grade team.");
      diary.until("2027-02-02T01:30:00Z", disturb);
      house.confirms("Pat", "/cohort session move 2 2027-03-23");
      house.leader("Noor", TestHouse.DENVER);
      diary.until("2027-02-20T17:00:00Z", disturb);
      house.types("Maria", "/cohort away 2027-03-01 2027-03-12");
      house.confirms("Pat", "/cohort announce The coffee is on us.");
      diary.until("2027-04-15T15:00:00Z", disturb);
      house.confirms("Pat", "/cohort session cancel 3");
      diary.until("2027-04-16T15:00:00Z", disturb);
      house.confirms("Pat", "/cohort session add 3 2027-05-18");
      house.enrol(house.named("Elsewhere"), "Ida", Role.LEADER, HONOLULU);
      diary.until("2027-09-01T00:00:00Z", disturb);

      return diary.entries().stream().map(Diary.Entry::line).sorted().toList();
    }
  }
}
