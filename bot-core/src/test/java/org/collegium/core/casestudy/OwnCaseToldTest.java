package org.collegium.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.collegium.core.Brought;
import org.collegium.core.FakePlatform;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer.CasesListed;
import org.collegium.core.command.CaseAnswer.OwnCasesListed;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;
import org.collegium.core.notice.CaseNotice.CaseStageOpened;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.OwnCaseNotice.CaseAccepted;
import org.collegium.core.notice.OwnCaseNotice.CaseOffered;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that a leader brought is told like any other, and goes with whoever brought it. */
class OwnCaseToldTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");
  private static final String PLANTED = "Phalaropes";
  private static final String SITUATION = PLANTED + " stood where a chair was empty.";

  @TempDir
  private Path folder;

  private TestHouse house;
  private Brought brought;

  /** A Monday morning; Ada and Maria lead, Grace mentors, Pat runs the cohort, Robin convenes it. */
  @BeforeEach
  void aCohort() {
    house = TestHouse.at(folder, "2027-04-05T15:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    brought = new Brought(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void acceptedItIsListedOfferedWhileTypingAndToldLikeAnyOther() {
    brought.offered("Ada", SITUATION);
    brought.accepted("Pat");
    house.advance(Duration.ofMinutes(1));

    assertThat(to("Ada")).last().isInstanceOf(CaseAccepted.class);
    assertThat(((CasesListed) house.types("Pat", "/case list")).cases()).last()
        .satisfies(line -> assertThat(line.id().raw()).isEqualTo(brought.script()))
        .satisfies(line -> assertThat(line.title().raw()).isEqualTo("The empty chair"));
    assertThat(((Completions) house.invoke("Pat", new Completing("case open", "case", "empty"))).choices())
        .extracting(choice -> choice.value()).containsExactly(brought.script());
    assertThat(house.confirms("Pat", "/case open " + brought.script())).isInstanceOf(Said.class);
    house.advanceTo("2027-04-12T16:00:00Z");
    assertThat(house.platform().noticesTo(CHANNEL)).hasSize(2);
    assertThat(house.platform().noticesTo(CHANNEL)).first().isInstanceOfSatisfying(CaseStageOpened.class,
        opened -> assertThat(opened.text().words().raw()).isEqualTo(SITUATION));
    assertThat(house.platform().noticesTo(CHANNEL)).last().isInstanceOfSatisfying(CaseDecisionAsked.class,
        asked -> assertThat(asked.ways()).extracting(Prose::raw).containsExactly("Ask the team", "Ask nobody", "Wait"));
  }

  @Test
  void whoBroughtItKnowsItsEndAndDoesNotDecide() {
    var decide = asked();

    assertThat(house.opens("Maria", decide.form().replyTo())).isInstanceOf(FormOpened.class);
    assertThat(house.opens("Ada", decide.form().replyTo())).isInstanceOf(Refused.class);
  }

  @Test
  void itCanBeTakenBackUntilItIsOpenedAndThenNot() {
    brought.offered("Ada", SITUATION);
    house.advance(Duration.ofMinutes(1));
    brought.accepted("Pat");
    house.advance(Duration.ofMinutes(1));
    var script = brought.script();

    brought.withdrawn("Ada");
    house.advance(Duration.ofMinutes(1));

    assertThat(Rows.selected(house.folder(), "SELECT id FROM own_case")).isEmpty();
    assertThat(refusal(house.types("Pat", "/case open " + script))).startsWith("No case has that name");
    assertThat(house.platform().standingAt(FakePlatform.at("@Pat"))).last().isInstanceOf(TakenBack.class);
    opened();
    assertThat(brought.own("Ada").ways()).isEmpty();
  }

  @Test
  void whoTriesAnOldButtonTakesNothingBackThatWasOpened() {
    brought.offered("Ada", SITUATION);
    brought.accepted("Pat");
    var old = brought.own("Ada").ways();
    house.confirms("Pat", "/case open " + brought.script());

    assertThat(brought.pressed("Ada", old)).isInstanceOf(Refused.class);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM own_case")).hasSize(1);
  }

  @Test
  void whoeverElseBringsTheButtonsReadsAndChangesNothing() {
    house.enrol(house.named("Elsewhere"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    brought.offered("Ada", SITUATION);
    var listed = brought.listed("Pat", "/case review").lines().getFirst().way().replyTo();
    var review = brought.reviewed("Pat").ways();
    var own = brought.own("Ada").ways();

    for (var name : List.of("Linus", "Victor", "Grace", "Maria", "Robin")) {
      assertThat(house.opens(name, listed)).as(name).isInstanceOf(Refused.class);
      assertThat(brought.pressed(name, review)).as(name).isInstanceOf(Refused.class);
      assertThat(house.opens(name, Brought.openForm(review))).as(name).isInstanceOf(Refused.class);
      assertThat(brought.pressed(name, own)).as(name).isInstanceOf(Refused.class);
      assertThat(house.opens(name, Brought.openForm(own))).as(name).isInstanceOf(Refused.class);
    }
    assertThat(house.types("Linus", "/case offer")).isInstanceOf(FormOpened.class);
    assertThat(house.types("Victor", "/case open " + brought.script())).isInstanceOf(Refused.class);
    assertThat(((OwnCasesListed) house.types("Victor", "/case review")).lines()).isEmpty();
    assertThat(house.types("Grace", "/case offer")).isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/case review")).isInstanceOf(Refused.class);
    assertThat(reads("Ada")).hasSize(1);
  }

  @Test
  void aCaseOfAnotherCohortCannotBeOpened() {
    house.enrol(house.named("Elsewhere"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    brought.offered("Ada", SITUATION);
    brought.accepted("Pat");

    assertThat(refusal(house.types("Victor", "/case open " + brought.script()))).startsWith("No case has that name");
    assertThat(((CasesListed) house.types("Victor", "/case list")).cases()).extracting(line -> line.id().raw())
        .doesNotContain(brought.script());
  }

  @Test
  void whoIsNoFacilitatorAnyMoreReadsNothing() {
    brought.offered("Ada", SITUATION);
    var way = brought.listed("Pat", "/case review").lines().getFirst().way().replyTo();
    house.enrol(house.named("Front Range"), "Quinn", Role.FACILITATOR, TestHouse.DENVER);
    house.confirms("Quinn", "/cohort remove Pat");

    assertThat(house.opens("Pat", way)).isInstanceOf(Refused.class);
    assertThat(said(brought.own("Ada").said())).contains("Who can read it: nobody any more");
  }

  @Test
  void erasedInTheMiddleItEndsAndNoWordOfItIsLeftInTheChannel() {
    asked();
    assertThat(house.platform().wordsTo(CHANNEL)).contains(PLANTED);

    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(5));

    assertThat(house.platform().standingAt(CHANNEL)).isNotEmpty().allMatch(TakenBack.class::isInstance);
    assertThat(Rows.selected(house.folder(), "SELECT state FROM case_study")).containsExactly("closed");
    assertThat(Rows.selected(house.folder(), "SELECT id FROM own_case")).isEmpty();
    house.advance(Duration.ofDays(30));
    assertThat(house.platform().noticesTo(CHANNEL)).filteredOn(CaseNotice.class::isInstance).hasSize(2);
    assertThat(house.platform().standingAt(FakePlatform.at("@Pat"))).noneMatch(CaseOffered.class::isInstance);
    assertThat(refusal(house.types("Pat", "/case next"))).startsWith("No case is under way");
  }

  @Test
  void anOfferedOneGoesWithItsAuthorAndANoteWithWhoWroteIt() {
    brought.offered("Ada", SITUATION);
    brought.offered("Maria", "Another.");
    brought.sentBack("Pat", "Say who could decide.");
    house.enrol(house.named("Front Range"), "Quinn", Role.FACILITATOR, TestHouse.DENVER);

    house.confirms("Maria", "/cohort privacy erase when:now");
    house.confirms("Pat", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(5));

    assertThat(Rows.selected(house.folder(), "SELECT note IS NULL AND note_author_id IS NULL FROM own_case"))
        .containsExactly("1");
    assertThat(said(brought.own("Ada").said())).contains("What was written about it has been taken away");
  }

  @Test
  void itsStagesGoOnAfterARestart() {
    opened();

    house.restart();
    house.advanceTo("2027-04-12T16:00:00Z");

    assertThat(house.platform().noticesTo(CHANNEL)).hasSize(2);
  }

  @Test
  void itsAuthorTakesItAlongAndTheNoteItsOwn() {
    brought.offered("Ada", SITUATION);
    brought.sentBack("Pat", "Say who could decide.");

    assertThat(exported("Ada")).contains(PLANTED).doesNotContain("could decide");
    assertThat(exported("Pat")).contains("could decide").doesNotContain(PLANTED);
  }

  @Test
  void wordsAndNoteLieSealed() {
    brought.offered("Ada", SITUATION);
    brought.sentBack("Pat", "Say who could decide.");

    assertThat(Rows.selected(house.folder(), "SELECT CAST(words AS TEXT) || CAST(note AS TEXT) FROM own_case"))
        .singleElement().asString().doesNotContain(PLANTED, "could decide", "situation");
  }

  private CaseDecisionAsked asked() {
    opened();
    house.confirms("Pat", "/case next");
    house.advance(Duration.ofMinutes(1));
    return (CaseDecisionAsked) house.platform().noticesTo(CHANNEL).getLast();
  }

  private void opened() {
    brought.offered("Ada", SITUATION);
    brought.accepted("Pat");
    house.confirms("Pat", "/case open " + brought.script());
    house.advance(Duration.ofMinutes(1));
  }

  private String exported(String name) {
    return ((FilesGiven) house.types(name, "/cohort privacy export")).files().getFirst().content().raw();
  }

  private List<Notice> to(String name) {
    return house.platform().noticesTo(FakePlatform.at("@" + name));
  }

  private List<String> reads(String name) {
    return ((ReadsShown) house.types(name, "/cohort privacy readers")).reads().stream().map(Object::toString).toList();
  }

  private static String said(List<Prose> lines) {
    return String.join("\n", lines.stream().map(Prose::raw).toList());
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }
}
