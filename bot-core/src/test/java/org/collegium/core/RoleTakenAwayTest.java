package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token carries no right: whoever brings it is asked for their role anew. */
class RoleTakenAwayTest {

  private static final Set<String> NOT_COUNTED = Set.of("token", "pending_command");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Fay", Role.FACILITATOR, TestHouse.DENVER);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theTickListOfWhoFacilitatesNoMoreIsClosed() {
    house.session(1, "2027-01-19", 2);
    var list = ((FormOpened) house.types("Fay", "/cohort attendance")).form().replyTo();
    house.confirms("Pat", "/cohort role Fay leader");
    var before = rows();

    assertThat(house.opens("Fay", list)).isInstanceOf(Refused.class);
    assertThat(house.replies("Fay", list, Map.of("day1", "fay@school.example", "day2", "")))
        .isInstanceOf(Refused.class);
    assertThat(house.types("Fay", "/cohort attendance")).isInstanceOf(Refused.class);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void whatWaitedToBeConfirmedIsNotDoneForWhoMayNotAnyMore() {
    var session = house.session(2, "2027-03-16", 2);
    var moving = ((Confirm) house.types("Fay", "/cohort session move 2 2027-03-23")).replyTo();
    var announcing = ((Confirm) house.types("Fay", "/cohort announce Hello everybody")).replyTo();
    house.confirms("Pat", "/cohort role Fay mentor");
    var before = rows();

    assertThat(house.replies("Fay", moving, Map.of())).isInstanceOf(Refused.class);
    assertThat(house.replies("Fay", announcing, Map.of())).isInstanceOf(Refused.class);

    assertThat(rows()).isEqualTo(before);
    assertThat(house.house().sessions().read(books -> books.sessions().get(session.id())).firstDay())
        .isEqualTo(session.firstDay());
  }

  @Test
  void whoHasLeftAnswersNoCheckInAndNoInvitationAndWritesNothing() {
    house.session(2, "2027-02-09", 2);
    house.advanceTo("2027-02-02T17:00:00Z");
    var checkIn = house.latestForm("Ada");
    var invitation = house.latestChoice("Ada");
    var free = ((FormOpened) house.types("Ada", "/reflect")).form().replyTo();
    house.confirms("Pat", "/cohort remove Ada");
    var before = rows();

    assertThat(house.opens("Ada", checkIn)).isInstanceOf(Refused.class);
    assertThat(house.replies("Ada", checkIn, Map.of("audience", "only-me", "heard-01", "Too late")))
        .isInstanceOf(Refused.class);
    assertThat(house.replies("Ada", invitation, Map.of("choice", "yes"))).isInstanceOf(Refused.class);
    assertThat(house.opens("Ada", free)).isInstanceOf(Refused.class);
    assertThat(house.replies("Ada", free, Map.of("audience", "only-me", "answer", "Too late")))
        .isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/reflect")).isInstanceOf(Refused.class);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aLeaderWhoMentorsNowIsNotAskedAnyMore() {
    house.session(2, "2027-02-09", 2);
    house.advanceTo("2027-02-02T17:00:00Z");
    var checkIn = house.latestForm("Ada");
    house.confirms("Pat", "/cohort role Ada mentor");

    assertThat(house.opens("Ada", checkIn)).isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/reflect open")).isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/reflect")).isInstanceOf(FormOpened.class);
  }

  @Test
  void whoHasLeftKeepsTheirWordsAndMayStillCloseThem() {
    var reference = house.writes("Ada", "I asked first.", "my-mentor");
    house.confirms("Pat", "/cohort remove Ada");

    assertThat(((OwnReflections) house.types("Ada", "/reflect list")).reflections()).hasSize(1);
    assertThat(house.types("Ada", "/cohort privacy")).isNotInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/cohort privacy readers")).isNotInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/cohort help")).isNotInstanceOf(Refused.class);
    assertThat(house.confirms("Ada", "/reflect share " + reference + " only-me")).isNotInstanceOf(Refused.class);
    assertThat(house.types("Grace", "/summary").toString()).doesNotContain("I asked first.");
  }

  @Test
  void whatWaitedForMoreThanADayIsNotDoneAnyMore() {
    house.session(2, "2027-03-16", 2);
    var moving = ((Confirm) house.types("Pat", "/cohort session move 2 2027-03-23")).replyTo();
    house.advance(Duration.ofDays(1).plusMillis(1));
    var before = rows();

    assertThat(house.replies("Pat", moving, Map.of())).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.why().raw()).contains("has run out"));

    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void aTokenOfNobodysIsRefused() {
    var made = new ReplyTo("AAAAAAAAAAAAAAAAAAAAAA");

    assertThat(house.opens("Ada", made)).isInstanceOf(Refused.class);
    assertThat(house.replies("Ada", made, Map.of("choice", "yes"))).isInstanceOf(Refused.class);
  }

  private List<String> rows() {
    return Rows.in(house.folder(), NOT_COUNTED);
  }
}
