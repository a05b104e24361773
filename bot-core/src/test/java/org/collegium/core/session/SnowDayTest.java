package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.checkin.Round;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.SessionAnswer.ClosureLine;
import org.collegium.core.command.SessionAnswer.ClosuresListed;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.outbox.Post;
import org.collegium.core.programme.Stage;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days without school that no file knew of: a command closes schools, and another press opens them again. */
class SnowDayTest {

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;

  /** The round between the sessions is asked on Monday 8 February, nudged on the 11th, and closes on the 15th. */
  @BeforeEach
  void twoSchools() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    var roster = """
        Name,Email,Role,Mentor,School
        Ada,ada@school.example,leader,Grace,Lincoln High
        Maria,maria@school.example,leader,Grace,École Prévert
        """;
    roster("Pat", roster);
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-04-13", 2);
    diary = new Diary(house);
    diary.until("2027-02-08T12:00:00Z");
    for (var name : List.of("Ada", "Maria")) {
      house.answers(name, house.latestForm(name), "It went well.");
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatWasToComeTodayComesTomorrow() {
    assertThat(house.confirms("Pat", "/cohort closed today name:Snow")).isInstanceOf(Said.class);

    diary.until("2027-02-10T00:00:00Z");

    assertThat(asked("Ada")).isEqualTo("2027-02-09T16:00:00Z");
    assertThat(asked("Maria")).isEqualTo("2027-02-09T16:00:00Z");
  }

  @Test
  void oneSchoolIsClosedWithoutTheOthers() {
    house.confirms("Pat", "/cohort closed today Lincoln High");

    diary.until("2027-02-10T00:00:00Z");

    assertThat(asked("Ada")).isEqualTo("2027-02-09T16:00:00Z");
    assertThat(asked("Maria")).isEqualTo("2027-02-08T16:00:00Z");
  }

  @Test
  void aRoundThatIsOpenStaysOpenForAsManySchoolDays() {
    diary.until("2027-02-09T12:00:00Z");
    house.confirms("Pat", "/cohort closed 2027-02-10..2027-02-11");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(open().closesAt()).isEqualTo("2027-02-18T01:00:00Z");
    assertThat(diary.times("Ada", CheckInNudge.class).getLast()).isEqualTo("2027-02-15T16:00:00Z");
  }

  @Test
  void theDayOnWhichARoundWasOpenedIsNoneOfItsSchoolDaysWhenItTurnsOutToBeClosed() {
    diary.until("2027-02-08T16:30:00Z");
    house.confirms("Pat", "/cohort closed today name:Snow");

    diary.until("2027-02-20T00:00:00Z");

    assertThat(open().closesAt()).isEqualTo("2027-02-17T01:00:00Z");
    assertThat(diary.times("Ada", CheckInNudge.class).getLast()).isEqualTo("2027-02-12T16:00:00Z");
  }

  @Test
  void whatIsAskedAsASessionEndsCountsFromThatDayWhateverSchoolsDo() {
    diary.until("2027-04-14T23:30:00Z");
    var before = open();
    assertThat(before.stage()).isEqualTo(Stage.CLOSE);

    house.confirms("Pat", "/cohort closed today name:Wind");
    diary.until("2027-04-15T00:30:00Z");

    assertThat(open()).isEqualTo(before);
  }

  @Test
  void whoseSchoolIsCalledOtherwiseInANewRosterIsToldThatItsDaysHoldForNobody() {
    var file = "Name,Email,Role,School\nAda,ada@school.example,leader,Lincoln High School\n";

    var asked = (Confirm) house.types("Pat", "/cohort import roster", "roster.csv",
        file.getBytes(StandardCharsets.UTF_8));
    assertThat(asked.lines()).extracting(Prose::raw).contains("Nobody here works at Lincoln High any more: days on "
        + "which that school alone is closed hold for nobody. Say them anew if only the name has changed.");

    roster("Pat", file);
    var again = house.types("Pat", "/cohort import roster", "roster.csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(again.toString()).doesNotContain("Nobody here works");
  }

  @Test
  void whatHasNoRoomInTheListIsCounted() {
    var before = ((ClosuresListed) house.types("Pat", "/cohort closed")).closures().size();
    IntStream.rangeClosed(1, 22).forEach(day -> house.confirms("Pat", "/cohort closed %s name:\"Storm %d\""
        .formatted(LocalDate.of(2027, 3, 1).plusDays(day), day)));

    var listed = (ClosuresListed) house.types("Pat", "/cohort closed");

    assertThat(listed.closures()).hasSize(20);
    assertThat(listed.more()).isEqualTo(before + 2);
  }

  @Test
  void aDayTakenBackInOneCohortLetsThroughWhatWaitedInAnother() {
    house.enrol(house.named("Elsewhere"), "Paula", Role.FACILITATOR, TestHouse.DENVER);
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    roster("Paula", "Name,Email,Role,School\nAda,ada@school.example,leader,Lincoln High\n");
    house.confirms("Paula", "/cohort closed 2027-02-08..2027-02-10 school:lincoln");
    diary.until("2027-02-08T18:00:00Z");
    assertThat(asked("Ada")).isBefore("2027-02-01T00:00:00Z");
    var takeBack = (Ask.OneOf) ((ClosuresListed) house.types("Paula", "/cohort closed")).closures().getFirst()
        .takeBack().orElseThrow();

    house.replies("Paula", takeBack.replyTo(), Map.of("choice", "back"));
    diary.until("2027-02-08T18:10:00Z");

    assertThat(asked("Ada")).isEqualTo("2027-02-08T18:00:00Z");
  }

  @Test
  void aNudgeThatWaitedForTheSchoolComesAtOnceWhenItIsOpenAfterAll() {
    house.confirms("Pat", "/cohort closed 2027-02-11..2027-02-12 school:lincoln");
    diary.until("2027-02-11T17:00:00Z");
    var takeBack = (Ask.OneOf) ((ClosuresListed) house.types("Pat", "/cohort closed")).closures().getFirst().takeBack()
        .orElseThrow();

    house.replies("Pat", takeBack.replyTo(), Map.of("choice", "back"));
    diary.until("2027-02-11T17:10:00Z");

    assertThat(diary.times("Ada", CheckInNudge.class).getLast()).isEqualTo("2027-02-11T17:00:00Z");
  }

  @Test
  void whoIsNextInTheSamePassIsSparedByASnowDayThatWasDeclaredMeanwhile() {
    diary.until("2027-02-08T15:59:00Z");
    house.platform().duringNextCarry(() -> house.confirms("Pat", "/cohort closed today name:Snow"));

    diary.until("2027-02-10T00:00:00Z");

    assertThat(List.of(asked("Ada"), asked("Maria"))).containsExactlyInAnyOrder(
        Instant.parse("2027-02-08T16:00:00Z"), Instant.parse("2027-02-09T16:00:00Z"));
  }

  @Test
  void whoJoinsAfterTheDayToWhichTheLastReminderWasPutBackHearsItOnItsOwn() {
    house.confirms("Pat", "/cohort closed 2027-04-12..2027-04-13");
    diary.until("2027-04-10T12:00:00Z");
    house.leader("Noor", TestHouse.DENVER);

    diary.until("2027-04-13T13:00:00Z");

    assertThat(diary.times("Noor", SessionReminder.class)).containsExactly(Instant.parse("2027-04-13T13:00:00Z"));
  }

  @Test
  void whoWorksAtAnOpenSchoolAfterAllGetsWhatWaited() {
    house.confirms("Pat", "/cohort closed 2027-02-08..2027-02-10 school:lincoln");
    diary.until("2027-02-08T18:00:00Z");
    assertThat(asked("Ada")).isBefore("2027-02-01T00:00:00Z");

    roster("Pat", "Name,Email,Role,School\nAda,ada@school.example,leader,Jefferson High\n");
    diary.until("2027-02-08T18:10:00Z");

    assertThat(asked("Ada")).isEqualTo("2027-02-08T18:00:00Z");
  }

  @Test
  void aLetterThatWaitedForTheDayComesAtOnceWhenItIsTakenBack() {
    house.confirms("Pat", "/cohort closed 2027-02-08..2027-02-10");
    diary.until("2027-02-08T18:00:00Z");
    assertThat(asked("Ada")).isBefore("2027-02-01T00:00:00Z");
    var takeBack = (Ask.OneOf) ((ClosuresListed) house.types("Pat", "/cohort closed")).closures().getFirst().takeBack()
        .orElseThrow();

    assertThat(house.replies("Pat", takeBack.replyTo(), Map.of("choice", "back"))).isInstanceOf(Said.class);
    diary.until("2027-02-08T18:10:00Z");

    assertThat(asked("Ada")).isEqualTo("2027-02-08T18:00:00Z");
    assertThat(((ClosuresListed) house.types("Pat", "/cohort closed")).closures()).isEmpty();
    assertThat(house.replies("Pat", takeBack.replyTo(), Map.of("choice", "back"))).isInstanceOf(Refused.class);
  }

  @Test
  void aSessionOnThatDayStaysAndIsNamedWithTheWayToMoveIt() {
    diary.until("2027-04-12T12:00:00Z");
    var shown = (Confirm) house.types("Pat", "/cohort closed today..tomorrow");
    assertThat(shown.lines()).extracting(Prose::raw).anyMatch(line -> line.contains("Session 2")
        && line.contains("/cohort session move 2"));
    assertThat(((Said) house.replies("Pat", shown.replyTo(), Map.of())).words().raw()).contains("Session 2");

    diary.until("2027-04-13T14:00:00Z");

    assertThat(diary.times("Ada", SessionReminder.class).getLast()).isAfter("2027-04-12T12:00:00Z");
  }

  @Test
  void inATimeOfTestsNobodyIsAskedAndRemindersStillCome() {
    house.confirms("Pat", "/cohort closed 2027-02-08..2027-02-09 kind:tests");
    house.confirms("Pat", "/cohort closed 2027-04-12 kind:tests name:Finals");

    diary.until("2027-04-13T00:00:00Z");

    assertThat(diary.times("Ada", CheckInAsked.class)).doesNotContain(Instant.parse("2027-02-08T16:00:00Z"))
        .contains(Instant.parse("2027-02-10T16:00:00Z"));
    assertThat(diary.times("Ada", SessionReminder.class)).contains(Instant.parse("2027-04-12T15:00:00Z"));
  }

  @Test
  void whatIsAskedInATimeOfTestsDoesNotGoAlongWithWhatMayGo() {
    house.confirms("Pat", "/cohort closed today school:lincoln kind:tests");
    new Post(house).letter("Ada", "2027-02-08T16:00:00Z");

    diary.until("2027-02-10T00:00:00Z");

    assertThat(diary.to("Ada")).extracting(Diary.Entry::at).contains(Instant.parse("2027-02-08T16:00:00Z"));
    assertThat(asked("Ada")).isEqualTo("2027-02-09T16:00:00Z");
    assertThat(asked("Maria")).isEqualTo("2027-02-08T16:00:00Z");
  }

  @Test
  void theListSaysWhatIsKnownAndOnlyWhatWasDeclaredCanBeTakenBack() {
    var file = (Confirm) house.types("Pat", "/cohort import closures", "a.csv",
        "Date,Name\n2027-02-15,Presidents' Day\n2027-01-18,Past\n".getBytes(StandardCharsets.UTF_8));
    house.replies("Pat", file.replyTo(), Map.of());
    house.confirms("Pat", "/cohort closed 2027-02-09 school:lincoln name:Burst pipe");

    var listed = ((ClosuresListed) house.types("Pat", "/cohort closed")).closures();

    assertThat(listed).extracting(ClosureLine::which).extracting(Prose::raw).containsExactly(
        "Tuesday, February 9, 2027: Burst pipe (Lincoln High)",
        "Monday, February 15, 2027: Presidents' Day (all schools)");
    assertThat(listed).extracting(line -> line.takeBack().isPresent()).containsExactly(true, false);
  }

  @Test
  void todayMeansTheDayThatWasShownAlsoAfterMidnight() {
    diary.until("2027-02-09T06:59:00Z");
    var shown = (Confirm) house.types("Pat", "/cohort closed today");
    diary.until("2027-02-09T07:01:00Z");

    assertThat(house.replies("Pat", shown.replyTo(), Map.of())).isInstanceOf(Refused.class);
    assertThat(((ClosuresListed) house.types("Pat", "/cohort closed")).closures()).isEmpty();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (var line : List.of("soon", "2027-02-10..2027-02-09", "2027-02-01", "2027-02-09 Far Shore",
        "2027-02-09 kind:party", "2027-02-09..2037-01-01", "school:lincoln")) {
      assertThat(house.types("Pat", "/cohort closed " + line)).as(line).isInstanceOf(Refused.class);
    }
    house.confirms("Pat", "/cohort closed tomorrow");
    assertThat(house.types("Pat", "/cohort closed tomorrow")).isInstanceOf(Refused.class);
  }

  @Test
  void linusClosesNothingAndTakesNothingBack() {
    house.confirms("Pat", "/cohort closed tomorrow");
    var takeBack = (Ask.OneOf) ((ClosuresListed) house.types("Pat", "/cohort closed")).closures().getFirst().takeBack()
        .orElseThrow();

    for (var name : List.of("Linus", "Ada", "Grace", "Robin")) {
      assertThat(house.types(name, "/cohort closed tomorrow")).as(name).isInstanceOf(Refused.class);
      assertThat(house.types(name, "/cohort closed")).as(name).isInstanceOf(Refused.class);
      assertThat(house.replies(name, takeBack.replyTo(), Map.of("choice", "back"))).as(name)
          .isInstanceOf(Refused.class);
    }
    house.enrol(house.named("Front Range"), "Quinn", Role.FACILITATOR, TestHouse.DENVER);
    var theirs = (Ask.OneOf) ((ClosuresListed) house.types("Quinn", "/cohort closed")).closures().getFirst().takeBack()
        .orElseThrow();
    house.confirms("Pat", "/cohort remove Quinn");
    assertThat(house.replies("Quinn", theirs.replyTo(), Map.of("choice", "back"))).isInstanceOf(Refused.class);
  }

  private void roster(String by, String content) {
    var shown =
        (Confirm) house.types(by, "/cohort import roster", "file.csv", content.getBytes(StandardCharsets.UTF_8));
    house.replies(by, shown.replyTo(), Map.of());
  }

  private Instant asked(String name) {
    return diary.times(name, CheckInAsked.class).getLast();
  }

  private Round open() {
    return house.house().checkIns().read(books -> books.rounds().of(house.named("Front Range").id())).getFirst();
  }
}
