package org.collegium.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collegium.core.Brought;
import org.collegium.core.FakePlatform;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer.CasesListed;
import org.collegium.core.command.CaseAnswer.OwnCaseShown;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.OwnCaseNotice.CaseOffered;
import org.collegium.core.notice.OwnCaseNotice.CaseSentBack;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A leader brings a case of their own, and who runs the cohort looks at it. */
class OwnCaseTest {

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
  void whoWillReadItStandsAboveTheFirstField() {
    assertThat(brought.form("Ada").intro()).extracting(Prose::raw)
        .anyMatch(line -> line.startsWith("Pat will read this now") && line.contains("everybody in Front Range"))
        .anyMatch(line -> line.startsWith("By sending it you agree"))
        .anyMatch(line -> line.startsWith("Leave out the names"));
  }

  @Test
  void whatIsOfferedWaitsAndWhoRunsTheCohortIsToldWithoutAWordOfIt() {
    var shown = (OwnCaseShown) brought.offered("Ada", SITUATION);
    house.advance(Duration.ofMinutes(1));

    assertThat(said(shown.said())).contains("offered on Monday, April 5, waits", "Who can read it: Pat.");
    assertThat(to("Pat")).last().isInstanceOfSatisfying(CaseOffered.class,
        offered -> assertThat(offered.from().raw()).isEqualTo("Ada"));
    assertThat(house.platform().wordsTo(FakePlatform.at("@Pat"))).doesNotContain(PLANTED, "empty chair");
    assertThat(house.platform().noticesTo(CHANNEL)).isEmpty();
    assertThat(((CasesListed) house.types("Pat", "/case list")).cases()).extracting(line -> line.id().raw())
        .doesNotContain(brought.script());
    assertThat(refusal(house.types("Pat", "/case open " + brought.script()))).startsWith("No case has that name");
  }

  @Test
  void thatItWasReadIsToldItsAuthor() {
    brought.offered("Ada", SITUATION);
    assertThat(reads("Ada")).isEmpty();

    var read = brought.reviewed("Pat");

    assertThat(read.parts()).extracting(part -> part.words().raw()).contains(SITUATION, "The team was asked.");
    assertThat(reads("Ada")).singleElement().asString().contains("Pat", "/case review");
  }

  @Test
  void namesOfTheCohortAreFoundAndNothingTypedIsLost() {
    Rows.changed(house.folder(), "UPDATE membership SET school = 'Lincoln High' WHERE role = 'leader'");
    var form = brought.form("Ada");
    var told = new HashMap<>(Brought.telling("At LINCOLN  high, María did not come. Write to head@school.example."));

    var rejected = (FormRejected) brought.sent("Ada", form, told);

    assertThat(rejected.problems()).containsOnlyKeys("names");
    assertThat(rejected.problems().get("names").raw()).contains("Maria", "Lincoln High", "head@school.example");
    assertThat(rejected.form().field("situation").orElseThrow().current()).startsWith("At LINCOLN  high");
    assertThat(Rows.selected(house.folder(), "SELECT id FROM own_case")).isEmpty();
    told.put("names", "meant");
    assertThat(brought.sent("Ada", form, told)).isInstanceOf(OwnCaseShown.class);
  }

  @Test
  void aWordThatOnlyBeginsLikeANameIsNone() {
    assertThat(brought.offered("Ada", "The patio was patched by nobody, and Adar was a month."))
        .isInstanceOf(OwnCaseShown.class);
  }

  @Test
  void aWayALineTwoToFiveAndEachShortEnough() {
    assertThat(problem("Ask the team")).contains("at least 2 and at most 5", "these are 1");
    assertThat(problem("a1\nb2\nc3\nd4\ne5\nf6")).contains("these are 6");
    assertThat(problem("Ask\nAsk")).contains("are the same");
    assertThat(problem("Ask\n" + "x".repeat(76))).contains("at most 75 characters");
  }

  @Test
  void whatIsMissingIsSaid() {
    var rejected = (FormRejected) brought.sent("Ada", brought.form("Ada"), Map.of("names", "none"));

    assertThat(rejected.problems()).containsOnlyKeys("title", "situation", "decision", "ways", "reveal", "close");
  }

  @Test
  void itIsNotKeptForOthersThanWereNamed() {
    var form = brought.form("Ada");
    house.enrol(house.named("Front Range"), "Quinn", Role.FACILITATOR, TestHouse.DENVER);

    var rejected = (FormRejected) brought.sent("Ada", form, Brought.telling(SITUATION));

    assertThat(rejected.problems()).containsOnlyKeys("audience");
    assertThat(Rows.selected(house.folder(), "SELECT id FROM own_case")).isEmpty();
  }

  @Test
  void whoRunsTheCohortOnlyLaterDoesNotReadItUntilItIsSentAgain() {
    brought.offered("Ada", SITUATION);
    var way = brought.listed("Pat", "/case review").lines().getFirst().way().replyTo();
    house.enrol(house.named("Front Range"), "Quinn", Role.FACILITATOR, TestHouse.DENVER);

    assertThat(brought.listed("Quinn", "/case review").lines()).isEmpty();
    assertThat(said(brought.listed("Quinn", "/case review").said())).contains("One more was sent before you");
    assertThat(house.opens("Quinn", way)).isInstanceOf(Refused.class);

    brought.sent("Ada", ((FormOpened) house.opens("Ada", Brought.openForm(brought.own("Ada").ways()))).form(),
        Brought.telling(SITUATION));

    assertThat(brought.reviewed("Quinn").title().raw()).isEqualTo("The empty chair");
  }

  @Test
  void sentBackItsAuthorReadsWhyAlone() {
    brought.offered("Ada", SITUATION);
    brought.sentBack("Pat", "Say who could decide.");
    house.advance(Duration.ofMinutes(1));

    assertThat(to("Ada")).last().isInstanceOf(CaseSentBack.class);
    assertThat(house.platform().wordsTo(FakePlatform.at("@Ada"))).doesNotContain("could decide");
    assertThat(brought.own("Ada").parts().getFirst().words().raw()).isEqualTo("Say who could decide.");
    assertThat(reads("Pat")).singleElement().asString().contains("Ada", "/case offer");
    assertThat(brought.listed("Pat", "/case review").lines()).isEmpty();
  }

  @Test
  void whatWasChangedMeanwhileIsNotAcceptedUnread() {
    brought.offered("Ada", SITUATION);
    var seen = brought.reviewed("Pat").ways();
    house.advance(Duration.ofMinutes(1));
    brought.sent("Ada", ((FormOpened) house.opens("Ada", Brought.openForm(brought.own("Ada").ways()))).form(),
        Brought.telling("Something else."));

    var answer = (OwnCaseShown) brought.pressed("Pat", seen);

    assertThat(said(answer.said())).contains("Nothing was done");
    assertThat(Rows.selected(house.folder(), "SELECT state FROM own_case")).containsExactly("offered");
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

  private String problem(String ways) {
    var told = new HashMap<>(Brought.telling(SITUATION));
    told.put("ways", ways);
    var rejected = (FormRejected) brought.sent("Ada", brought.form("Ada"), told);
    assertThat(rejected.problems()).containsOnlyKeys("ways");
    return rejected.problems().get("ways").raw();
  }
}
