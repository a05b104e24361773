package org.collegium.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.collegium.core.Diary;
import org.collegium.core.Plans;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.DigestNotice.MentorDigest;
import org.collegium.core.notice.DigestNotice.Shared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Grace hears the day before a session, and what she may then read. */
class MentorDigestTest {

  private static final String WORDS = "I let the fourth-grade team choose the date.";
  private static final Map<String, String> SHOW = Map.of("choice", "show");
  /** Nine in Denver, on the Monday after the clocks went forward. */
  private static final Instant DAY_BEFORE = Instant.parse("2027-03-15T15:00:00Z");

  @TempDir
  private Path folder;

  private TestHouse house;
  private Diary diary;

  /** Session 1 is over, session 2 is on a Tuesday, two days after the clocks change. */
  @BeforeEach
  void twoSessions() {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
    house.leader("Maria", TestHouse.DENVER);
    house.sleepsUntil("2027-01-25T16:00:00Z");
    diary = new Diary(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void graceHearsTheDayBeforeHowMuchWasSharedAndNothingOfIt() {
    house.writes("Ada", WORDS, "my-mentor");
    house.writes("Maria", "For myself", "only-me");
    Plans.comingBack(house, "Ada", "Plans of mine", "2027-03-10");
    Plans.comingBack(house, "Ada", "Later plans", "2027-04-10");

    diary.until("2027-03-31T00:00:00Z");

    assertThat(diary.times("Grace", MentorDigest.class)).containsExactly(DAY_BEFORE);
    var digest = diary.to("Grace", MentorDigest.class).getFirst();
    assertThat(digest.session()).isEqualTo(2);
    assertThat(digest.shared())
        .extracting(Shared::haveMet, Shared::leaders, Shared::sharing, Shared::plans, Shared::due)
        .containsExactly(true, 2, 1, 2, 1);
    assertThat(house.platform().wordsTo(TestHouse.address("Grace")))
        .contains("1 of your 2 leaders shared something with you since you last met.",
            "2 plans are open, and the day of one has come.")
        .doesNotContain(WORDS, "Plans of mine");
    assertThat(digest.toString()).doesNotContain("Ada", "Maria");
    for (var name : List.of("Ada", "Maria", "Pat", "Robin", "Linus")) {
      assertThat(diary.to(name, MentorDigest.class)).as(name).isEmpty();
    }
  }

  @Test
  void theButtonShowsTheSummaryToHerAloneAndThatIsNotedForAda() {
    house.writes("Ada", WORDS, "my-mentor");
    var digest = digest();
    assertThat(house.types("Ada", "/cohort privacy readers").toString()).doesNotContain("Grace");

    var shown = press("Grace", digest);

    assertThat(shown.toString()).contains(WORDS);
    assertThat(((MentorSummary) shown).since()).contains(Instant.parse("2027-01-19T15:30:00Z"));
    assertThat(house.types("Ada", "/cohort privacy readers").toString()).contains("Grace", "summary");
    for (var name : List.of("Ada", "Maria", "Pat", "Robin", "Linus")) {
      assertThat(press(name, digest)).as(name).isInstanceOf(Refused.class).asString().doesNotContain(WORDS);
    }
  }

  @Test
  void whatWasNarrowedOrErasedSinceIsNotShown() {
    house.leader("Nils", TestHouse.DENVER);
    var narrowed = house.writes("Ada", WORDS, "my-mentor");
    house.writes("Nils", "Nils wrote this", "my-mentor");
    var digest = digest();
    house.confirms("Ada", "/reflect share " + narrowed + " only-me");
    house.confirms("Nils", "/cohort privacy erase when:now");
    diary.until("2027-03-15T16:00:00Z");

    assertThat(press("Grace", digest)).isInstanceOf(MentorSummary.class).asString()
        .doesNotContain(WORDS, "Nils wrote this");
  }

  @Test
  void anOldButtonShowsAFormerMentorNothing() {
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.writes("Ada", WORDS, "my-mentor");
    var digest = digest();

    house.confirms("Pat", "/cohort appoint Ada Henrik");
    assertThat(press("Grace", digest)).isInstanceOf(MentorSummary.class).asString().doesNotContain(WORDS);
    house.confirms("Pat", "/cohort role Grace facilitator");
    assertThat(press("Grace", digest)).isInstanceOf(Refused.class);
    house.confirms("Pat", "/cohort remove Grace");
    assertThat(press("Grace", digest)).isInstanceOf(Refused.class);
  }

  @Test
  void whereNothingWasSharedItSaysSoAndTheSummarySaysWhatWasAsked() {
    var digest = digest();

    assertThat(digest.shared().sharing()).isZero();
    assertThat(house.platform().wordsTo(TestHouse.address("Grace"))).contains(
        "Nothing was shared with you since you last met. The summary says what was asked.",
        "have no answer yet; perhaps something to talk about.");
    assertThat(((MentorSummary) press("Grace", digest)).leaders()).allSatisfy(
        leader -> assertThat(leader.unanswered()).isNotEmpty());
    assertThat(((MentorSummary) press("Grace", digest)).leaders().stream()
        .mapToInt(leader -> leader.unanswered().size()).sum()).isEqualTo(digest.shared().questions());
  }

  @Test
  void whereNothingWasAskedAndNothingSharedNothingIsSaid() {
    elsewhere();
    house.types("Victor", "/cohort pause until:2027-04-16");

    diary.until("2027-04-21T00:00:00Z");

    assertThat(diary.to("Henrik", MentorDigest.class)).isEmpty();
  }

  @Test
  void beforeTheFirstSessionItCountsFromTheBeginning() {
    elsewhere();
    house.writes("Linus", "Before we met", "my-mentor");
    diary.until("2027-04-30T00:00:00Z");

    var digest = diary.to("Henrik", MentorDigest.class).getFirst();

    assertThat(digest.shared().haveMet()).isFalse();
    assertThat(house.platform().wordsTo(TestHouse.address("Henrik")))
        .contains("Your leader shared something with you so far.");
    assertThat(press("Henrik", digest).toString()).contains("Before we met");
  }

  @Test
  void whoWantsNoneGetsNoneUntilTheyDo() {
    house.writes("Ada", WORDS, "my-mentor");
    house.types("Grace", "/cohort digest off");
    assertThat(house.types("Grace", "/cohort me").toString()).contains("/cohort digest on");
    diary.until("2027-03-15T15:30:00Z");
    assertThat(diary.to("Grace", MentorDigest.class)).isEmpty();

    house.types("Grace", "/cohort digest on");
    diary.until("2027-03-15T16:00:00Z");

    assertThat(diary.to("Grace", MentorDigest.class)).hasSize(1);
  }

  @Test
  void whoMentorsInTwoCohortsHearsOfBothInOneMessage() {
    house.enrol(house.named("Elsewhere"), "Grace", Role.MENTOR, TestHouse.DENVER);
    house.enrol(house.named("Elsewhere"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    house.confirms("Victor", "/cohort appoint Linus Grace");
    house.session(house.named("Elsewhere"), 1, "2027-03-16", 1);
    house.writes("Ada", WORDS, "my-mentor");
    house.writes("Linus", "Of Linus", "my-mentor");

    diary.until("2027-03-16T00:00:00Z");

    var digests = diary.to("Grace").stream().filter(entry -> entry.notice() instanceof MentorDigest).toList();
    assertThat(digests).hasSize(2).extracting(Diary.Entry::message).containsOnly(digests.getFirst().message());
    for (var entry : digests) {
      var digest = (MentorDigest) entry.notice();
      assertThat(press("Grace", digest).toString())
          .contains(digest.cohort().raw().equals("Elsewhere") ? "Of Linus" : WORDS)
          .doesNotContain(digest.cohort().raw().equals("Elsewhere") ? WORDS : "Of Linus");
    }
  }

  /** Henrik mentors Linus, and a session of theirs comes. */
  private void elsewhere() {
    house.enrol(house.named("Elsewhere"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    house.enrol(house.named("Elsewhere"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Victor", "/cohort appoint Linus Henrik");
    house.session(house.named("Elsewhere"), 1, "2027-04-20", 1);
  }

  private MentorDigest digest() {
    diary.until("2027-03-15T15:00:00Z");
    return diary.to("Grace", MentorDigest.class).getFirst();
  }

  private Answer press(String name, MentorDigest digest) {
    return house.replies(name, digest.show().replyTo(), SHOW);
  }
}
