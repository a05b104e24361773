package org.collegium.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.collegium.core.Diary;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.attention.Closure;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.ProtocolAnswer.ProtocolsListed;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.ProtocolNotice.ProtocolClosed;
import org.collegium.core.notice.ProtocolNotice.ProtocolStepEnds;
import org.collegium.core.notice.ProtocolNotice.ProtocolStepOpened;
import org.collegium.core.notice.ProtocolNotice.ProtocolTakenBack;
import org.collegium.core.outbox.Courier.Earlier;
import org.collegium.core.outbox.Courier.Parcel;
import org.collegium.core.outbox.Courier.Reach;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A protocol runs by its step clock and by hand, in the cohort's channel and nowhere else. */
class RunProtocolTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");
  private static final Address ELSEWHERE = FakePlatform.at("#Elsewhere");

  @TempDir
  private Path folder;

  private TestHouse house;

  /** A Monday at nine in Denver. */
  @BeforeEach
  void aMonday() {
    house = TestHouse.at(folder, "2027-04-05T15:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aStepEndsAfterItsHoursAndTheNextOneComesByItself() {
    opens("a-spare-hour");

    assertThat(inTheChannel(new Diary(house).until("2027-04-07T00:00:00Z"))).containsExactly(
        "2027-04-05T15:00:00Z ProtocolStepOpened 1",
        "2027-04-05T17:00:00Z ProtocolStepOpened 2",
        "2027-04-05T18:00:00Z ProtocolClosed 2");
  }

  @Test
  void hoursThatWouldEndInTheEveningEndOnTheNextMorningOfSchool() {
    house.house().sessions().write(books -> {
      books.closures().replace(house.named("Front Range").id(),
          List.of(new Closure(LocalDate.of(2027, 4, 6), LocalDate.of(2027, 4, 6), "Snow")));
      return books;
    });
    house.advanceTo("2027-04-06T00:30:00Z");
    opens("a-spare-hour");

    assertThat(inTheChannel(new Diary(house).until("2027-04-08T00:00:00Z")))
        .contains("2027-04-07T15:00:00Z ProtocolStepOpened 2", "2027-04-07T16:00:00Z ProtocolClosed 2");
  }

  @Test
  void aRestartBetweenTwoStepsChangesNothing() {
    opens("a-spare-hour");
    house.advanceTo("2027-04-05T16:59:00Z");
    house.restart();

    assertThat(inTheChannel(new Diary(house).until("2027-04-05T17:30:00Z")))
        .containsExactly("2027-04-05T17:00:00Z ProtocolStepOpened 2");
    house.restart();
    assertThat(inTheChannel(new Diary(house).until("2027-04-05T18:30:00Z")))
        .containsExactly("2027-04-05T18:00:00Z ProtocolClosed 2");
  }

  @Test
  void whatFollowsStandsInTheThreadOfTheFirstPostAndNobodyElseHearsOfIt() {
    opens("a-spare-hour");
    house.advanceTo("2027-04-07T00:00:00Z");

    assertThat(house.platform().posted()).extracting(Parcel::to).containsOnly(CHANNEL);
    assertThat(house.platform().posted()).extracting(parcel -> parcel.earlier().map(Earlier::reach).orElse(null))
        .containsExactly(null, Reach.FOLLOWERS, Reach.FOLLOWERS);
    assertThat(house.platform().noticesTo(ELSEWHERE)).isEmpty();
  }

  @Test
  void beforeItBeginsTheFacilitatorSeesWhoReadsTheChannel() {
    var shown = (Confirm) house.types("Pat", "/protocol open a-spare-hour");

    assertThat(shown.title().raw()).contains("“A spare hour” would be opened in your channel", "Tell");
    assertThat(shown.lines()).extracting(Prose::raw)
        .anySatisfy(line -> assertThat(line).contains("Pat", "Ada", "Robin", "Grace"))
        .noneMatch(line -> line.contains("Linus"));
    house.advance(Duration.ofMinutes(1));
    assertThat(house.platform().noticesTo(CHANNEL)).isEmpty();
  }

  @Test
  void aStepOpensByHandAfterItWasShownAndNoneIsSkippedThatOpenedMeanwhile() {
    opens("a-spare-hour");
    var shown = (Confirm) house.types("Pat", "/protocol next");
    assertThat(shown.title().raw()).isEqualTo("“A spare hour” would go on with step 2 of 2: Answer");
    house.advanceTo("2027-04-05T17:01:00Z");

    assertThat(refusal(house.replies("Pat", shown.replyTo(), Map.of()))).startsWith("It has gone on since you looked");
    house.confirms("Pat", "/protocol next");
    house.advance(Duration.ofMinutes(1));
    assertThat(house.platform().noticesTo(CHANNEL)).extracting(Notice::getClass).containsExactly(
        ProtocolStepOpened.class, ProtocolStepOpened.class, ProtocolClosed.class);
  }

  @Test
  void aStepThatCameTooEarlyIsTakenOutAndComesAgain() {
    opens("a-spare-hour");
    house.confirms("Pat", "/protocol next");
    house.advance(Duration.ofMinutes(10));
    house.confirms("Pat", "/protocol back");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.platform().standingAt(CHANNEL)).last().isInstanceOf(ProtocolTakenBack.class);
    assertThat(refusal(house.types("Pat", "/protocol back"))).startsWith("This is its first step");
    assertThat(inTheChannel(new Diary(house).until("2027-04-05T18:00:00Z")))
        .containsExactly("2027-04-05T17:10:00Z ProtocolStepOpened 2");
  }

  @Test
  void aPauseLastsUntilItIsEndedAndTheStepLastsAnewThen() {
    opens("a-spare-hour");
    assertThat(said(house.types("Pat", "/protocol pause"))).contains("paused at step 1 of 2");
    house.advanceTo("2027-04-06T15:00:00Z");
    house.types("Pat", "/protocol pause");

    assertThat(inTheChannel(new Diary(house).until("2027-04-06T17:30:00Z")))
        .containsExactly("2027-04-06T17:00:00Z ProtocolStepOpened 2");
  }

  @Test
  void oneRunsAtATimeAndIsEndedAtAnyTime() {
    opens("a-spare-hour");
    assertThat(refusal(house.types("Pat", "/protocol open a-spare-hour"))).startsWith("A protocol is under way");

    house.confirms("Pat", "/protocol close");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.platform().noticesTo(CHANNEL)).last().isInstanceOf(ProtocolClosed.class);
    assertThat(listed()).contains("A spare hour: over");
    opens("a-spare-hour");
    assertThat(listed()).anyMatch(line -> line.startsWith("A spare hour: at step 1 of 2, which ends "));
    assertThat(refusal(house.types("Pat", "/protocol open the-side-gate"))).startsWith("No protocol has that name");
  }

  @Test
  void whoVolunteersKeepsTheTimeAndIsRemindedBeforeEachStepEnds() {
    opens("a-spare-hour");
    house.advance(Duration.ofMinutes(1));

    assertThat(said(house.opens("Ada", timeButton()))).startsWith("Ada keeps the time");
    var diary = new Diary(house).until("2027-04-06T00:00:00Z");

    assertThat(diary.to("Ada", ProtocolStepEnds.class)).hasSize(2);
    assertThat(diary.entries()).filteredOn(entry -> entry.notice() instanceof ProtocolStepEnds)
        .extracting(entry -> entry.at().toString())
        .containsExactly("2027-04-05T16:45:00Z", "2027-04-05T17:45:00Z");
    assertThat(refusal(house.types("Grace", "/protocol volunteer"))).startsWith("No protocol is under way");
  }

  @Test
  void theFirstKeepsItUnlessTheFacilitatorAsksAnother() {
    opens("a-spare-hour");
    house.advance(Duration.ofMinutes(1));
    var button = timeButton();
    house.opens("Ada", button);

    assertThat(refusal(house.opens("Grace", button))).startsWith("Somebody else keeps the time");
    assertThat(refusal(house.types("Grace", "/protocol volunteer member:Grace"))).startsWith("Somebody else");
    assertThat(said(house.types("Pat", "/protocol volunteer member:Grace"))).startsWith("Grace keeps the time");
    assertThat(refusal(house.types("Pat", "/protocol volunteer member:Robin"))).startsWith("They do not sit");
    assertThat(refusal(house.types("Pat", "/protocol volunteer member:Linus"))).contains("names nobody");
    var diary = new Diary(house).until("2027-04-06T00:00:00Z");
    assertThat(diary.to("Ada", ProtocolStepEnds.class)).isEmpty();
    assertThat(diary.to("Grace", ProtocolStepEnds.class)).hasSize(2);
    assertThat(house.platform().standingAt(CHANNEL).getFirst().toString()).contains("Grace").doesNotContain("Ada");
  }

  @Test
  void whoKeptTheTimeAndIsTakenAwayIsNamedNoMore() {
    opens("a-spare-hour");
    house.advance(Duration.ofMinutes(1));
    house.opens("Ada", timeButton());
    house.advance(Duration.ofMinutes(1));
    assertThat(house.platform().standingAt(CHANNEL).getFirst().toString()).contains("Ada");

    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.platform().standingAt(CHANNEL).getFirst().toString()).doesNotContain("Ada");
    assertThat(inTheChannel(new Diary(house).until("2027-04-05T19:00:00Z"))).hasSize(2);
  }

  @Test
  void linusCannotOpenNorEndWhatIsAnothersNorKeepItsTime() {
    opens("a-spare-hour");
    house.advance(Duration.ofMinutes(1));

    for (var line : List.of("/protocol list", "/protocol open a-spare-hour", "/protocol next", "/protocol back",
        "/protocol pause", "/protocol close", "/protocol next cohort:\"Front Range\"")) {
      assertThat(house.types("Linus", line)).as(line).isInstanceOf(Refused.class);
    }
    assertThat(refusal(house.opens("Linus", timeButton()))).startsWith("This is for those who sit");
    assertThat(refusal(house.opens("Robin", timeButton()))).startsWith("This is for those who sit");
    assertThat(refusal(house.types("Linus", "/protocol volunteer"))).startsWith("No protocol is under way");
    assertThat(house.platform().noticesTo(TestHouse.address("Linus"))).isEmpty();
  }

  private void opens(String protocol) {
    house.confirms("Pat", "/protocol open " + protocol);
  }

  private ReplyTo timeButton() {
    return ((ProtocolStepOpened) house.platform().noticesTo(CHANNEL).getFirst()).ways().getFirst().replyTo();
  }

  private List<String> listed() {
    return ((ProtocolsListed) house.types("Pat", "/protocol list")).protocols().stream()
        .map(line -> line.title().raw() + ": " + line.state().raw()).toList();
  }

  private static List<String> inTheChannel(Diary diary) {
    return diary.entries().stream().filter(entry -> entry.to().equals(CHANNEL)).map(Diary.Entry::line)
        .map(line -> line.replace("#Front Range ", "")).toList();
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }

  private static String said(Answer answer) {
    return ((Said) answer).words().raw();
  }
}
