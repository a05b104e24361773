package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.HomeAnswer.OwnPage;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leader is asked at the hour and on the day of the week that suit them, while that is in time. */
class OwnAskTimeTest {

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;

  /** The round between the sessions is asked on Monday 8 February, nudged on the 11th, and closes on the 15th. */
  @BeforeEach
  void twoSessions() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-04-13", 2);
    diary = new Diary(house);
    diary.until("2027-02-05T20:00:00Z");
    for (var name : List.of("Ada", "Maria")) {
      house.answers(name, house.latestForm(name), "It went well.");
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theirHourIsTheirsAloneAlsoForTheNudge() {
    assertThat(((Said) house.types("Ada", "/cohort checkin hour:07:30")).words().raw()).contains("7:30");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(asked("Ada")).isEqualTo("2027-02-08T14:30:00Z");
    assertThat(nudged("Ada")).isEqualTo("2027-02-11T14:30:00Z");
    assertThat(asked("Maria")).isEqualTo("2027-02-08T16:00:00Z");
    assertThat(nudged("Maria")).isEqualTo("2027-02-11T16:00:00Z");
  }

  @Test
  void theirDayIsTheFirstOfItsNameAndTheNudgeComesAfterIt() {
    assertThat(((Said) house.types("Ada", "/cohort checkin 16:00 thursday")).words().raw()).contains("Thursday");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(asked("Ada")).isEqualTo("2027-02-11T23:00:00Z");
    assertThat(nudged("Ada")).isEqualTo("2027-02-12T23:00:00Z");
  }

  @Test
  void everyRoundWaitsForTheirDayAndKeepsItsHour() {
    house.types("Ada", "/cohort checkin day:friday");

    diary.until("2027-04-13T12:00:00Z");

    assertThat(diary.to("Ada", CheckInAsked.class)).last()
        .satisfies(asked -> assertThat(asked.round().stage()).isEqualTo("before"));
    assertThat(diary.times("Ada", CheckInAsked.class)).contains(Instant.parse("2027-02-12T16:00:00Z"))
        .last().isEqualTo(Instant.parse("2027-04-09T13:30:00Z"));
  }

  @Test
  void whatTheySaidIsOnTheirPageUntilTheyTakeItBack() {
    house.types("Ada", "/cohort checkin 07:30 thursday");
    assertThat(page("Ada")).anyMatch(line -> line.contains("7:30") && line.contains("Thursday"));
    assertThat(page("Maria")).noneMatch(line -> line.contains("Check-ins come"));

    house.types("Ada", "/cohort checkin hour:auto day:auto");

    assertThat(page("Ada")).noneMatch(line -> line.contains("Check-ins come"));
    diary.until("2027-02-09T00:00:00Z");
    assertThat(asked("Ada")).isEqualTo("2027-02-08T16:00:00Z");
  }

  @Test
  void whatMakesNoSenseOrWouldWakeThemIsRefused() {
    for (var line : List.of("25:00", "soon", "day:sunday", "day:t", "06:00", "hour:18:30")) {
      assertThat(house.types("Ada", "/cohort checkin " + line)).as(line).isInstanceOf(Refused.class);
    }
    house.types("Ada", "/cohort quiet 20:00-05:00");
    assertThat(house.types("Ada", "/cohort checkin 06:00")).isInstanceOf(Said.class);
  }

  @Test
  void linusSaysItForHimselfAlone() {
    assertThat(house.types("Linus", "/cohort checkin 07:30")).isInstanceOf(Said.class);

    diary.until("2027-02-09T00:00:00Z");

    assertThat(asked("Ada")).isEqualTo("2027-02-08T16:00:00Z");
  }

  private Instant asked(String name) {
    return diary.times(name, CheckInAsked.class).getLast();
  }

  private Instant nudged(String name) {
    return diary.times(name, CheckInNudge.class).getLast();
  }

  private List<String> page(String name) {
    return ((OwnPage) house.types(name, "/cohort me")).settings().stream().map(line -> line.raw()).toList();
  }
}
