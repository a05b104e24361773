package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.HomeAnswer.OwnPage;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.notice.CheckInNotice;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A facilitator lets all, or one, have a rest from check-ins. */
class PauseCheckInsTest {

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;

  /** Rounds between the sessions are asked on 8 and 22 February, and on 8 and 22 March. */
  @BeforeEach
  void twoSessions() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-04-13", 2);
    diary = new Diary(house);
    diary.until("2027-02-07T12:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void oneMemberHearsNothingOfCheckInsAndTheOthersAsEver() {
    var said = (Said) house.types("Pat", "/cohort pause Ada 2027-02-25");
    assertThat(said.words().raw()).contains("Ada").contains("February 25");

    diary.until("2027-04-01T00:00:00Z");

    assertThat(since("Ada")).containsExactly(Instant.parse("2027-03-08T16:00:00Z"),
        Instant.parse("2027-03-22T15:00:00Z"));
    assertThat(since("Maria")).hasSize(4);
  }

  @Test
  void whatWasAskedAlreadyIsNotNudgedAndCanBeAnsweredAllTheSame() {
    diary.until("2027-02-08T18:00:00Z");
    house.answers("Ada", house.latestForm("Ada"), "So that a nudge would be worth it.");
    diary.until("2027-02-22T18:00:00Z");
    house.types("Pat", "/cohort pause until:2027-03-01");

    diary.until("2027-03-03T00:00:00Z");

    assertThat(diary.to("Ada")).filteredOn(entry -> entry.at().isAfter(Instant.parse("2027-02-22T18:00:00Z")))
        .noneMatch(entry -> entry.notice() instanceof CheckInNotice);
    assertThat(house.opens("Ada", house.latestForm("Ada"))).isInstanceOf(FormOpened.class);
  }

  @Test
  void aPauseOfAllOpensNoRoundAndTheRhythmGoesOnAfterIt() {
    house.types("Pat", "/cohort pause until:2027-02-26");

    diary.until("2027-04-20T00:00:00Z");

    assertThat(since("Ada")).first().isEqualTo(Instant.parse("2027-03-08T16:00:00Z"));
    assertThat(diary.times("Ada", SessionReminder.class)).isNotEmpty();
  }

  @Test
  void whoIsAskedAgainIsAskedWithTheNextRound() {
    house.types("Pat", "/cohort pause Ada 2027-03-25");
    diary.until("2027-02-20T00:00:00Z");
    assertThat(((Said) house.types("Pat", "/cohort pause")).words().raw()).contains("Ada");
    assertThat(((Said) house.types("Pat", "/cohort resume Ada")).words().raw()).contains("Ada");
    assertThat(((Said) house.types("Pat", "/cohort pause")).words().raw()).doesNotContain("Ada");

    diary.until("2027-02-23T00:00:00Z");

    assertThat(since("Ada")).containsExactly(Instant.parse("2027-02-22T16:00:00Z"));
  }

  @Test
  void aRoundThatAPauseLeftOutIsOpenedIfThePauseEndsInTime() {
    house.types("Pat", "/cohort pause until:2027-02-26");
    diary.until("2027-02-09T12:00:00Z");
    house.types("Pat", "/cohort resume");

    diary.until("2027-02-10T00:00:00Z");

    assertThat(since("Ada")).containsExactly(Instant.parse("2027-02-09T16:00:00Z"));
  }

  @Test
  void theirOwnPageSaysSoToTheOneWhoIsPausedAlone() {
    house.types("Pat", "/cohort pause Ada 2027-02-25");

    assertThat(page("Ada")).anyMatch(line -> line.contains("paused") && line.contains("Front Range"));
    for (var name : List.of("Maria", "Grace", "Linus")) {
      assertThat(page(name)).as(name).noneMatch(line -> line.contains("paused"));
    }
    diary.until("2027-02-26T12:00:00Z");
    assertThat(page("Ada")).noneMatch(line -> line.contains("paused"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (var line : List.of("Ada", "Ada 2027-02-01", "until:2037-01-01", "until:soon", "Grace 2027-03-01",
        "Linus 2027-03-01")) {
      assertThat(house.types("Pat", "/cohort pause " + line)).as(line).isInstanceOf(Refused.class);
    }
  }

  @Test
  void linusPausesNobodyAndLetsNobodyGoOn() {
    house.types("Pat", "/cohort pause Ada 2027-02-25");
    for (var name : List.of("Linus", "Ada", "Grace", "Robin")) {
      assertThat(house.types(name, "/cohort pause")).as(name).isInstanceOf(Refused.class);
      assertThat(house.types(name, "/cohort pause Maria 2027-02-25")).as(name).isInstanceOf(Refused.class);
      assertThat(house.types(name, "/cohort resume Ada")).as(name).isInstanceOf(Refused.class);
    }
    assertThat(((Said) house.types("Pat", "/cohort pause")).words().raw()).contains("Ada").doesNotContain("Maria");
  }

  @Test
  void whoTakesAlongWhatIsTheirsFindsThePauseInIt() {
    house.types("Pat", "/cohort pause Ada 2027-02-25");

    assertThat(((FilesGiven) house.types("Ada", "/cohort privacy export")).files())
        .anyMatch(file -> file.content().raw().contains("2027-02-25"));
  }

  private List<Instant> since(String name) {
    return diary.times(name, CheckInAsked.class).stream()
        .filter(at -> at.isAfter(Instant.parse("2027-02-07T12:00:00Z")))
        .toList();
  }

  private List<String> page(String name) {
    return ((OwnPage) house.types(name, "/cohort me")).settings().stream().map(line -> line.raw()).toList();
  }
}
