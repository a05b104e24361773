package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PrivacyAnswer.Read;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.command.SummaryAnswer.CohortCounts;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.TakenAlong;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask.OneOf;
import org.collegium.core.text.ParsedMarkdown;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** {@code /summary as:}: a mentor takes along what they may read at that instant, and whoever wrote it knows. */
class TakeawayTest {

  private static final String WORDS = "I asked before I decided.";
  private static final String ODD = "# Heading\n\n[here](https://example.org) <b>bold</b> ![x](y)\n- one\n&amp; `code`";
  private static final List<String> FORMATS = List.of("markdown", "page");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theMentorIsToldFirstThatAuthorsSeeItAndNothingIsReadBeforeTheySayYes() {
    house.writes("Ada", WORDS, "my-mentor");

    var asked = (Confirm) house.types("Grace", "/summary as:markdown");

    assertThat(asked.title().raw()).isEqualTo("Take this summary along as a Markdown file?");
    assertThat(asked.lines()).extracting(Prose::raw).anyMatch(line -> line.contains("/cohort privacy readers"))
        .anyMatch(line -> line.contains("removed after an hour"));
    assertThat(reads("Ada")).isEmpty();
  }

  @Test
  void itIsWrittenIntoTheAuthorsLedgerAsTakenAlong() {
    var reference = house.writes("Ada", WORDS, "my-mentor");
    house.types("Grace", "/summary");
    var taken = house.now();
    taken("/summary as:markdown");

    assertThat(reads("Ada")).containsExactlyInAnyOrder(
        new Read(new Prose("Grace"), new Prose(reference), new Prose("/summary"), taken, taken, 1),
        new Read(new Prose("Grace"), new Prose(reference), new Prose("taken along as a file"), taken, taken, 1));
  }

  @Test
  void theFileHoldsAllThatTheSummaryDoes() {
    house.session(1, "2027-01-19", 2);
    house.advanceTo("2027-01-25T17:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.answers("Ada", house.latestForm("Ada"), WORDS);
    var shared = house.writes("Ada", "For everybody", "my-cohort");
    var plan = Plans.made(house, "Ada", "walk the halls", "my-mentor");
    Plans.told(house, "Ada", plan, "I stood where the noise was.");

    for (var file : List.of(markdown("since:2027-01-01").words(),
        ParsedPage.of(content("/summary since:2027-01-01 as:page")).getDocumentElement().getTextContent())) {
      assertThat(file).contains("Front Range, since Friday, January 1, 2027",
          "Made for Grace on Monday, January 25, 2027",
          "Answered 1 of ", "Read by you because Ada named you, as mentor, among its readers; not to be passed on.",
          WORDS, shared, "for the whole cohort", plan, "walk the halls", "I stood where the noise was.",
          "Where in your building were you seen most this week?", "Maria shared nothing with you in this time.",
          "Not answered yet, and perhaps something to talk about:", "Answers by kind of knowledge");
    }
  }

  @Test
  void theFileSaysWhatSeveralTextsAreAboutAndAPageShowsWhoAnsweredWhen() {
    house.session(1, "2027-01-19", 2);
    house.advanceTo("2027-01-25T17:00:00Z");
    house.leader("<i>Maria</i>", TestHouse.DENVER);
    house.answers("Ada", house.latestForm("Ada"), "The bus duty takes all my mornings.");
    house.writes("<i>Maria</i>", "Since we share the bus duty I am in classrooms again.", "my-mentor");

    assertThat(markdown("since:2027-01-01").words()).contains("What several of these texts are about", "bus duty: ")
        .contains("Week by week, from each Monday on: Jan 11: ");
    var page = ParsedPage.of(content("/summary since:2027-01-01 as:page"));
    assertThat(page.getDocumentElement().getTextContent()).contains("What several of these texts are about",
        "bus duty: ", "Check-ins answered, week by week: Front Range", "–: not asked.");
    assertThat(texts(page.getElementsByTagName("th"))).contains("Jan 11", "Ada").doesNotContain("<i>Maria</i>");
    assertThat(texts(page.getElementsByTagName("td"))).contains("1/1");
    assertThat(page.getElementsByTagName("i").getLength()).isZero();
  }

  private static List<String> texts(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(at -> nodes.item(at).getTextContent()).toList();
  }

  @Test
  void whatPeopleWroteIsNothingButWords() {
    house.writes("Ada", ODD, "my-mentor");

    var file = markdown("");

    assertThat(file.quotations()).singleElement().satisfies(quoted -> assertThat(quoted)
        .contains("# Heading\n[here](https://example.org) <b>bold</b> ![x](y)\n- one\n&amp; `code`"));
    assertThat(file.kinds()).doesNotContain("Link", "Image", "HtmlInline", "HtmlBlock", "Code", "FencedCodeBlock",
        "IndentedCodeBlock", "ThematicBreak");
    assertThat(file.headings()).containsExactly("# Front Range, from the beginning", "## Ada");
    var page = ParsedPage.of(content("/summary as:page"));
    assertThat(page.getDocumentElement().getTextContent()).contains(ODD);
    for (var loading : List.of("script", "img", "link", "iframe", "object", "form", "b")) {
      assertThat(page.getElementsByTagName(loading).getLength()).as(loading).isZero();
    }
  }

  @Test
  void itIsInTheMentorsLanguage() {
    house.writes("Ada", WORDS, "my-mentor");
    speaksSpanish("Grace");

    var file = markdown("");

    assertThat(file.headings()).first().asString().startsWith("# Front Range, desde el principio");
    assertThat(file.words()).contains("no debe compartirse", "martes, 12 de enero de 2027").doesNotContain("passed on");
    assertThat(content("/summary as:page")).contains("lang=\"es\"");
  }

  @Test
  void whatIsTakenBackBetweenTheQuestionAndTheYesIsNotInIt() {
    var kept = house.writes("Ada", WORDS, "my-mentor");
    var narrowed = house.writes("Ada", "Not for long", "my-mentor");
    var asked = (Confirm) house.types("Grace", "/summary as:markdown");
    house.confirms("Ada", "/reflect share " + narrowed + " only-me");

    var file = ((TakenAlong) house.replies("Grace", asked.replyTo(), Map.of())).file();

    assertThat(file.content().raw()).contains(kept, WORDS).doesNotContain("Not for long", narrowed);
    assertThat(reads("Ada")).extracting(Read::reference).doesNotContain(new Prose(narrowed));
  }

  @Test
  void aButtonUnderTheSummaryTakesAlongWhatItTellsOf() {
    house.leader("Maria", TestHouse.DENVER);
    house.writes("Ada", WORDS, "my-mentor");
    house.writes("Maria", "Of Maria", "my-mentor");
    var along = (OneOf) ((MentorSummary) house.types("Grace", "/summary member:Ada")).along().orElseThrow();
    assertThat(along.choices()).extracting(choice -> choice.label().raw())
        .containsExactly("Take along as Markdown", "Take along as a page");

    var asked = (Confirm) house.replies("Grace", along.replyTo(), Map.of("choice", "markdown"));
    var again = (Confirm) house.replies("Grace", along.replyTo(), Map.of("choice", "page"));

    assertThat(((TakenAlong) house.replies("Grace", asked.replyTo(), Map.of())).file().content().raw())
        .startsWith("# ").contains(WORDS).doesNotContain("Maria");
    assertThat(((TakenAlong) house.replies("Grace", again.replyTo(), Map.of())).file().content().raw())
        .startsWith("<!DOCTYPE html>").contains(WORDS).doesNotContain("Maria");
    assertThat(house.replies("Linus", along.replyTo(), Map.of("choice", "page"))).isInstanceOf(Refused.class);
    house.advance(Duration.ofHours(25));
    assertThat(house.replies("Grace", along.replyTo(), Map.of("choice", "page"))).isInstanceOf(Refused.class);
  }

  @Test
  void oneYesIsOneFile() {
    house.writes("Ada", WORDS, "my-mentor");
    var asked = (Confirm) house.types("Grace", "/summary as:markdown");

    assertThat(house.replies("Grace", asked.replyTo(), Map.of())).isInstanceOf(TakenAlong.class);
    assertThat(house.replies("Grace", asked.replyTo(), Map.of())).isInstanceOf(Refused.class);
    assertThat(reads("Ada")).singleElement().satisfies(read -> assertThat(read.times()).isOne());
  }

  @Test
  void aQuestionFromYesterdayHasRunOut() {
    house.writes("Ada", WORDS, "my-mentor");
    var asked = (Confirm) house.types("Grace", "/summary as:markdown");
    house.advance(Duration.ofHours(25));

    assertThat(house.replies("Grace", asked.replyTo(), Map.of())).isInstanceOf(Refused.class);
    assertThat(reads("Ada")).isEmpty();
  }

  @Test
  void whoMentorsNoMoreTakesNothingAlong() {
    house.writes("Ada", WORDS, "my-mentor");
    house.enrol(house.named("Front Range"), "Hedy", Role.MENTOR, TestHouse.DENVER);
    var asked = (Confirm) house.types("Grace", "/summary as:markdown");
    house.confirms("Pat", "/cohort appoint Ada Hedy");

    assertThat(house.replies("Grace", asked.replyTo(), Map.of()).toString()).doesNotContain(WORDS);
    assertThat(((TakenAlong) house.confirms("Hedy", "/summary as:markdown")).file().content().raw())
        .contains("Ada shared nothing with you").doesNotContain(WORDS);
    assertThat(reads("Ada")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Linus", "Pat", "Robin", "Ada"})
  void nobodyElseTakesAnyWordAlong(String name) {
    house.writes("Ada", WORDS, "my-mentor");
    var asked = (Confirm) house.types("Grace", "/summary as:markdown");

    for (var format : FORMATS) {
      assertThat(house.types(name, "/summary as:" + format)).isInstanceOf(Refused.class);
      assertThat(house.types(name, "/summary cohort:\"Front Range\" as:" + format)).isInstanceOf(Refused.class);
    }
    assertThat(house.replies(name, asked.replyTo(), Map.of())).isInstanceOf(Refused.class);
    assertThat(reads("Ada")).isEmpty();
  }

  @Test
  void theNumbersStayNumbers() {
    assertThat(house.types("Pat", "/summary")).isInstanceOf(CohortCounts.class);
    assertThat(house.types("Grace", "/summary as:pdf")).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.why().raw()).contains("“pdf”", "markdown"));
  }

  @Test
  void whereNobodyWroteAnythingTheFileSaysSo() {
    assertThat(markdown("").words()).contains("Ada shared nothing with you in this time.");
  }

  @Test
  void whereNobodyIsMentoredThereIsNoFile() {
    house.enrol(house.named("Front Range"), "Hedy", Role.MENTOR, TestHouse.DENVER);

    assertThat(house.confirms("Hedy", "/summary as:page")).isInstanceOf(Said.class);
  }

  @Test
  void fortyLeadersWithAHundredAndFiftyQuotesAreOneFile() {
    var names = IntStream.rangeClosed(1, 40).mapToObj(number -> "Leader" + number).toList();
    names.forEach(name -> house.leader(name, TestHouse.DENVER));
    IntStream.range(0, 150).forEach(number -> house.writes(names.get(number % 40), "Words no. " + number, "my-mentor"));

    assertThat(markdown("").quotations()).hasSize(150);
    var page = ParsedPage.of(content("/summary as:page"));
    assertThat(page.getElementsByTagName("blockquote").getLength()).isEqualTo(150);
    assertThat(page.getElementsByTagName("h2").getLength()).isEqualTo(42);
  }

  private void speaksSpanish(String name) {
    house.types(name, "/cohort language es");
    assertThat(house.person(name).locale().getLanguage()).isEqualTo(Locale.of("es").getLanguage());
  }

  private ParsedMarkdown markdown(String limits) {
    return ParsedMarkdown.of(content("/summary " + limits + " as:markdown"));
  }

  private String content(String line) {
    return taken(line).file().content().raw();
  }

  private TakenAlong taken(String line) {
    Answer answer = house.confirms("Grace", line);
    assertThat(answer).isInstanceOf(TakenAlong.class);
    return (TakenAlong) answer;
  }

  private List<Read> reads(String name) {
    return ((ReadsShown) house.types(name, "/cohort privacy readers")).reads();
  }
}
