package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school that is closed alone: those who work there are left in peace, and the others are asked as ever. */
class SchoolOfOnesOwnTest {

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;

  /** The round between the sessions is asked on Monday 8 February, nudged on the 11th, and closes on the 15th. */
  @BeforeEach
  void twoSchools() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    hands("roster", """
        Name,Email,Role,Mentor,School
        Ada,ada@school.example,leader,Grace,Lincoln High
        Maria,maria@school.example,leader,Grace,École Prévert
        """);
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
  void whoWorksThereIsAskedWhenItOpensAndTheOthersOnTheDay() {
    hands("closures school:lincoln", "Date,End,Name\n2027-02-08,2027-02-09,Boiler\n");

    diary.until("2027-02-11T00:00:00Z");

    assertThat(last("Ada")).isEqualTo("2027-02-10T16:00:00Z");
    assertThat(last("Maria")).isEqualTo("2027-02-08T16:00:00Z");
  }

  @Test
  void theNudgeWaitsForTheSchoolOfEach() {
    hands("closures school:lincoln", "Date,Name\n2027-02-11,Boiler\n");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(nudged("Ada")).isEqualTo("2027-02-12T16:00:00Z");
    assertThat(nudged("Maria")).isEqualTo("2027-02-11T16:00:00Z");
  }

  @Test
  void roundsThatABreakKeptFromThemDoNotEndTheirNudges() {
    hands("closures school:lincoln", "Date,End,Name\n2027-02-08,2027-03-02,Long break\n");

    diary.until("2027-03-13T00:00:00Z");

    assertThat(last("Ada")).isEqualTo("2027-03-08T16:00:00Z");
    assertThat(nudged("Ada")).isEqualTo("2027-03-11T16:00:00Z");
  }

  @Test
  void whoPutsItOffIsAskedOnTheNextDayOfTheirOwnSchool() {
    hands("closures school:lincoln", "Date,Name\n2027-02-09,Boiler\n");
    diary.until("2027-02-08T17:00:00Z");
    for (var name : List.of("Ada", "Maria")) {
      var later = diary.to(name, CheckInAsked.class).getLast().later().orElseThrow().replyTo();
      assertThat(house.replies(name, later, Map.of("choice", "next-school-day"))).isInstanceOf(Said.class);
    }

    diary.until("2027-02-20T00:00:00Z");

    assertThat(nudged("Ada")).isEqualTo("2027-02-10T16:00:00Z");
    assertThat(nudged("Maria")).isEqualTo("2027-02-09T16:00:00Z");
  }

  @Test
  void aReminderGoesToEachOnADayOfTheirSchoolBeforeTheSession() {
    hands("closures school:lincoln", "Date,End,Name\n2027-04-05,2027-04-12,Boiler\n");

    diary.until("2027-04-13T13:00:00Z");

    var early = Instant.parse("2027-04-05T00:00:00Z");
    assertThat(diary.times("Ada", SessionReminder.class)).filteredOn(at -> at.isAfter(early)).isNotEmpty()
        .allMatch(at -> at.isAfter(Instant.parse("2027-04-13T00:00:00Z")));
    assertThat(diary.times("Maria", SessionReminder.class)).filteredOn(at -> at.isAfter(early))
        .contains(Instant.parse("2027-04-12T15:00:00Z"));
  }

  @Test
  void aSchoolThatAnotherOfTheirCohortsKnowsToBeClosedIsClosedHereToo() {
    house.enrol(house.named("Elsewhere"), "Paula", Role.FACILITATOR, TestHouse.DENVER);
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    hands("Paula", "roster", "Name,Email,Role,School\nAda,ada@school.example,leader,Lincoln High School\n");
    hands("Paula", "closures", "Date,Name\n2027-02-08,District day\n");

    diary.until("2027-02-11T00:00:00Z");

    assertThat(last("Ada")).isEqualTo("2027-02-09T16:00:00Z");
    assertThat(last("Maria")).isEqualTo("2027-02-08T16:00:00Z");
  }

  @Test
  void linusClosesNoSchoolAndLearnsOfNone() {
    var days = "Date,Name\n2027-02-08,Boiler\n".getBytes(StandardCharsets.UTF_8);
    for (var name : List.of("Linus", "Ada", "Grace", "Robin")) {
      assertThat(house.types(name, "/cohort import closures school:lincoln", "closures.csv", days)).as(name)
          .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.why().raw()).doesNotContain("Lincoln"));
    }
  }

  private Instant last(String name) {
    return diary.times(name, CheckInAsked.class).getLast();
  }

  private Instant nudged(String name) {
    return diary.times(name, CheckInNudge.class).getLast();
  }

  private void hands(String what, String content) {
    hands("Pat", what, content);
  }

  private void hands(String name, String what, String content) {
    var shown = (Confirm) house.types(name, "/cohort import " + what, "file.csv",
        content.getBytes(StandardCharsets.UTF_8));
    house.replies(name, shown.replyTo(), Map.of());
  }
}
