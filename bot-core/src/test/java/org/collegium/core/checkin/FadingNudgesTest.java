package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nudges end for those whom they do not move, and come again when these have answered. */
class FadingNudgesTest {

  private static final List<String> LEADERS = List.of("Ada", "Maria", "Noor", "Priya");

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;

  @BeforeEach
  void twoSessions() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    LEADERS.stream().skip(1).forEach(name -> house.leader(name, TestHouse.DENVER));
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-06-15", 2);
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoNeverAnswersIsAskedEachTimeAndNudgedAtFirstAlone() {
    diary.until("2027-05-01T00:00:00Z");

    assertThat(diary.to("Ada", CheckInAsked.class)).hasSizeGreaterThan(5);
    assertThat(nudged("Ada")).containsExactly(0);
  }

  @Test
  void whoAnswersLateIsNudgedAgain() {
    diary.until("2027-02-05T20:00:00Z");
    house.answers("Ada", house.latestForm("Ada"), "Late, but here.");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(nudged("Ada")).contains(3).doesNotContain(2);
  }

  @Test
  void whoWasAwayDidNotLeaveARoundUnanswered() {
    diary.until("2027-01-22T18:00:00Z");
    house.answers("Ada", house.latestForm("Ada"), "It was good.");
    house.types("Ada", "/cohort away 2027-01-25 2027-02-05");

    diary.until("2027-03-01T00:00:00Z");

    assertThat(nudged("Ada")).contains(3, 4);
  }

  /** Whatever each of them answers and leaves: a nudge comes where one of the last two makes it worth it. */
  @Test
  void whoeverAnsweredOneOfTheLastTwoIsNudgedIfTheyAreSilentAndNobodyElseIs() {
    var seed = new Random().nextLong();
    System.out.println("Fading from seed " + seed);
    var random = new Random(seed);
    var answers = new HashMap<String, List<Boolean>>();
    LEADERS.forEach(name -> answers.put(name, new ArrayList<>()));

    diary.until("2027-06-01T00:00:00Z", () -> LEADERS.forEach(name -> {
      var asked = diary.to(name, CheckInAsked.class).size();
      if (asked > answers.get(name).size()) {
        var does = random.nextInt(3) == 0;
        answers.get(name).add(does);
        if (does) {
          house.answers(name, house.latestForm(name), "Answered.");
        }
      }
    }));

    for (var name : LEADERS) {
      var did = answers.get(name);
      assertThat(did).as(name).hasSizeGreaterThan(8);
      for (var number = 3; number < did.size() - 1; number++) {
        var worth = !did.get(number) && (did.get(number - 1) || did.get(number - 2));
        assertThat(nudged(name).contains(number)).as("%s in round %d of %s, seed %d", name, number, did, seed)
            .isEqualTo(worth);
      }
    }
  }

  /** The places, from 0, of the rounds in which they were nudged. */
  private List<Integer> nudged(String name) {
    var closes = rounds();
    return diary.to(name, CheckInNudge.class).stream().map(nudge -> closes.get(nudge.round().closesAt())).toList();
  }

  private Map<Instant, Integer> rounds() {
    var places = new HashMap<Instant, Integer>();
    var rounds = house.house().checkIns().read(books -> books.rounds().of(house.named("Front Range").id())).reversed();
    rounds.forEach(round -> places.put(round.closesAt(), places.size()));
    return places;
  }
}
