package org.collegium.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.collegium.core.CaseThread;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer.CasePart;
import org.collegium.core.command.CaseAnswer.CaseTold;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.CaseNotice.CaseClosed;
import org.collegium.core.notice.CaseNotice.CaseRevealed;
import org.collegium.core.notice.CaseNotice.CaseStageOpened;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members say in a case gives something back: to who was away, to its facilitator, to all once it has ended. */
class CaseTalkTest {

  @TempDir
  private Path folder;

  private TestHouse house;
  private CaseThread thread;

  @BeforeEach
  void aCaseIsUnderWay() {
    house = TestHouse.withTwoCases(folder, "2027-04-05T15:00:00Z");
    house.session(3, "2027-05-11", 1);
    house.leader("Maria", TestHouse.DENVER);
    house.confirms("Pat", "/case open the-side-gate");
    house.advance(Duration.ofMinutes(1));
    thread = CaseThread.of(house, 1);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoWasAwayCatchesUpInOneAnswerWithWhatWasSaid() {
    thread.says("Grace", "m1", "Nobody asked the parents.");
    next();
    thread.says("Maria", "m2", "The road is busy.");

    var told = told(house.types("Ada", "/cohort catchup"));

    assertThat(told.parts()).extracting(part -> part.heading().raw())
        .containsExactly("Part 1: What is known", "Part 2: What else would you need to know?");
    assertThat(told.parts().getFirst().lines().getFirst().raw()).contains("side gate was locked");
    assertThat(words(told)).containsExactly("Nobody asked the parents.", "The road is busy.");
    assertThat(told.ways()).isEmpty();
    assertThat(readsOf("Grace")).contains("cohort catchup");
  }

  @Test
  void aLongDiscussionIsToldByItsLatestAndHowMuchMoreThereIs() {
    for (var number = 0; number < 11; number++) {
      thread.says("Grace", "m" + number, "Thought " + number);
    }

    var part = told(house.types("Ada", "/cohort catchup")).parts().getFirst();

    assertThat(part.said()).hasSize(8).last().satisfies(said -> assertThat(said.words().raw()).isEqualTo("Thought 10"));
    assertThat(part.more()).isEqualTo(3);
  }

  @Test
  void whoHasNotDecidedIsToldNothingOfWhatWasDoneAndDecidesFirst() {
    reveal();
    thread.says("Grace", "m1", "So the gate was opened.");

    var blind = told(house.types("Ada", "/cohort catchup"));

    assertThat(blind.parts()).hasSize(3);
    assertThat(blind.toString()).doesNotContain("half an hour a day", "So the gate was opened");
    var form = ((FormOpened) house.opens("Ada", blind.ways().getFirst().replyTo())).form();
    house.replies("Ada", form.replyTo(), Map.of("way", "ask-first", "reason", "They live there.", "audience",
        "only-me"));
    var seeing = told(house.types("Ada", "/cohort catchup"));
    assertThat(seeing.ways()).isEmpty();
    assertThat(seeing.toString()).contains("half an hour a day", "So the gate was opened");
  }

  @Test
  void aFacilitatorSeesNoDecisionBeforeTheReveal() {
    decides("Ada", "ask-first");

    assertThat(house.types("Pat", "/cohort catchup").toString()).doesNotContain("They live there", "How we decided");
    assertThat(house.types("Pat", "/case airtime").toString()).doesNotContain("They live there", "ask-first");
  }

  @Test
  void somethingIsSaidByAFormThatNamesItsReadersAndIsPostedNowhere() {
    var say = say();
    var form = ((FormOpened) house.opens("Ada", say)).form();
    assertThat(form.intro().toString()).contains("Grace", "Maria", "Pat").doesNotContain("Robin", "Linus");
    assertThat(house.replies("Ada", say, Map.of("words", " "))).isInstanceOf(FormRejected.class);

    assertThat(((Said) house.replies("Ada", say, Map.of("words", "Who was asked?"))).words().raw())
        .startsWith("Kept as ");
    house.advance(Duration.ofMinutes(1));

    assertThat(words(told(house.types("Grace", "/cohort catchup")))).containsExactly("Who was asked?");
    assertThat(house.platform().posted().toString()).doesNotContain("Who was asked?");
  }

  @Test
  void whatWasSaidByAFormIsChangedAndTakenBackInItsPartOfTheCase() {
    house.replies("Ada", say(), Map.of("words", "Who was asked?"));
    assertThat(((FormOpened) house.opens("Ada", say())).form().fields().getFirst().current())
        .isEqualTo("Who was asked?");
    house.replies("Ada", say(), Map.of("words", "Who was asked, and when?"));
    assertThat(thread.kept()).containsExactly("Who was asked, and when?");

    house.replies("Ada", say(), Map.of("words", ""));

    assertThat(thread.kept()).isEmpty();
    house.replies("Ada", say(), Map.of("words", "And why?"));
    assertThat(thread.kept()).containsExactly("And why?");
  }

  @Test
  void theFacilitatorAloneIsToldWhoCouldBeAskedWithNoticeByNameAlone() {
    house.leader("Berta", TestHouse.DENVER);
    house.leader("Away", TestHouse.DENVER);
    house.types("Away", "/cohort away 2027-04-05 2027-04-09");
    thread.says("Ada", "m1", "Who was asked?");
    thread.says("Ada", "m2", "And when?");

    assertThat(((Said) house.types("Pat", "/case airtime")).words().raw()).isEqualTo("Have not spoken about “The side"
        + " gate” yet, as far as I heard: Berta and Maria. You could ask them, with notice and each alone. Only you see"
        + " this.");
    for (var name : List.of("Ada", "Grace", "Robin", "Linus")) {
      assertThat(house.types(name, "/case airtime")).as(name).isInstanceOf(Refused.class);
    }
    thread.says("Maria", "m3", "Me too");
    thread.says("Berta", "m4", "And me");
    assertThat(((Said) house.types("Pat", "/case airtime")).words().raw()).startsWith("Everybody who leads");
  }

  @Test
  void theEndShowsWhatWasDecidedAndSaidAloneToWhoeverAsksWithItsSources() {
    thread.says("Ada", "m1", "Nobody asked the parents before the gate was locked.");
    thread.says("Grace", "m2", "The parents stood at the gate and waited.");
    thread.says("Maria", "m3", "Ask the parents first, whatever the insurer says.");
    decides("Ada", "ask-first");
    var record = end();

    var told = told(house.opens("Grace", record));

    assertThat(told.parts().getFirst().heading().raw()).isEqualTo("Several spoke of “parents”");
    assertThat(told.parts().getFirst().said()).hasSize(3).allSatisfy(said -> {
      assertThat(said.reference().raw()).hasSize(7);
      assertThat(thread.kept()).contains(said.words().raw());
    });
    assertThat(told.lines().toString()).contains("3 things were said", "by 3 people");
    assertThat(house.platform().posted().toString()).doesNotContain("Nobody asked the parents before");
    assertThat(readsOf("Ada")).contains("case the-side-gate");
  }

  @Test
  void anEditAfterTheEndIsFollowed() {
    thread.says("Ada", "m1", "Nobody asked the parents.");
    thread.says("Maria", "m2", "Nor the insurer.");
    var record = end();
    thread.says("Ada", "m1", "Somebody did ask.");
    thread.loses("m2");

    assertThat(words(told(house.opens("Grace", record)))).containsExactly("Somebody did ask.");
  }

  @Test
  void ofAGroupOfTwoTheEndTellsNothingOfWhatTheOtherDecided() {
    decides("Ada", "ask-first");
    var record = end();

    assertThat(told(house.opens("Grace", record)).lines().toString()).contains("Fewer than three").doesNotContain(
        "They live there");
  }

  @Test
  void strangersAndWhoHasLeftAreShownNothing() {
    thread.says("Ada", "m1", "Nobody asked the parents.");
    var say = say();
    var record = end();

    for (var name : List.of("Linus", "Robin")) {
      assertThat(refusal(house.opens(name, record))).as(name).doesNotContain("gate", "parents");
      assertThat(refusal(house.opens(name, say))).as(name).doesNotContain("gate", "parents");
      assertThat(refusal(house.replies(name, say, Map.of("words", "Linus was here")))).as(name).isNotEmpty();
      assertThat(refusal(house.types(name, "/cohort catchup cohort:\"Front Range\""))).as(name)
          .doesNotContain("gate", "parents");
    }
    assertThat(thread.kept()).containsExactly("Nobody asked the parents.");
  }

  @Test
  void whoComesAfterwardsReadsNothingOfWhatWasSaidBeforeThem() {
    thread.says("Ada", "m1", "Nobody asked the parents.");
    house.enrol(house.named("Front Range"), "Late", Role.LEADER, TestHouse.DENVER);

    assertThat(words(told(house.types("Late", "/cohort catchup")))).isEmpty();
  }

  @Test
  void afterTheEndNothingIsSaidByAForm() {
    var say = say();
    end();

    assertThat(refusal(house.replies("Ada", say, Map.of("words", "Too late")))).startsWith("This case has ended");
    assertThat(refusal(house.types("Ada", "/cohort catchup"))).startsWith("No case is under way");
  }

  private void next() {
    house.confirms("Pat", "/case next");
    house.advance(Duration.ofMinutes(1));
  }

  private void reveal() {
    next();
    next();
    next();
    assertThat(house.platform().noticesTo(FakePlatform.at("#Front Range")).getLast()).isInstanceOf(CaseRevealed.class);
  }

  private void decides(String name, String way) {
    next();
    next();
    var form = ((FormOpened) house.opens(name, told(house.types(name, "/cohort catchup")).ways().getFirst()
        .replyTo())).form();
    house.replies(name, form.replyTo(), Map.of("way", way, "reason", "They live there.", "audience",
        TestHouse.offered(form, "my-cohort")));
  }

  private ReplyTo say() {
    var first = (CaseStageOpened) house.platform().noticesTo(FakePlatform.at("#Front Range")).getFirst();
    return first.text().ways().getFirst().replyTo();
  }

  private ReplyTo end() {
    house.confirms("Pat", "/case close");
    house.advance(Duration.ofMinutes(1));
    var closed = (CaseClosed) house.platform().noticesTo(FakePlatform.at("#Front Range")).getLast();
    return closed.text().ways().getFirst().replyTo();
  }

  private String readsOf(String name) {
    return ((ReadsShown) house.types(name, "/cohort privacy readers")).toString();
  }

  private static CaseTold told(Answer answer) {
    return (CaseTold) answer;
  }

  private static List<String> words(CaseTold told) {
    return told.parts().stream().map(CasePart::said).flatMap(List::stream).map(said -> said.words())
        .map(Prose::raw).distinct().toList();
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }
}
