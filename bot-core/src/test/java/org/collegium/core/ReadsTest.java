package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PrivacyAnswer.HoldingsShown;
import org.collegium.core.command.PrivacyAnswer.Read;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every read is told to the author, and numbers tell of nobody. */
class ReadsTest {

  private static final String WORDS = "I asked before I decided.";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void adaSeesWhoReadWhichOfHersWhenAndHow() {
    var reference = house.writes("Ada", WORDS, "my-mentor");
    house.writes("Ada", "Mine alone", "only-me");
    var firstRead = house.now();
    house.types("Grace", "/summary");
    house.advanceTo("2027-01-26T17:00:00Z");
    house.types("Grace", "/summary member:Ada");

    assertThat(reads("Ada")).containsExactly(read(house.now(), reference), read(firstRead, reference));
    assertThat(reads("Grace")).isEmpty();
  }

  @Test
  void whatAdaReadsHerselfIsNoRead() {
    var reference = house.writes("Ada", WORDS, "my-mentor");
    house.types("Ada", "/reflect list");
    house.types("Ada", "/reflect edit " + reference);
    house.types("Ada", "/cohort privacy");

    assertThat(reads("Ada")).isEmpty();
  }

  @Test
  void aSummaryThatLeavesAdaOutIsNoReadOfHers() {
    house.leader("Maria", TestHouse.DENVER);
    house.writes("Ada", WORDS, "my-mentor");

    house.types("Grace", "/summary member:Maria");
    house.types("Grace", "/summary since:2027-01-26");
    house.types("Grace", "/summary session:3");
    house.types("Pat", "/summary");
    house.types("Robin", "/summary");

    assertThat(reads("Ada")).isEmpty();
  }

  @Test
  void adaIsToldWhatIsHeldAndHowMuchOfItGraceMayRead() {
    house.writes("Ada", WORDS, "my-mentor");
    house.writes("Ada", WORDS, "only-me");

    var shown = (HoldingsShown) house.types("Ada", "/cohort privacy");

    assertThat(shown.held()).extracting(Prose::raw).containsExactly(
        "Your name (Ada), your e-mail address (ada@school.example) and your time zone (America/Denver).",
        "Your place in Front Range, as leader.",
        "2 reflections, sealed with a key of your own.");
    assertThat(shown.readable()).extracting(Prose::raw).containsExactly("You: all 2", "Grace: 1");
  }

  @Test
  void twoWhoAnswerAreTooFewToBeCountedAndThreeAreNot() {
    List.of("Maria", "Priya", "Noor").forEach(name -> house.leader(name, TestHouse.DENVER));
    house.session(2, "2027-02-09", 2);
    house.advanceTo("2027-02-02T17:00:00Z");
    house.answers("Ada", house.latestForm("Ada"), WORDS);
    house.answers("Maria", house.latestForm("Maria"), WORDS);

    var two = List.of(house.types("Robin", "/summary"), house.types("Pat", "/summary"));
    house.answers("Priya", house.latestForm("Priya"), WORDS);
    var three = List.of(house.types("Robin", "/summary"), house.types("Pat", "/summary"));

    assertThat(two).allSatisfy(answer -> {
      assertThat(count(answer, "Leaders")).contains(4);
      assertThat(count(answer, "Check-ins opened")).contains(1);
      assertThat(count(answer, "Leaders who answered at least one")).isEmpty();
      assertThat(count(answer, "Answers")).isEmpty();
    });
    assertThat(three).allSatisfy(answer -> {
      assertThat(count(answer, "Leaders who answered at least one")).contains(3);
      assertThat(count(answer, "Answers")).contains(3);
      assertThat(count(answer, "People present at a session")).isEmpty();
    });
    three.forEach(ReadsTest::namesNobody);
    two.forEach(ReadsTest::namesNobody);
  }

  @Test
  void whoLeftAndAnsweredIsNotCountedInAndDoesNotLiftOthersOverTheThreshold() {
    List.of("Maria", "Priya").forEach(name -> house.leader(name, TestHouse.DENVER));
    house.session(2, "2027-02-09", 2);
    house.advanceTo("2027-02-02T17:00:00Z");
    List.of("Ada", "Maria", "Priya").forEach(name -> assertThat(house.answers(name, house.latestForm(name), WORDS))
        .isInstanceOf(ReflectionKept.class));
    house.confirms("Pat", "/cohort remove Priya");

    var numbers = house.types("Robin", "/summary");

    assertThat(count(numbers, "Leaders")).contains(2);
    assertThat(count(numbers, "Leaders who answered at least one")).isEmpty();
    assertThat(count(numbers, "Answers")).isEmpty();
  }

  @Test
  void aMentorWhoAlsoConvenesElsewhereGetsWordsHereAndNumbersThere() {
    house.enrol(house.named("Elsewhere"), "Grace", Role.CONVENER, TestHouse.DENVER);
    house.enrol(house.named("Elsewhere"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    house.writes("Linus", WORDS, "my-cohort");

    assertThat(house.types("Grace", "/summary cohort:Elsewhere")).isInstanceOf(CohortCounts.class)
        .satisfies(answer -> assertThat(answer.toString()).doesNotContain(WORDS, "Linus"));
    assertThat(house.types("Grace", "/summary cohort:Elsewhere member:Linus")).isInstanceOf(CohortCounts.class);
  }

  private List<Read> reads(String name) {
    return ((ReadsShown) house.types(name, "/cohort privacy readers")).reads();
  }

  private static Read read(Instant at, String reference) {
    return new Read(new Prose("Grace"), at, new Prose("/summary"), new Prose(reference));
  }

  private static Optional<Integer> count(Answer answer, String label) {
    return ((CohortCounts) answer).counts().stream().filter(count -> count.label().raw().equals(label))
        .map(count -> count.value()).findFirst().orElseThrow(() -> new AssertionError("No number for " + label));
  }

  private static void namesNobody(Answer answer) {
    assertThat(answer.toString()).doesNotContain(WORDS, "Ada", "Maria", "Priya", "Noor", "Grace");
  }
}
