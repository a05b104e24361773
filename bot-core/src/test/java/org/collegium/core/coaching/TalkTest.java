package org.collegium.core.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CoachingNotice.Came;
import org.collegium.core.notice.CoachingNotice.TalkProposed;
import org.collegium.core.notice.CoachingNotice.TalkSettled;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grace proposes times to talk on her clock, and Maria takes one on hers. */
class TalkTest {

  private static final Instant HALF_PAST_THREE_IN_DENVER = Instant.parse("2027-02-03T22:30:00Z");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void mariaSharesSomething() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.leader("Maria", ZoneId.of("America/New_York"));
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.writes("Maria", "I would like to talk about Thursday.", "my-mentor");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whichTimeWasTakenIsSaidBeforeItIsOverAlsoToWhoIsAway() {
    proposes("2027-02-03 15:30", "2027-02-04 9:00");
    house.advance(Duration.ofMinutes(1));
    house.types("Grace", "/cohort away 2027-01-25 2027-02-05");
    var which = proposed().which();
    house.replies("Maria", which.replyTo(), Map.of("choice", which.choices().getFirst().value()));

    house.advanceTo("2027-02-03T22:29:00Z");

    assertThat(settled("Grace").at()).contains(HALF_PAST_THREE_IN_DENVER);
  }

  @Test
  void eachSeesTheTimesOnTheirOwnClockAndBothHaveTheOneThatIsTaken() {
    assertThat(proposes("2027-02-03 15:30", "2027-02-04 9:00")).isInstanceOf(Said.class);
    house.advance(Duration.ofMinutes(1));
    var which = proposed().which();
    assertThat(which.choices()).hasSize(3);
    assertThat(which.choices().getFirst().label().raw()).contains("February 3").contains("5:30");

    assertThat(house.replies("Maria", which.replyTo(), Map.of("choice", which.choices().getFirst().value())))
        .isInstanceOf(Said.class);
    house.advance(Duration.ofMinutes(1));

    assertThat(settled("Grace").at()).contains(HALF_PAST_THREE_IN_DENVER);
    assertThat(standing("Maria")).noneMatch(TalkProposed.class::isInstance).last()
        .isInstanceOfSatisfying(TalkSettled.class, it -> assertThat(it.at()).contains(HALF_PAST_THREE_IN_DENVER));
    for (var name : List.of("Grace", "Maria")) {
      var token = settled(name).calendar().map(Ask::replyTo).orElseThrow();
      assertThat(((FilesGiven) house.opens(name, token)).files().getFirst().content().raw())
          .contains("DTSTART:20270203T223000Z", "BEGIN:VEVENT");
    }
  }

  @Test
  void thatNoneFitsIsSaidToWhoProposed() {
    proposes("2027-02-03 15:30");
    house.advance(Duration.ofMinutes(1));

    house.replies("Maria", proposed().which().replyTo(), Map.of("choice", "none"));
    house.advance(Duration.ofMinutes(1));

    assertThat(settled("Grace").at()).isEmpty();
    assertThat(settled("Grace").came()).isEqualTo(Came.OTHER_SAID);
    assertThat(house.replies("Maria", proposedToken(), Map.of("choice", "none"))).isInstanceOf(Refused.class);
  }

  @Test
  void thatAllTimesPassedUnansweredIsSaidToWhoProposedAlsoWhereTheLeaderWasAway() {
    house.types("Maria", "/cohort away 2027-01-25 2027-02-10");
    proposes("2027-02-03 15:30", "2027-02-04 9:00");

    house.advanceTo("2027-02-04T15:59:00Z");
    assertThat(standing("Grace")).noneMatch(TalkSettled.class::isInstance);
    house.advanceTo("2027-02-04T16:01:00Z");

    assertThat(settled("Grace").came()).isEqualTo(Came.NOBODY_SAID);
    assertThat(house.platform().wordsTo(TestHouse.address("Grace")))
        .contains("The times you proposed to Maria of Front Range have passed");
  }

  @Test
  void nothingIsSaidOfTimesThatPassedOnceSomethingWasSaidOrTheTwoAreNoPairAnyMore() {
    proposes("2027-02-03 15:30");
    house.advance(Duration.ofMinutes(1));
    house.replies("Maria", proposed().which().replyTo(), Map.of("choice", "none"));
    house.advanceTo("2027-02-04T17:00:00Z");
    assertThat(standing("Grace")).filteredOn(TalkSettled.class::isInstance).hasSize(1);

    proposes("2027-02-10 15:30");
    house.confirms("Pat", "/cohort appoint Maria Henrik");
    house.advanceTo("2027-02-11T17:00:00Z");

    assertThat(standing("Grace")).filteredOn(TalkSettled.class::isInstance).hasSize(1);
  }

  @Test
  void whatIsNoTimeToComeComesBackWithTheForm() {
    for (var typed : List.of("tomorrow", "2027-01-24 15:30", "2027-02-30 15:30", "2027-02-03 25:00", "2031-02-03 15:30",
        "")) {
      assertThat(proposes(typed)).as(typed).isInstanceOf(FormRejected.class);
    }
    assertThat(Rows.selected(house.folder(), "SELECT id FROM coaching_talk")).isEmpty();
  }

  @Test
  void aTimeThatHasPassedIsNotTaken() {
    proposes("2027-01-26 10:00", "2027-02-04 9:00");
    house.advance(Duration.ofMinutes(1));
    var which = proposed().which();
    house.advanceTo("2027-01-26T18:00:00Z");

    assertThat(house.replies("Maria", which.replyTo(), Map.of("choice", which.choices().getFirst().value())))
        .isInstanceOf(Refused.class);
    assertThat(house.replies("Maria", which.replyTo(), Map.of("choice", which.choices().get(1).value())))
        .isInstanceOf(Said.class);
  }

  @Test
  void underAnotherMentorNothingComesOfIt() {
    proposes("2027-02-03 15:30");
    house.advance(Duration.ofMinutes(1));
    house.confirms("Pat", "/cohort appoint Maria Henrik");

    assertThat(house.replies("Maria", proposedToken(), Map.of("choice", "none"))).isInstanceOf(Refused.class);
    assertThat(house.opens("Grace", new ReplyTo(token("propose")))).isInstanceOf(Refused.class);
  }

  @Test
  void nobodyElseSeesOrTakesThem() {
    proposes("2027-02-03 15:30");
    house.advance(Duration.ofMinutes(1));

    for (var name : List.of("Linus", "Ada", "Henrik", "Pat", "Robin", "Grace")) {
      assertThat(house.replies(name, proposedToken(), Map.of("choice", "none"))).as(name).isInstanceOf(Refused.class);
      assertThat(house.opens(name, proposedToken())).as(name).isInstanceOf(Refused.class);
    }
    assertThat(house.opens("Linus", new ReplyTo(token("propose")))).isInstanceOf(Refused.class);
  }

  @Test
  void withOneOfTheTwoGoesWhatStoodAboutIt() {
    proposes("2027-02-03 15:30");
    house.advance(Duration.ofMinutes(1));
    house.confirms("Grace", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(standing("Maria")).noneMatch(TalkProposed.class::isInstance).anyMatch(TakenBack.class::isInstance);
    assertThat(Rows.selected(house.folder(), "SELECT talk_id FROM coaching_talk_time")).isEmpty();
  }

  private Answer proposes(String... times) {
    var summary = (MentorSummary) house.types("Grace", "/summary since:2027-01-01 member:Maria");
    var button = summary.leaders().getFirst().quotes().getFirst().ways().get(1).replyTo();
    var form = ((FormOpened) house.opens("Grace", button)).form();
    return house.replies("Grace", form.replyTo(),
        times.length == 1 ? Map.of("first", times[0]) : Map.of("first", times[0], "third", times[1]));
  }

  private TalkProposed proposed() {
    return house.platform().noticesTo(TestHouse.address("Maria")).stream().filter(TalkProposed.class::isInstance)
        .map(TalkProposed.class::cast).reduce((_, later) -> later).orElseThrow();
  }

  private ReplyTo proposedToken() {
    return proposed().which().replyTo();
  }

  private String token(String subject) {
    return Rows.selected(house.folder(), "SELECT token FROM token WHERE subject = '" + subject + "'").getFirst();
  }

  private TalkSettled settled(String name) {
    return standing(name).stream().filter(TalkSettled.class::isInstance).map(TalkSettled.class::cast)
        .reduce((_, later) -> later).orElseThrow();
  }

  private List<Notice> standing(String name) {
    return house.platform().standingAt(TestHouse.address(name));
  }
}
