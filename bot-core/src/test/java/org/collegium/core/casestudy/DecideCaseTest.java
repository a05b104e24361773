package org.collegium.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.FakePlatform;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer.HowAllDecided;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.HomeAnswer.OwnPage;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;
import org.collegium.core.notice.CaseNotice.CaseRevealed;
import org.collegium.core.notice.CaseNotice.CaseStageOpened;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.notice.CaseNotice.TallyLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody decides alone, and nobody sees how the others did before they have. */
class DecideCaseTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");
  private static final String REVEALED = "2027-04-13T15:01:00Z";
  private static final String TOLD_TO_ALL = "2027-04-14T15:01:00Z";

  @TempDir
  private Path folder;

  private TestHouse house;

  /** Ada, Maria and Noor lead, Grace mentors; the decision was asked on Thursday. */
  @BeforeEach
  void theDecisionIsAsked() {
    house = TestHouse.at(folder, "2027-04-05T15:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.leader("Noor", TestHouse.DENVER);
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-08T16:31:00Z");
  }

  private void threeMoreLead() {
    List.of("Omar", "Lucia", "Ben").forEach(name -> house.leader(name, TestHouse.DENVER));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theFormNamesWhoWouldReadTheReasonBeforeAnythingIsTyped() {
    var form = form("Ada");

    assertThat(form.intro()).extracting(line -> line.raw())
        .anyMatch(line -> line.startsWith("Nobody, your facilitator included, sees what you decide."));
    var audience = (Form.Kind.OneOf) form.field("audience").orElseThrow().kind();
    assertThat(audience.choices()).extracting(choice -> choice.label().raw()).containsExactly("No, only I",
        "Yes, without my name: Pat, Grace, Maria, and Noor");
    assertThat(form.field("audience").orElseThrow().current()).isEqualTo("only-me");
  }

  @Test
  void whatWasDecidedCanBeThoughtOverUntilWhatWasDoneIsTold() {
    assertThat(((Said) decides("Ada", "keep-locked", "only-me")).words().raw())
        .startsWith("Kept: Keep the gate locked and explain why.");
    assertThat(form("Ada").field("way").orElseThrow().current()).isEqualTo("keep-locked");
    decides("Ada", "ask-first", "only-me");
    decides("Maria", "ask-first", "only-me");
    decides("Noor", "open-guarded", "only-me");

    house.advanceTo(REVEALED);

    assertThat(counts(((HowAllDecided) presses("Ada")).tally())).containsExactly(0, 1, 2);
  }

  @Test
  void nobodySeesAnythingBeforeNotEvenWhoHasDecidedOrFacilitates() {
    List.of("Ada", "Maria", "Noor").forEach(name -> decides(name, "ask-first", "only-me"));

    assertThat(presses("Ada")).isInstanceOf(FormOpened.class);
    assertThat(refusal(presses("Pat"))).startsWith("Leaders and mentors decide.");
    house.advanceTo(REVEALED);
    assertThat(refusal(presses("Pat"))).startsWith("Leaders and mentors decide.");
    assertThat(house.platform().wordsTo(CHANNEL)).doesNotContain(" of 3");
  }

  @Test
  void nothingThatIsKeptOfOthersGrowsWhenSomebodyDecides() {
    var before = house.types("Pat", "/cohort privacy");

    decides("Ada", "ask-first", "my-cohort");

    assertThat(house.types("Pat", "/cohort privacy")).isEqualTo(before);
  }

  @Test
  void withTheNextPartAllAreToldHowManyDecidedForWhat() {
    decides("Ada", "ask-first", "only-me");
    decides("Maria", "ask-first", "only-me");
    decides("Noor", "keep-locked", "only-me");

    house.advanceTo(TOLD_TO_ALL);

    assertThat(house.platform().noticesTo(CHANNEL)).last().isInstanceOfSatisfying(CaseStageOpened.class,
        next -> assertThat(counts(next.text().decided().orElseThrow())).containsExactly(1, 0, 2));
    assertThat(counts(((HowAllDecided) presses("Pat")).tally())).containsExactly(1, 0, 2);
    assertThat(((HowAllDecided) presses("Pat")).chart()).isPresent();
  }

  @Test
  void whoDecidesLateDoesItBlindAndIsNotCounted() {
    List.of("Ada", "Maria", "Noor").forEach(name -> decides(name, "ask-first", "only-me"));
    house.advanceTo(REVEALED);

    var form = ((FormOpened) presses("Grace")).form();
    assertThat(form.intro()).last().asString().contains("Decide before you see how the others did");
    var seen = (HowAllDecided) decides("Grace", "keep-locked", "only-me");

    assertThat(seen.late()).isTrue();
    assertThat(counts(seen.tally())).containsExactly(0, 0, 3);
    assertThat(refusal(replies("Grace", values("Grace", "ask-first", "only-me"))))
        .startsWith("What was done has been told");
  }

  @Test
  void anEditThatArrivesAfterTheRevealChangesNothing() {
    List.of("Ada", "Maria", "Noor").forEach(name -> decides(name, "ask-first", "only-me"));
    var old = values("Ada", "keep-locked", "only-me");
    house.advanceTo(REVEALED);

    assertThat(refusal(replies("Ada", old))).startsWith("What was done has been told");

    assertThat(counts(((HowAllDecided) presses("Ada")).tally())).containsExactly(0, 0, 3);
    assertThat(((HowAllDecided) presses("Ada")).own().orElseThrow().raw()).startsWith("Ask the parents");
  }

  @Test
  void howTwoDecidedIsNotTold() {
    decides("Ada", "ask-first", "only-me");
    decides("Maria", "keep-locked", "only-me");

    house.advanceTo(TOLD_TO_ALL);

    assertThat(((HowAllDecided) presses("Ada")).tally().lines()).isEmpty();
    assertThat(((HowAllDecided) presses("Ada")).chart()).isEmpty();
    assertThat(house.platform().wordsTo(CHANNEL)).contains("Fewer than three decided in time");
    assertThat(Rows.selected(house.folder(), "SELECT count FROM case_tally_way")).isEmpty();
  }

  @Test
  void aThirdWhoComesLateDoesNotOpenWhatTwoDecided() {
    decides("Ada", "ask-first", "only-me");
    decides("Maria", "keep-locked", "only-me");
    house.advanceTo(REVEALED);

    assertThat(((HowAllDecided) decides("Noor", "ask-first", "only-me")).tally().lines()).isEmpty();
  }

  @Test
  void reasonsAreShownFromFiveOnWithoutNamesAndEachReadIsNoted() {
    threeMoreLead();
    var willing = new ArrayList<>(List.of("Maria", "Noor", "Omar", "Lucia", "Ben"));
    willing.forEach(name -> decides(name, "ask-first", "my-cohort"));
    decides("Ada", "keep-locked", "only-me");
    house.advanceTo(REVEALED);

    var seen = (HowAllDecided) presses("Ada");

    assertThat(seen.reasons()).extracting(reason -> reason.raw()).containsExactly("Ben thinks so.", "Lucia thinks so.",
        "Maria thinks so.", "Noor thinks so.", "Omar thinks so.");
    assertThat(((HowAllDecided) presses("Maria")).reasons()).as("four are too few").isEmpty();
    assertThat(((ReadsShown) house.types("Maria", "/cohort privacy readers")).reads()).singleElement()
        .satisfies(read -> assertThat(read.through().raw()).isEqualTo("/case the-side-gate"))
        .satisfies(read -> assertThat(read.reader().raw()).isEqualTo("Ada"));
    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads()).isEmpty();
  }

  @Test
  void whoWasNotNamedReadsNoReason() {
    threeMoreLead();
    List.of("Ada", "Maria", "Noor", "Omar", "Lucia", "Ben").forEach(name -> decides(name, "ask-first", "my-cohort"));
    house.enrol(house.named("Front Range"), "Quinn", Role.MENTOR, TestHouse.DENVER);
    house.advanceTo(TOLD_TO_ALL);

    assertThat(((HowAllDecided) presses("Quinn")).reasons()).isEmpty();
    assertThat(((HowAllDecided) presses("Grace")).reasons()).hasSize(6);
  }

  @Test
  void theReasonThatIsMissingTellsNobodyWhoseItWas() {
    threeMoreLead();
    List.of("Ada", "Maria", "Noor", "Omar", "Lucia", "Ben").forEach(name -> decides(name, "ask-first", "my-cohort"));
    house.advanceTo(TOLD_TO_ALL);
    assertThat(((HowAllDecided) presses("Grace")).reasons()).hasSize(6);

    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(2));

    assertThat(((HowAllDecided) presses("Grace")).reasons()).isEmpty();
  }

  @Test
  void aReasonIsNotKeptForAnotherCircleThanWasShown() {
    var old = values("Ada", "ask-first", "my-cohort");
    house.leader("Omar", TestHouse.DENVER);

    assertThat(replies("Ada", old)).isInstanceOf(FormRejected.class);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM case_decision")).isEmpty();
  }

  @Test
  void whatIsMissingOrNotOfferedIsSaidAndNothingIsKept() {
    var rejected = (FormRejected) replies("Ada", Map.of("way", "run-away", "reason", "", "audience", "only-me"));

    assertThat(rejected.problems()).containsOnlyKeys("way", "reason");
    assertThat(Rows.selected(house.folder(), "SELECT id FROM case_decision")).isEmpty();
  }

  @Test
  void aStrangerWhoBringsTheTokenLearnsNothingAndKeepsNothing() {
    List.of("Ada", "Maria", "Noor").forEach(name -> decides(name, "ask-first", "only-me"));

    for (var stranger : List.of("Linus", "Robin")) {
      assertThat(refusal(presses(stranger))).startsWith("This case is for those who sit").doesNotContain("side gate");
      assertThat(refusal(replies(stranger, Map.of("way", "ask-first", "reason", "Me too.", "audience", "only-me"))))
          .startsWith("This case is for those who sit");
    }
    house.advanceTo(TOLD_TO_ALL);
    assertThat(refusal(presses("Linus"))).startsWith("This case is for those who sit");
    assertThat(counts(((HowAllDecided) presses("Ada")).tally())).containsExactly(0, 0, 3);
  }

  @Test
  void onesOwnPageLeadsToADecisionThatIsStillOpen() {
    assertThat(onOwnPage("Ada")).contains("Decide in the case");
    assertThat(onOwnPage("Pat")).doesNotContain("Decide in the case");
    assertThat(onOwnPage("Linus")).doesNotContain("Decide in the case");

    decides("Ada", "ask-first", "only-me");

    assertThat(onOwnPage("Ada")).doesNotContain("Decide in the case");
    house.advanceTo(REVEALED);
    assertThat(onOwnPage("Maria")).doesNotContain("Decide in the case");
  }

  private List<String> onOwnPage(String name) {
    return ((OwnPage) house.types(name, "/cohort me")).seats().stream().flatMap(seat -> seat.writing().stream())
        .map(ask -> ((Ask.OpenForm) ask).label().raw()).toList();
  }

  @Test
  void whoHasLeftSeesNothingAnyMore() {
    List.of("Ada", "Maria", "Noor").forEach(name -> decides(name, "ask-first", "only-me"));
    house.confirms("Pat", "/cohort remove Noor");
    house.advanceTo(TOLD_TO_ALL);

    assertThat(presses("Noor")).isInstanceOf(Refused.class);
  }

  @Test
  void aRepeatedPressDecidesOnce() {
    var press = new Invocation(TestHouse.address("Ada"), Optional.empty(), new RequestKey("one press"),
        new Invocation.Replied(token(), values("Ada", "ask-first", "only-me")));

    assertThat(house.bot().answer(press)).isInstanceOf(Said.class);
    assertThat(((Said) house.bot().answer(press)).words().raw()).startsWith("This came in twice");

    assertThat(Rows.selected(house.folder(), "SELECT edited_at FROM case_decision WHERE edited_at IS NULL")).hasSize(1);
  }

  @Test
  void wordsAndChoiceLieSealed() {
    decides("Ada", "ask-first", "only-me");

    assertThat(Rows.selected(house.folder(), "SELECT CAST(way AS TEXT) || CAST(reason AS TEXT) FROM case_decision"))
        .singleElement().asString().doesNotContain("ask-first", "thinks so");
  }

  @Test
  void aDecisionThatIsTakenBackIsAskedNoMoreAndKeepsWhatWasDecided() {
    decides("Ada", "ask-first", "only-me");

    house.confirms("Pat", "/case back");

    assertThat(refusal(presses("Ada"))).startsWith("There is nothing to decide in this case yet");
    house.confirms("Pat", "/case next");
    assertThat(form("Ada").field("way").orElseThrow().current()).isEqualTo("ask-first");
  }

  @Test
  void aCaseThatIsEndedBeforeAnythingWasToldTellsHowAllDecided() {
    List.of("Ada", "Maria", "Noor").forEach(name -> decides(name, "ask-first", "only-me"));

    house.confirms("Pat", "/case close");
    house.advanceTo("2027-04-08T17:00:00Z");

    assertThat(house.platform().noticesTo(CHANNEL)).last().isInstanceOfSatisfying(CaseNotice.CaseClosed.class,
        closed -> assertThat(counts(closed.text().decided().orElseThrow())).containsExactly(0, 0, 3));
  }

  private static List<Integer> counts(CaseTally tally) {
    return tally.lines().stream().map(TallyLine::count).toList();
  }

  private ReplyTo token() {
    return house.platform().noticesTo(CHANNEL).stream().flatMap(notice -> switch (notice) {
      case CaseDecisionAsked asked -> Stream.of(asked.form().replyTo());
      case CaseRevealed revealed -> Stream.of(revealed.how().replyTo());
      default -> Stream.empty();
    }).reduce((_, later) -> later).orElseThrow();
  }

  private Answer presses(String name) {
    return house.opens(name, token());
  }

  private Form form(String name) {
    return ((FormOpened) presses(name)).form();
  }

  private Map<String, String> values(String name, String way, String audience) {
    var shown = presses(name) instanceof FormOpened opened ? TestHouse.offered(opened.form(), audience) : audience;
    return Map.of("way", way, "reason", name + " thinks so.", "audience", shown);
  }

  private Answer decides(String name, String way, String audience) {
    return replies(name, values(name, way, audience));
  }

  private Answer replies(String name, Map<String, String> values) {
    return house.replies(name, token(), values);
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }
}
