package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.MembershipNotice.KeepingChanged;
import org.collegium.core.notice.MembershipNotice.KeepingEnds;
import org.collegium.core.notice.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /cohort retention}: until when the words of a cohort are kept, and what happens then. */
class KeepingTest {

  private static final String WORDS = "Kept-Heron";
  private static final String ELSEWHERE = "Kept-Elsewhere";
  private static final LocalDate END = LocalDate.parse("2027-06-30");
  private static final String TOLD = "2027-05-26T16:00:00Z";
  private static final String LAST_MINUTE = "2027-07-01T05:58:00Z";
  private static final String GONE = "2027-07-01T06:02:00Z";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void adaWritesInTwoCohorts() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 1);
    house.enrol(house.named("Elsewhere"), "Olaf", Role.FACILITATOR, TestHouse.DENVER);
    house.writes("Ada", WORDS, "my-mentor");
    house.types("Grace", "/summary since:2026-12-01");
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    var form = ((FormOpened) house.types("Ada", "/reflect cohort:Elsewhere")).form();
    house.replies("Ada", form.replyTo(), Map.of("audience", "only-me", "answer", ELSEWHERE));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void noEndIsSetByItselfAndOneIsProposed() {
    assertThat(privacy("Ada")).contains("No end is set for Front Range").contains("No end is set for Elsewhere");
    assertThat(house.types("Pat", "/cohort retention").toString()).contains("No end is set for Front Range",
        "A year after the last session would be Wednesday, January 19, 2028. The same command with until:2028-01-19");
    house.advance(Duration.ofDays(400));
    assertThat(list("Ada")).contains(WORDS);
  }

  @Test
  void whatItMeansIsShownBeforeItIsSetAndTheDayIsEverybodysToSee() {
    var shown = (Confirm) house.types("Pat", "/cohort retention until:2027-06-30");
    assertThat(shown.toString()).contains("kept until Wednesday, June 30, 2027", "Backups from before that day")
        .doesNotContainIgnoringCase("member has written", "nobody has", "members have");
    assertThat(privacy("Ada")).contains("No end is set for Front Range");

    house.replies("Pat", shown.replyTo(), Map.of());

    assertThat(List.of("Ada", "Grace", "Robin", "Pat")).allSatisfy(name -> assertThat(privacy(name))
        .contains("What is written in Front Range is kept until Wednesday, June 30, 2027"));
    assertThat(privacy("Linus")).contains("No end is set for Elsewhere").doesNotContain("Front Range");
  }

  @Test
  void whoWroteSomethingIsToldMoreThanAMonthBeforeAndSoIsTheFacilitator() {
    set();
    house.advanceTo("2027-05-23T14:50:00Z");
    assertThat(ends("Ada")).isEmpty();

    house.advanceTo(TOLD);

    assertThat(ends("Ada")).singleElement().satisfies(told -> {
      assertThat(told.lastDay()).isEqualTo(END);
      assertThat(told.own()).isEqualTo(1);
      assertThat(told.authors()).isEmpty();
    });
    assertThat(ends("Pat")).hasSize(1);
    assertThat(house.platform().wordsTo(TestHouse.address("Pat"))).contains("What members wrote in Front Range");
    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).contains("/cohort privacy export");
    assertThat(List.of("Grace", "Robin", "Linus", "Olaf")).allSatisfy(name -> assertThat(ends(name)).isEmpty());
    assertThat(privacy("Ada")).contains("kept until Wednesday, June 30, 2027, and then taken away for good");
  }

  @Test
  void onTheDayTheWordsOfThatCohortAreGoneAndThoseOfAnotherStay() {
    set();
    house.advanceTo(LAST_MINUTE);
    assertThat(list("Ada")).contains(WORDS, ELSEWHERE);

    house.advanceTo(GONE);

    assertThat(list("Ada")).contains(ELSEWHERE).doesNotContain(WORDS);
    assertThat(house.types("Grace", "/summary since:2026-12-01").toString()).contains("Ada").doesNotContain(WORDS);
    assertThat(house.types("Ada", "/cohort privacy export").toString()).contains(ELSEWHERE).doesNotContain(WORDS);
    assertThat(house.types("Ada", "/cohort privacy readers").toString()).doesNotContain("Grace");
    assertThat(privacy("Ada")).contains("What was written in Front Range until Wednesday, June 30, 2027 is not kept");
    assertThat(house.types("Pat", "/cohort retention until:none")).isInstanceOf(Refused.class);
  }

  @Test
  void aLaterDayCallsItOffAndSaysSoWhereItWasTold() {
    set();
    house.advanceTo(TOLD);

    house.confirms("Pat", "/cohort retention until:2028-06-30");
    house.advanceTo(GONE);

    assertThat(list("Ada")).contains(WORDS);
    assertThat(standing("Ada", KeepingEnds.class)).isEmpty();
    assertThat(standing("Ada", KeepingChanged.class)).singleElement()
        .satisfies(changed -> assertThat(changed.until()).contains(LocalDate.parse("2028-06-30")));
    house.advanceTo("2028-05-26T16:00:00Z");
    assertThat(ends("Ada")).extracting(KeepingEnds::lastDay).containsExactly(END, LocalDate.parse("2028-06-30"));
    house.advanceTo("2028-07-01T06:02:00Z");
    assertThat(list("Ada")).doesNotContain(WORDS);
  }

  @Test
  void takingItBackCallsItOffToo() {
    set();
    house.advanceTo(TOLD);

    house.types("Pat", "/cohort retention until:none");
    house.advanceTo(GONE);

    assertThat(list("Ada")).contains(WORDS);
    assertThat(standing("Ada", KeepingChanged.class)).singleElement()
        .satisfies(changed -> assertThat(changed.until()).isEmpty());
    assertThat(house.types("Pat", "/cohort retention until:none")).isInstanceOf(Refused.class);
  }

  @Test
  void noDayIsSoNearThatLessThanAMonthIsLeftAndNoneIsBeforeTheLastSession() {
    assertThat(house.types("Pat", "/cohort retention until:2027-02-10").toString())
        .contains("The nearest day is Thursday, February 11, 2027; write until:2027-02-11");
    house.session(2, "2027-03-16", 2);
    assertThat(house.types("Pat", "/cohort retention until:2027-03-16").toString())
        .contains("The last session in its calendar is on Wednesday, March 17, 2027");
    assertThat(house.types("Pat", "/cohort retention until:soon")).isInstanceOf(Refused.class);
    assertThat(house.types("Pat", "/cohort retention until:2027-03-17")).isInstanceOf(Confirm.class);
  }

  @Test
  void anEarlierDayLeavesAMonthFromTheMomentItIsTold() {
    set();
    house.advanceTo("2027-03-01T17:00:00Z");

    house.confirms("Pat", "/cohort retention until:2027-04-01");
    house.advance(Duration.ofHours(1));

    assertThat(ends("Ada")).singleElement()
        .satisfies(told -> assertThat(told.lastDay()).isEqualTo(LocalDate.parse("2027-04-01")));
    house.advanceTo("2027-04-02T05:58:00Z");
    assertThat(list("Ada")).contains(WORDS);
    house.advanceTo("2027-04-02T06:02:00Z");
    assertThat(list("Ada")).doesNotContain(WORDS);
  }

  /** As after a month in which no bot ran. */
  @Test
  void whoeverIsToldLateHasAMonthAllTheSame() {
    set();
    house.sleepsUntil("2027-07-20T18:00:00Z");

    house.advance(Duration.ofDays(1));

    assertThat(list("Ada")).contains(WORDS);
    assertThat(ends("Ada")).singleElement()
        .satisfies(told -> assertThat(told.lastDay()).isEqualTo(LocalDate.parse("2027-08-20")));
    house.advanceTo("2027-08-21T05:58:00Z");
    assertThat(list("Ada")).contains(WORDS);
    house.advanceTo("2027-08-21T06:02:00Z");
    assertThat(list("Ada")).doesNotContain(WORDS);
  }

  @Test
  void whoRunsAnotherCohortOrMentorsOrIsAStrangerSetsNothingHere() {
    for (var name : List.of("Olaf", "Linus", "Grace", "Robin", "Ada")) {
      assertThat(house.types(name, "/cohort retention until:2027-06-30 cohort:\"Front Range\""))
          .as(name).isInstanceOf(Refused.class);
    }
    house.confirms("Olaf", "/cohort retention until:2027-06-30");
    house.advanceTo(GONE);

    assertThat(list("Ada")).contains(WORDS).doesNotContain(ELSEWHERE);
    assertThat(ends("Pat")).isEmpty();
    assertThat(ends("Linus")).isEmpty();
  }

  @Test
  void doingItTwiceDoesNoMoreThanDoingItOnce() {
    set();
    house.advanceTo(TOLD);
    var chore = Chores.keepings(house.house());
    chore.runDue(house.now());
    chore.runDue(house.now());
    house.advanceTo(GONE);
    house.writes("Pat", "Written afterwards", "only-me");

    chore.runDue(house.now());

    assertThat(ends("Ada")).hasSize(1);
    assertThat(chore.nextDue()).isEmpty();
    assertThat(list("Pat")).contains("Written afterwards");
  }

  private void set() {
    house.confirms("Pat", "/cohort retention until:" + END);
  }

  private String privacy(String name) {
    return house.types(name, "/cohort privacy").toString();
  }

  private String list(String name) {
    return house.types(name, "/reflect list").toString();
  }

  private List<KeepingEnds> ends(String name) {
    return of(house.platform().noticesTo(TestHouse.address(name)), KeepingEnds.class);
  }

  private <N extends Notice> List<N> standing(String name, Class<N> kind) {
    return of(house.platform().standingAt(TestHouse.address(name)), kind);
  }

  private static <N extends Notice> List<N> of(List<Notice> notices, Class<N> kind) {
    return notices.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
