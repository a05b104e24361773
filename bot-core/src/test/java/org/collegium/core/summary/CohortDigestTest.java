package org.collegium.core.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.Diary;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.cohort.Place;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.SharedReflections;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.DigestNotice.CohortDigest;
import org.collegium.core.notice.DigestNotice.Kind;
import org.collegium.core.notice.DigestNotice.Pooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cohort hears a school week before a session of what was shared with all of it. */
class CohortDigestTest {

  private static final String WORDS = "I let the fourth-grade team choose the date.";
  private static final Map<String, String> SHOW = Map.of("choice", "show");
  private static final List<String> LEADERS = List.of("Ada", "Maria", "Noor", "Omar", "Lucia", "Ben");
  /** Nine in Denver, five school days before, in the week before the clocks go forward. */
  private static final Instant A_WEEK_BEFORE = Instant.parse("2027-03-09T16:00:00Z");

  @TempDir
  private Path folder;

  private TestHouse house;
  private Diary diary;

  @BeforeEach
  void sixLeadersBeforeTheSecondSession() {
    house = TestHouse.at(folder, "2027-01-04T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
    LEADERS.stream().skip(1).forEach(name -> house.leader(name, TestHouse.DENVER));
    diary = new Diary(house).until("2027-01-25T16:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aWeekBeforeTheChannelHearsHowMuchWasSharedAndNothingOfIt() {
    shared("Ada", "Maria", "Noor", "Omar");
    house.writes("Ben", "For Grace", "my-mentor");

    diary.until("2027-03-31T00:00:00Z");

    assertThat(times()).containsExactly(A_WEEK_BEFORE);
    assertThat(digest().pooled()).contains(new Pooled(4, 4, List.of(new Kind("free", 4))));
    assertThat(house.platform().wordsTo(channel()))
        .contains("4 people shared 4 pieces of what they wrote with all of you.", "written freely (4)")
        .doesNotContain(WORDS, "For Grace", "Noor");
    assertThat(diary.entries()).filteredOn(entry -> entry.notice() instanceof CohortDigest)
        .allMatch(entry -> entry.to().equals(channel()));
  }

  @Test
  void whatWasSharedBeforeTheLastOneIsNotCountedAgain() {
    shared("Ada", "Maria", "Noor");
    diary.until("2027-03-10T00:00:00Z");
    house.session(3, "2027-05-11", 1);
    shared("Ada", "Omar", "Lucia", "Ben");

    diary.until("2027-05-10T00:00:00Z");

    assertThat(digests()).extracting(each -> each.pooled().map(Pooled::pieces))
        .containsExactly(Optional.of(3), Optional.of(4));
    assertThat(digests().getLast().since()).isEqualTo(A_WEEK_BEFORE);
  }

  @Test
  void aNumberOfOneOrTwoPeopleIsNeverTold() {
    shared("Ada", "Maria");

    diary.until("2027-03-31T00:00:00Z");

    assertThat(digest().pooled()).isEmpty();
    assertThat(house.platform().wordsTo(channel()))
        .contains("This time no number can be told without pointing at somebody.", "check-ins were asked.")
        .doesNotContain("pieces of what", "2 people");
  }

  @Test
  void norOneThatLeavesOneOrTwoPeople() {
    house.confirms("Pat", "/cohort role Grace observer");
    house.confirms("Pat", "/cohort remove Ben");
    shared("Ada", "Maria", "Noor", "Omar");

    diary.until("2027-03-31T00:00:00Z");

    // Lucia and Pat are left.
    assertThat(digest().pooled()).isEmpty();
  }

  @Test
  void aKindOfTooFewIsNotToldNorWhatIsLeftOfTheOthers() {
    shared("Ada", "Maria", "Noor", "Omar");
    diary.until("2027-03-09T15:30:00Z");
    var token = house.latestForm("Ada");
    var form = ((FormOpened) house.opens("Ada", token)).form();
    house.replies("Ada", token, Map.of("audience", TestHouse.offered(form, "my-cohort"), form.fields().get(1).name(),
        "An answer"));

    diary.until("2027-03-31T00:00:00Z");

    assertThat(digest().pooled()).contains(new Pooled(4, 5, List.of()));
  }

  @Test
  void whatWasToldStandsWhateverIsSharedOrNarrowedAfterwards() {
    var first = house.writes("Ada", WORDS, "my-cohort");
    shared("Maria", "Noor", "Omar");
    diary.until("2027-03-09T17:00:00Z");
    house.confirms("Ada", "/reflect share " + first + " only-me");
    shared("Lucia");
    house.types("Pat", "/cohort rsvp yes");
    diary.until("2027-03-10T00:00:00Z");

    assertThat(house.platform().standingAt(channel())).filteredOn(CohortDigest.class::isInstance).singleElement()
        .isInstanceOfSatisfying(CohortDigest.class, digest -> assertThat(digest.pooled())
            .contains(new Pooled(4, 4, List.of(new Kind("free", 4)))));
  }

  @Test
  void quietIsSaidInNumbersInWhichNobodyIsFound() {
    for (var day : List.of("01-26", "02-02", "02-09", "02-16", "02-23", "03-02")) {
      diary.until("2027-" + day + "T17:00:00Z");
      LEADERS.stream().limit(3).forEach(name -> house.answers(name, house.latestForm(name), "For myself"));
    }

    diary.until("2027-03-31T00:00:00Z");

    assertThat(digest().pooled()).isEmpty();
    assertThat(digest().checkIns()).isPositive();
    assertThat(digest().answering()).contains(3);
    assertThat(house.platform().wordsTo(channel()))
        .contains("3 people took the time to answer the one that closed last.").doesNotContain("For myself");
  }

  @Test
  void whoeverOfTheCohortPressesReadsAloneWhatTheyMayAndThatIsNoted() {
    shared("Ada", "Maria", "Noor", "Omar");
    house.writes("Ada", "For Grace alone", "my-mentor");
    var digest = posted();

    for (var name : List.of("Grace", "Pat", "Ben")) {
      assertThat(press(name, digest)).as(name).isInstanceOfSatisfying(SharedReflections.class,
          read -> assertThat(read.reflections()).hasSize(4)).asString().contains(WORDS)
          .doesNotContain("For Grace alone");
    }
    assertThat(house.types("Ada", "/cohort privacy readers").toString()).contains("Ben", "reflect read");
    house.enrol(house.named("Front Range"), "Olga", Role.OBSERVER, TestHouse.DENVER);
    for (var name : List.of("Linus", "Robin", "Olga")) {
      assertThat(press(name, digest)).as(name).isInstanceOf(Refused.class).asString().doesNotContain("Front Range");
    }
  }

  @Test
  void anOldButtonShowsNothingThatWasNarrowedAndNothingToWhoLeftOrCameLater() {
    var narrowed = house.writes("Ada", WORDS, "my-cohort");
    shared("Maria", "Noor", "Omar");
    var digest = posted();
    house.confirms("Ada", "/reflect share " + narrowed + " only-me");
    house.leader("Nils", TestHouse.DENVER);
    house.confirms("Pat", "/cohort remove Ben");

    assertThat(((SharedReflections) press("Grace", digest)).reflections()).hasSize(3)
        .noneMatch(read -> read.author().raw().equals("Ada"));
    assertThat(((SharedReflections) press("Nils", digest)).reflections()).isEmpty();
    assertThat(press("Ben", digest)).isInstanceOf(Refused.class);
  }

  @Test
  void theButtonOutlivesTheFacilitatorInWhoseNameItStands() {
    house.enrol(house.named("Front Range"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    shared("Ada", "Maria", "Noor", "Omar");
    var digest = posted();
    house.confirms("Pat", "/cohort privacy erase when:now");
    diary.until("2027-03-10T17:00:00Z");

    assertThat(press("Ben", digest)).isInstanceOf(SharedReflections.class);
  }

  @Test
  void itIsPostedOnceWhateverRestartsAndHoweverManyNodesLook() {
    shared("Ada", "Maria", "Noor", "Omar");
    diary.until("2027-03-09T15:59:00Z");
    house.restart();
    house.sleepsUntil("2027-03-09T16:00:00Z");
    var one = new WriteCohortDigests(house.house().digests());
    var other = new WriteCohortDigests(house.house().digests());
    assertThat(one.nextDue()).isEqualTo(other.nextDue()).isPresent();
    one.runDue(house.now());
    other.runDue(house.now());
    diary.until("2027-03-09T16:00:30Z");
    house.restart();

    diary.until("2027-03-31T00:00:00Z");

    assertThat(times()).containsExactly(A_WEEK_BEFORE);
  }

  @Test
  void itFollowsASessionThatMovesAndIsNotPostedAgainForOneThatMovesLater() {
    shared("Ada", "Maria", "Noor", "Omar");
    house.confirms("Pat", "/cohort session move 2 2027-03-23");
    diary.until("2027-03-17T00:00:00Z");
    assertThat(times()).containsExactly(Instant.parse("2027-03-16T15:00:00Z"));

    house.confirms("Pat", "/cohort session move 2 2027-04-13");
    diary.until("2027-04-30T00:00:00Z");

    assertThat(times()).hasSize(1);
    assertThat(house.platform().standingAt(channel())).filteredOn(CohortDigest.class::isInstance).singleElement()
        .isInstanceOfSatisfying(CohortDigest.class,
            digest -> assertThat(digest.startsAt()).isEqualTo(Instant.parse("2027-04-13T14:30:00Z")));
  }

  @Test
  void beforeACancelledSessionNothingIsPostedAndWhatStandsSaysSo() {
    shared("Ada", "Maria", "Noor", "Omar");
    posted();
    house.confirms("Pat", "/cohort session cancel 2");
    house.session(3, "2027-05-11", 1);
    house.confirms("Pat", "/cohort session cancel 3");

    diary.until("2027-05-12T00:00:00Z");

    assertThat(digests()).hasSize(1);
    assertThat(house.platform().standingAt(channel())).filteredOn(CohortDigest.class::isInstance).singleElement()
        .isInstanceOfSatisfying(CohortDigest.class, digest -> assertThat(digest.takesPlace()).isFalse());
  }

  @Test
  void aClosureInTheWeekBeforePutsItEarlierSoThatASchoolWeekIsLeftToRead() {
    house.confirms("Pat", "/cohort closed 2027-03-10");
    shared("Ada", "Maria", "Noor", "Omar");

    diary.until("2027-03-31T00:00:00Z");

    assertThat(times()).containsExactly(Instant.parse("2027-03-08T16:00:00Z"));
  }

  @Test
  void aPauseSilencesIt() {
    shared("Ada", "Maria", "Noor", "Omar");
    house.types("Pat", "/cohort pause until:2027-03-10");

    assertThat(diary.until("2027-03-31T00:00:00Z").in("Front Range")).extracting(Diary.Entry::notice)
        .noneMatch(CohortDigest.class::isInstance);
  }

  @Test
  void ofTwoChannelsBothHearTheSameNumbers() {
    shared("Ada", "Maria", "Noor", "Omar");
    house.house().memberships().write(books -> {
      books.cohorts().place(new Place(house.named("Front Range").id(), new Address("other", "#front")));
      return true;
    });
    diary.until("2027-03-09T17:00:00Z");
    shared("Lucia");

    var later = house.house().digests().read(
        books -> books.digests().told(books.summaries().sessions().numbered(house.named("Front Range").id(), 2)
            .orElseThrow().id()));
    var rewritten = house.house().digests().write(books -> new PoolInNumbers(books,
        books.summaries().sessions().numbered(house.named("Front Range").id(), 2).orElseThrow(),
        house.house().catalogue().get("first-steps"), house.now()).tell());

    assertThat(rewritten).isEqualTo(later).isPresent();
  }

  @Test
  void whereNothingWasAskedAndNothingCanBeToldNothingIsSaid() {
    var session = house.session(house.named("Elsewhere"), 1, "2027-04-20", 1);

    var told = house.house().digests().write(books -> new PoolInNumbers(books, session,
        house.house().catalogue().get("first-steps"), house.now()).tell());

    assertThat(told).isEmpty();
  }

  private void shared(String... names) {
    List.of(names).forEach(name -> house.writes(name, WORDS, "my-cohort"));
  }

  private List<Instant> times() {
    return diary.in("Front Range").stream().filter(entry -> entry.notice() instanceof CohortDigest)
        .map(Diary.Entry::at).toList();
  }

  private List<CohortDigest> digests() {
    return diary.in("Front Range").stream().map(Diary.Entry::notice).filter(CohortDigest.class::isInstance)
        .map(CohortDigest.class::cast).toList();
  }

  private CohortDigest digest() {
    assertThat(digests()).hasSize(1);
    return digests().getFirst();
  }

  private CohortDigest posted() {
    diary.until("2027-03-09T17:00:00Z");
    return digest();
  }

  private static Address channel() {
    return FakePlatform.at("#Front Range");
  }

  private Answer press(String name, CohortDigest digest) {
    return house.replies(name, digest.show().replyTo(), SHOW);
  }
}
