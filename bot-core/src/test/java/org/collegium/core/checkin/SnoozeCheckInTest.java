package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.collegium.core.Diary;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.CheckInNotice.CheckInAsked;
import org.collegium.core.notice.CheckInNotice.CheckInNudge;
import org.collegium.core.notice.Notice;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has no two minutes now is asked again when it suits them, and not before. */
class SnoozeCheckInTest {

  @TempDir
  private Path folder;
  private TestHouse house;
  private Diary diary;
  private ReplyTo later;

  /** The round before session 1 was asked on Tuesday, is nudged on Friday, and closes the Tuesday after. */
  @BeforeEach
  void asked() {
    house = TestHouse.at(folder, "2027-01-04T15:00:00Z");
    house.session(1, "2027-01-19", 2);
    diary = new Diary(house);
    diary.until("2027-01-13T17:00:00Z");
    later = ((CheckInAsked) latest()).later().orElseThrow().replyTo();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoPutsItOffIsAskedOnceMoreThenAndNotNudgedBeside() {
    assertThat(putOff("Ada", "after-weekend")).isInstanceOfSatisfying(Said.class,
        said -> assertThat(said.words().raw()).contains("Monday, January 18").contains("9:00"));

    diary.until("2027-01-19T15:00:00Z");

    assertThat(nudges()).containsExactly(Instant.parse("2027-01-18T16:00:00Z"));
  }

  @Test
  void tomorrowIsOfferedWhereItIsASchoolDayAndTheNextSchoolDayWhereItIsNot() {
    assertThat(offered()).containsExactly("tomorrow", "after-weekend");

    diary.until("2027-01-15T18:00:00Z");

    assertThat(offered()).containsExactly("next-school-day");
    assertThat(putOff("Ada", "tomorrow")).isInstanceOfSatisfying(Said.class,
        said -> assertThat(said.words().raw()).contains("Monday, January 18"));
  }

  @Test
  void theLastWordHolds() {
    putOff("Ada", "after-weekend");
    putOff("Ada", "next-school-day");
    putOff("Ada", "next-school-day");

    diary.until("2027-01-19T15:00:00Z");

    assertThat(nudges()).containsExactly(Instant.parse("2027-01-14T16:00:00Z"));
  }

  @Test
  void theNudgeCanBePutOffTooThoughItWasTheOnlyOne() {
    diary.until("2027-01-15T18:00:00Z");
    var nudged = nudges();
    putOff("Ada", ((CheckInNudge) latest()).later().orElseThrow().replyTo(), "next-school-day");

    diary.until("2027-01-19T15:00:00Z");

    assertThat(nudges()).hasSize(nudged.size() + 1).contains(Instant.parse("2027-01-18T16:00:00Z"));
  }

  @Test
  void whatWasAskedForComesAlsoInAFullWeek() {
    var post = new Post(house);
    for (var letter = 0; letter < 3; letter++) {
      post.letter("Front Range", "Ada", house.now().plusSeconds(60L + letter), Urgency.PRESSING);
      diary.until(house.now().plusSeconds(120).toString());
    }
    putOff("Ada", "next-school-day");

    diary.until("2027-01-14T17:00:00Z");

    assertThat(nudges()).containsExactly(Instant.parse("2027-01-14T16:00:00Z"));
  }

  @Test
  void whoAnswersMeanwhileHearsNoMoreOfIt() {
    putOff("Ada", "after-weekend");
    house.answers("Ada", house.latestForm("Ada"), "I let the team choose.");

    diary.until("2027-01-19T15:00:00Z");

    assertThat(nudges()).isEmpty();
    assertThat(putOff("Ada", "after-weekend")).isInstanceOf(Refused.class);
  }

  @Test
  void theHourTheyAskedForStaysWhenTheSessionMoves() {
    diary.until("2027-01-15T18:00:00Z");
    putOff("Ada", "next-school-day");
    house.confirms("Pat", "/cohort session move 1 2027-01-20");

    diary.until("2027-01-20T15:00:00Z");

    assertThat(nudges()).last().isEqualTo(Instant.parse("2027-01-18T16:00:00Z"));
  }

  @Test
  void itCannotBePutOffBeyondItsClose() {
    diary.until("2027-01-18T18:00:00Z");

    assertThat(putOff("Ada", "after-weekend")).isInstanceOfSatisfying(Refused.class,
        no -> assertThat(no.why().raw()).contains("closes before"));
    assertThat(putOff("Ada", "for ever")).isInstanceOf(Refused.class);
  }

  @Test
  void linusPutsNothingOffForAda() {
    for (var name : List.of("Linus", "Grace", "Pat")) {
      assertThat(putOff(name, "after-weekend")).as(name).isInstanceOf(Refused.class);
    }

    diary.until("2027-01-19T15:00:00Z");

    assertThat(nudges()).isNotEmpty().doesNotContain(Instant.parse("2027-01-18T16:00:00Z"));
  }

  private Answer putOff(String name, String until) {
    return putOff(name, later, until);
  }

  private Answer putOff(String name, ReplyTo token, String until) {
    return house.replies(name, token, Map.of("choice", until));
  }

  private List<String> offered() {
    var later = switch (latest()) {
      case CheckInAsked asked -> asked.later();
      case CheckInNudge nudge -> nudge.later();
      case Notice other -> throw new AssertionError(other);
    };
    return later.orElseThrow().choices().stream().map(choice -> choice.value()).toList();
  }

  private Notice latest() {
    return diary.to("Ada").getLast().notice();
  }

  private List<Instant> nudges() {
    return diary.to("Ada").stream().filter(entry -> entry.notice() instanceof CheckInNudge).map(Diary.Entry::at)
        .toList();
  }
}
