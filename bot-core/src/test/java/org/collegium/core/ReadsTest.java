package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PrivacyAnswer.HoldingsShown;
import org.collegium.core.command.PrivacyAnswer.Read;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every read is told to the author. */
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

    assertThat(reads("Ada")).containsExactly(new Read(new Prose("Grace"), new Prose(reference), new Prose("/summary"),
        firstRead, house.now(), 2));
    assertThat(reads("Grace")).isEmpty();
  }

  @Test
  void manySummariesHideNoEarlierRead() {
    var first = house.writes("Ada", WORDS, "my-mentor");
    house.types("Grace", "/summary");
    IntStream.rangeClosed(1, 30).forEach(number -> {
      house.advance(Duration.ofMinutes(1));
      house.writes("Ada", WORDS + number, "my-mentor");
    });
    IntStream.rangeClosed(1, 4).forEach(_ -> house.types("Grace", "/summary"));

    var page = (ReadsShown) house.types("Ada", "/cohort privacy readers");
    var next = (ReadsShown) house.types("Ada", "/cohort privacy readers page:2");

    assertThat(page.reads()).hasSize(25);
    assertThat(page.more()).isEqualTo(6);
    assertThat(next.reads()).hasSize(6);
    assertThat(next.more()).isZero();
    assertThat(Stream.of(page, next).flatMap(shown -> shown.reads().stream())
        .filter(read -> read.reference().raw().equals(first))).singleElement()
        .satisfies(read -> assertThat(read.times()).isEqualTo(5));
    assertThat(house.types("Ada", "/cohort privacy readers page:none")).isInstanceOf(Refused.class);
    assertThat(((ReadsShown) house.types("Linus", "/cohort privacy readers page:1")).reads()).isEmpty();
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
        "Your name (Ada), your e-mail address (ada@school.example), your time zone (America/Denver) and your "
            + "language: English (United States).",
        "Your account on fake, by which the bot knows you there, with the time zone and language set in it.",
        "Your place in Front Range, as leader.",
        "No end is set for Front Range: what is written there is kept until whoever wrote it takes it away.",
        "Your mentor, as the roster of Front Range has it: Grace.",
        "2 reflections, sealed with a key of your own.",
        "What 7 buttons and forms of yours is about.");
    assertThat(shown.readable()).extracting(Prose::raw).containsExactly("You: all 2", "Grace: 1");
  }

  @Test
  void aMentorWhoAlsoConvenesElsewhereGetsWordsHereAndNumbersThere() {
    house.enrol(house.named("Elsewhere"), "Grace", Role.CONVENER, TestHouse.DENVER);
    house.enrol(house.named("Elsewhere"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    house.writes("Linus", WORDS, "my-cohort");

    assertThat(house.types("Grace", "/summary cohort:Elsewhere")).isInstanceOf(CohortCounts.class)
        .satisfies(answer -> assertThat(answer.toString()).doesNotContain(WORDS, "Linus"));
    assertThat(house.types("Grace", "/summary cohort:Elsewhere member:Linus")).isInstanceOf(Refused.class);
  }

  private List<Read> reads(String name) {
    return ((ReadsShown) house.types(name, "/cohort privacy readers")).reads();
  }
}
