package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.MembershipNotice.ProgrammeEnded;
import org.collegium.core.notice.PortfolioNotice.YearEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** {@code /reflect portfolio} and a year's page: one's own words over the years, for oneself alone. */
class PortfolioTest {

  private static final String ODD = "<b>bold</b> & \"quoted\"\nsecond line";
  private static final Map<String, String> SHOW = Map.of("choice", "show");
  private static final String EMPTY = "There is nothing in your portfolio yet.";

  @TempDir
  private Path folder;

  private FrontRange frontRange;
  private TestHouse house;

  @BeforeEach
  void aBusyCohort() {
    frontRange = FrontRange.in(folder);
    house = frontRange.house();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatAdaWroteStandsUnderItsSessionWithWhatWasAsked() {
    var page = page("Ada");

    assertThat(section(page, "p1-0")).contains("Before the first session", FrontRange.FREE)
        .doesNotContain(FrontRange.CHECK_IN);
    assertThat(section(page, "p1-1")).contains("Session 1: " + FrontRange.TITLE,
        "Where in your building were you seen most this week?", FrontRange.CHECK_IN, FrontRange.FOLLOW_UP)
        .doesNotContain(FrontRange.FREE);
  }

  @Test
  void itBeginsWithWhatSheWroteFirst() {
    house.writes("Ada", "Much later", "only-me");

    var first = page("Ada").getElementsByTagName("blockquote");

    assertThat(first.getLength()).isEqualTo(1);
    assertThat(first.item(0).getTextContent()).contains(FrontRange.FREE).doesNotContain("Much later");
  }

  @Test
  void whatSheDecidedInACaseStandsWithItsReason() {
    SideGate.isDecidedBy(house, "Ada");

    assertThat(page("Ada").getDocumentElement().getTextContent())
        .contains("In the case “The side gate” you decided: Ask the parents", SideGate.REASON);
    assertThat(portfolio("Grace")).isInstanceOf(Said.class);
  }

  @Test
  void whatSheSaidAboutACaseIsOnePieceInItsOrderAndNobodyElses() {
    SideGate.isDecidedBy(house, "Ada");
    var posted = house.platform().posted();
    var thread = CaseThread.of(house, 1 + IntStream.range(0, posted.size())
        .filter(at -> posted.get(at).notice() instanceof CaseNotice).findFirst().orElseThrow());
    thread.says("Ada", "m1", "Nobody asked the parents.");
    thread.says("Grace", "m2", "Nor the caretaker.");
    thread.says("Ada", "m3", "Somebody should.");

    assertThat(page("Ada").getDocumentElement().getTextContent())
        .containsSubsequence("You said about the case “The side gate”", "Nobody asked the parents.", "Somebody should.")
        .doesNotContain("Nor the caretaker.");
  }

  @Test
  void whatSheMeantToDoStandsWhereSheMeantItWithWhatBecameOfIt() {
    assertThat(page("Ada").getDocumentElement().getTextContent())
        .contains("What you meant to do", FrontRange.PLAN, FrontRange.TOLD);
  }

  @Test
  void aSessionThatWasHeldSaysOnHowManyOfItsDaysSheWas() {
    var list = ((FormOpened) house.types("Pat", "/cohort attendance 1")).form().replyTo();
    house.replies("Pat", list, Map.of("day1", "ada@school.example"));

    assertThat(section(page("Ada"), "p1-1")).contains("you were there on 1 of 2 days");
  }

  @Test
  void eachResponsibilityLeadsToWhatSheWroteAboutIt() {
    var page = page("Ada");
    var link = (Element) page.getElementsByTagName("dd").item(0).getFirstChild();

    assertThat(page.getElementsByTagName("dt").item(0).getTextContent()).isEqualTo("Visibility");
    assertThat(link.getTextContent()).contains("Where in your building were you seen most this week?");
    assertThat(elements(page, "article")).filteredOn(article -> ("#" + article.getAttribute("id")).equals(
        link.getAttribute("href"))).singleElement()
        .satisfies(article -> assertThat(article.getTextContent()).contains(FrontRange.CHECK_IN));
  }

  @Test
  void oddWordsComeOutAsTheyWereTypedAndThePageLoadsNothing() {
    house.writes("Ada", ODD, "only-me");

    var page = page("Ada");

    assertThat(page.getDocumentElement().getTextContent()).contains(ODD);
    for (var loading : List.of("script", "img", "link", "iframe", "object", "form", "b")) {
      assertThat(page.getElementsByTagName(loading).getLength()).as(loading).isZero();
    }
  }

  @Test
  void nobodyGetsAnybodyElsesWords() {
    for (var name : List.of("Grace", "Pat")) {
      assertThat(((Said) portfolio(name)).words().raw()).startsWith(EMPTY);
    }
    assertThat(portfolio("Linus").toString()).doesNotContain(FrontRange.secrets().toArray(String[]::new))
        .doesNotContain("Front Range");
    house.writes("Grace", "Of Grace alone", "only-me");
    assertThat(portfolio("Grace").toString()).contains("Of Grace alone").doesNotContain(FrontRange.CHECK_IN);
  }

  @Test
  void whoseProgrammeIsOverOrWhoLeftStillGetsTheirs() {
    house.confirms("Pat", "/cohort remove Ada");

    assertThat(portfolio("Ada").toString()).contains(FrontRange.CHECK_IN, FrontRange.FREE);
  }

  @Test
  void twoWeeksAfterTheLastSessionOfAYearWhoWroteIsToldOnceAndShownThatYear() {
    var diary = new Diary(house).until("2027-03-31T14:59:00Z");
    house.writes("Ada", "In the spring", "only-me");
    assertThat(diary.to("Ada", YearEnded.class)).isEmpty();
    house.restart();
    diary.until("2027-03-31T15:00:00Z");
    house.restart();
    diary.until("2027-04-30T00:00:00Z");

    assertThat(diary.to("Ada", YearEnded.class)).singleElement().satisfies(year -> {
      assertThat(year.year()).isEqualTo(1);
      assertThat(year.pieces()).isEqualTo(4);
      var shown = shown("Ada", year);
      assertThat(shown.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo("Ada: year 1, in my own words");
      assertThat(shown.getElementsByTagName("blockquote").item(0).getTextContent()).contains(FrontRange.FREE);
      assertThat(section(shown, "p1-2")).contains("In the spring");
      assertThat(house.replies("Grace", year.show().replyTo(), SHOW)).isInstanceOf(Refused.class);
      assertThat(house.replies("Linus", year.show().replyTo(), SHOW)).isInstanceOf(Refused.class);
    });
    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).doesNotContain(FrontRange.CHECK_IN);
  }

  @Test
  void theLastYearIsToldTooAlthoughTheProgrammeIsOverByThen(@TempDir Path another) {
    try (var late = TestHouse.at(another, "2027-05-04T16:00:00Z")) {
      late.session(3, "2027-05-11", 1);
      late.advanceTo("2027-05-11T21:45:00Z");
      late.answers("Ada", late.latestForm("Ada"), "At the very end");
      var diary = new Diary(late).until("2027-06-30T00:00:00Z");

      assertThat(diary.to("Ada", ProgrammeEnded.class)).hasSize(1);
      assertThat(diary.to("Ada", YearEnded.class)).extracting(YearEnded::year).containsExactly(2);
    }
  }

  @Test
  void whoWroteNothingInThatYearIsToldNothingOfIt() {
    var diary = new Diary(house).until("2027-04-30T00:00:00Z");

    assertThat(diary.entries()).filteredOn(entry -> entry.notice() instanceof YearEnded)
        .allMatch(entry -> entry.to().equals(TestHouse.address("Ada"))).isNotEmpty();
  }

  @Test
  void aYearThatEndedLongAgoIsNotToldAnyMore() {
    house.sleepsUntil("2027-06-01T00:00:00Z");

    assertThat(new Diary(house).until("2027-06-08T00:00:00Z").to("Ada", YearEnded.class)).isEmpty();
  }

  @Test
  void aYearWhoseLastSessionIsCancelledHasNotEndedYet() {
    house.confirms("Pat", "/cohort session cancel 2");

    assertThat(new Diary(house).until("2027-04-30T00:00:00Z").to("Ada", YearEnded.class)).isEmpty();
  }

  @Test
  void whatShowsAYearShowsNothingOfWhatWasErasedMeanwhile() {
    var year = new Diary(house).until("2027-04-02T00:00:00Z").to("Ada", YearEnded.class).getFirst();
    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(5));

    assertThat(house.replies("Ada", year.show().replyTo(), SHOW).toString()).doesNotContain(FrontRange.CHECK_IN);
  }

  private Document shown(String name, YearEnded year) {
    return only(house.replies(name, year.show().replyTo(), SHOW));
  }

  private Answer portfolio(String name) {
    return house.types(name, "/reflect portfolio");
  }

  private Document page(String name) {
    return only(portfolio(name));
  }

  private static Document only(Answer answer) {
    var files = ((FilesGiven) answer).files();
    assertThat(files).hasSize(1);
    return ParsedPage.of(files.getFirst().content().raw());
  }

  /** What stands under that heading. */
  private static String section(Document page, String heading) {
    return elements(page, "section").filter(section -> section.getAttribute("aria-labelledby").equals(heading))
        .map(Element::getTextContent).findFirst().orElse("");
  }

  private static Stream<Element> elements(Document page, String name) {
    var found = page.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
  }
}
