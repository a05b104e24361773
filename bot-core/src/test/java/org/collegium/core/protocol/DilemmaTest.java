package org.collegium.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.core.Diary;
import org.collegium.core.FakePlatform;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.ProtocolAnswer.DilemmaShown;
import org.collegium.core.command.ProtocolAnswer.ProtocolsListed;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.ProtocolNotice.ProtocolStepOpened;
import org.collegium.core.notice.ProtocolNotice.ProtocolWithdrawn;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ada brings a dilemma of her own: who reads it, who must not be in the room, and that she can take it back. */
class DilemmaTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");
  private static final String WORDS = "Two teachers were promised the same room.";

  @TempDir
  private Path folder;

  private TestHouse house;

  /** A Monday at nine in Denver. */
  @BeforeEach
  void aMonday() {
    house = TestHouse.at(folder, "2027-04-05T15:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void beforeTheFirstKeyWhoWillReadItIsNamed() {
    var form = ((FormOpened) house.types("Ada", "/protocol offer")).form();

    assertThat(form.intro()).extracting(Prose::raw).anyMatch(line -> line.contains("Pat") && line.contains("Grace")
        && line.contains("Maria") && !line.contains("Robin") && !line.contains("Ada"));
  }

  @Test
  void nobodySeesItBeforeSheHasSeenItAsTheOthersWouldAndOfferedIt() {
    var shown = writes("");

    assertThat(shown.words().raw()).isEqualTo(WORDS);
    assertThat(notes(shown)).contains("May be read by:", "Nobody else has seen it yet");
    assertThat(offers()).isEmpty();
    assertThat(refusal(house.opens("Pat", token(shown)))).startsWith("This is not for you to read");
    assertThat(refusal(house.types("Pat", "/protocol open two-ears member:Ada"))).startsWith("They offer nothing");
    assertThat(house.platform().posted()).isEmpty();
  }

  @Test
  void onceItIsOfferedFacilitatorsReadItAndNobodyElse() {
    var token = offers("");

    assertThat(offers()).containsExactly("Ada");
    assertThat(((DilemmaShown) house.opens("Pat", token)).words().raw()).isEqualTo(WORDS);
    for (var name : List.of("Grace", "Maria", "Robin", "Linus")) {
      assertThat(refusal(house.opens(name, token))).as(name).startsWith("This is not for you to read");
    }
    assertThat(house.platform().posted()).isEmpty();
  }

  @Test
  void onceItIsBroughtWhoeverWasNamedReadsItAloneAndTheChannelHoldsNoWordOfIt() {
    offers("");
    house.confirms("Pat", "/protocol open two-ears member:Ada");
    var diary = new Diary(house).until("2027-04-12T00:00:00Z");

    var posts = diary.entries().stream().map(Diary.Entry::notice).toList();
    assertThat(posts).hasSize(4);
    assertThat(posts.getFirst()).isInstanceOfSatisfying(ProtocolStepOpened.class,
        opened -> assertThat(opened.about().presenter()).contains(new Prose("Ada")));
    assertThat(house.platform().wordsTo(CHANNEL)).doesNotContain("promised", "same room", "Whom");
    for (var name : List.of("Pat", "Grace", "Maria", "Ada")) {
      assertThat(((DilemmaShown) house.opens(name, readButton())).words().raw()).as(name).isEqualTo(WORDS);
    }
    for (var name : List.of("Robin", "Linus")) {
      assertThat(refusal(house.opens(name, readButton()))).as(name).startsWith("This is not for you to read");
    }
    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM dilemma_access")).containsExactly("3");
  }

  @Test
  void whoComesLaterReadsNothingAndWhoHasLeftReadsNothingMore() {
    offers("");
    house.confirms("Pat", "/protocol open two-ears member:Ada");
    house.advance(Duration.ofMinutes(1));
    house.leader("Nils", TestHouse.DENVER);
    house.confirms("Pat", "/cohort remove Maria");

    assertThat(refusal(house.opens("Nils", readButton()))).startsWith("This is not for you to read");
    assertThat(house.opens("Maria", readButton())).isInstanceOf(Refused.class);
  }

  @Test
  void whereSomebodyMustNotBeInTheRoomItIsNotOpenedThereAndTheFacilitatorAloneLearnsWhy() {
    var token = offers("Maria");

    assertThat(refusal(house.types("Pat", "/protocol open two-ears member:Ada")))
        .startsWith("Ada does not want it talked about with Maria in the room").contains("No other cohort");
    house.advance(Duration.ofDays(2));
    assertThat(house.platform().posted()).isEmpty();
    assertThat(refusal(house.opens("Maria", token))).startsWith("This is not for you to read");
    assertThat(((DilemmaShown) house.opens("Pat", token)).notes().toString()).doesNotContain("Maria");
    assertThat(house.types("Maria", "/cohort privacy").toString()).doesNotContain("dilemma");
  }

  @Test
  void aFacilitatorWhoIsKeptApartLearnsNothingOfIt() {
    house.enrol(house.named("Front Range"), "Quinn", Role.FACILITATOR, TestHouse.DENVER);
    offers("Quinn");

    assertThat(house.types("Quinn", "/protocol list").toString()).doesNotContain("Ada");
    assertThat(refusal(house.types("Quinn", "/protocol open two-ears member:Ada"))).doesNotContain("Quinn", "room");
    assertThat(house.types("Pat", "/protocol list").toString()).contains("Ada");
  }

  @Test
  void anotherCohortWithoutThemIsNamedWhereThereIsOne() {
    var circle = house.cohort("Small Circle");
    house.enrol(circle, "Pat", Role.FACILITATOR, TestHouse.DENVER);
    house.enrol(circle, "Ada", Role.LEADER, TestHouse.DENVER);
    offers("Robin", "cohort:\"Front Range\"");

    assertThat(refusal(house.types("Pat", "/protocol open two-ears member:Ada cohort:\"Front Range\"")))
        .contains("Robin", "In Small Circle they are not");
  }

  @Test
  void whoIsCalledByAWrongNameWouldReadItSoNothingIsKept() {
    var form = ((FormOpened) house.types("Ada", "/protocol offer")).form();

    var rejected = (FormRejected) house.replies("Ada", form.replyTo(), values("Mario"));

    assertThat(rejected.problems()).containsKey("apart");
    assertThat(rejected.form().field("dilemma").orElseThrow().current()).isEqualTo(WORDS);
    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM dilemma")).containsExactly("0");
  }

  @Test
  void whenSomebodyComesBackWhoMustNotBeThereItRests() {
    house.confirms("Pat", "/cohort remove Maria");
    house.leader("Nils", TestHouse.DENVER);
    offers("Nils");
    house.confirms("Pat", "/cohort remove Nils");
    house.confirms("Pat", "/protocol open two-ears member:Ada");
    house.advance(Duration.ofMinutes(1));
    house.leader("Nils", TestHouse.DENVER);

    assertThat(refusal(house.types("Pat", "/protocol next"))).startsWith("Somebody is in the cohort now");
    var diary = new Diary(house).until("2027-04-12T00:00:00Z");
    assertThat(diary.entries()).isEmpty();
    assertThat(((ProtocolsListed) house.types("Pat", "/protocol list")).protocols().toString())
        .contains("paused at step 1 of 3");
  }

  @Test
  void sheTakesItBackAtAnyTimeAndItEnds() {
    var token = offers("");
    house.confirms("Pat", "/protocol open two-ears member:Ada");
    house.advance(Duration.ofMinutes(1));
    var button = readButton();

    assertThat(refusal(house.replies("Pat", token, Map.of("choice", "take-back")))).isNotEmpty();
    assertThat(((DilemmaShown) house.opens("Ada", button)).ways()).hasSize(1);
    assertThat(said(house.replies("Ada", token, Map.of("choice", "take-back")))).startsWith("Taken back");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.platform().standingAt(CHANNEL)).allMatch(ProtocolWithdrawn.class::isInstance);
    assertThat(house.platform().standingAt(CHANNEL).toString()).doesNotContain("Ada");
    assertThat(refusal(house.opens("Grace", button))).isNotEmpty();
    assertThat(new Diary(house).until("2027-04-12T00:00:00Z").entries()).isEmpty();
    assertThat(refusal(house.types("Pat", "/protocol next"))).startsWith("No protocol is under way");
  }

  @Test
  void aPresenterWhoIsErasedInTheMiddleLeavesNothingBehindAndItEnds() {
    var ada = house.person("Ada").id().value();
    offers("");
    house.confirms("Pat", "/protocol open two-ears member:Ada");
    house.confirms("Pat", "/protocol next");
    house.advance(Duration.ofMinutes(1));
    house.opens("Grace", readButton());
    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.platform().standingAt(CHANNEL)).hasSize(2).allMatch(ProtocolWithdrawn.class::isInstance);
    assertThat(house.platform().standingAt(CHANNEL).toString()).doesNotContain("Ada");
    for (var table : List.of("dilemma", "dilemma_reader", "dilemma_apart", "dilemma_access")) {
      assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM " + table)).as(table).containsExactly("0");
    }
    assertThat(Rows.in(house.folder(), Set.of())).noneMatch(row -> row.contains("|" + ada + "|offered"));
    house.restart();
    assertThat(new Diary(house).until("2027-04-12T00:00:00Z").entries()).isEmpty();
    house.confirms("Pat", "/protocol open a-spare-hour");
  }

  @Test
  void sheChangesItUntilItIsBroughtAndTakesItAlong() {
    offers("");
    var form = ((FormOpened) house.types("Ada", "/protocol offer")).form();
    assertThat(form.field("dilemma").orElseThrow().current()).isEqualTo(WORDS);

    house.replies("Ada", form.replyTo(), values(""));
    assertThat(offers()).as("what was changed is not offered yet").isEmpty();

    var files = ((FilesGiven) house.types("Ada", "/cohort privacy export")).files();
    assertThat(files.toString()).contains(WORDS, "Whom do I ask first?");
    assertThat(((FilesGiven) house.types("Grace", "/cohort privacy export")).files().toString())
        .doesNotContain(WORDS);
  }

  @Test
  void itLiesSealed() {
    offers("");

    assertThat(Rows.in(house.folder(), Set.of())).noneMatch(row -> row.contains("promised"));
  }

  @Test
  void aProtocolNeedsWhatItIsAboutAndNothingElse() {
    assertThat(refusal(house.types("Pat", "/protocol open two-ears"))).startsWith("This protocol is about a dilemma");
    assertThat(refusal(house.types("Pat", "/protocol open a-spare-hour member:Ada")))
        .startsWith("In this protocol nobody brings anything");
    assertThat(house.types("Grace", "/protocol offer")).isInstanceOf(Refused.class);
    assertThat(house.types("Linus", "/protocol offer cohort:\"Front Range\"")).isInstanceOf(Refused.class);
  }

  @Test
  void linusCannotWriteIntoAnothersForm() {
    var form = ((FormOpened) house.types("Ada", "/protocol offer")).form();

    assertThat(house.replies("Linus", form.replyTo(), values(""))).isInstanceOf(Refused.class);
    assertThat(house.opens("Maria", form.replyTo())).isInstanceOf(Refused.class);
    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM dilemma")).containsExactly("0");
  }

  @Test
  void beforeItIsOpenedThePreviewSaysWhoReadsTheChannel() {
    offers("");
    var shown = (Confirm) house.types("Pat", "/protocol open two-ears member:Ada");

    assertThat(shown.lines()).extracting(Prose::raw).anyMatch(line -> line.contains("Robin") && line.contains("Maria"));
    assertThat(shown.toString()).doesNotContain("promised");
  }

  private DilemmaShown writes(String apart, String... more) {
    var form = ((FormOpened) house.types("Ada", Stream.concat(Stream.of("/protocol offer"), Stream.of(more))
        .reduce((one, other) -> one + " " + other).orElseThrow())).form();
    return (DilemmaShown) house.replies("Ada", form.replyTo(), values(apart));
  }

  private static Map<String, String> values(String apart) {
    return Map.of("title", "Two rooms", "dilemma", WORDS, "focus", "Whom do I ask first?", "apart", apart);
  }

  /** Ada writes it and offers it; the token of its button. */
  private ReplyTo offers(String apart, String... more) {
    var token = token(writes(apart, more));
    assertThat(said(house.replies("Ada", token, Map.of("choice", "offer")))).startsWith("Offered. Pat can read it");
    return token;
  }

  private static ReplyTo token(DilemmaShown shown) {
    return ((Ask.OneOf) shown.ways().getFirst()).replyTo();
  }

  private List<String> offers() {
    return ((ProtocolsListed) house.types("Pat", "/protocol list")).offered().stream()
        .map(offer -> offer.from().raw()).toList();
  }

  private ReplyTo readButton() {
    List<Notice> posted = house.platform().noticesTo(CHANNEL);
    return ((ProtocolStepOpened) posted.getFirst()).ways().getFirst().replyTo();
  }

  private static String notes(DilemmaShown shown) {
    return Prose.lines(shown.notes()).raw();
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }

  private static String said(Answer answer) {
    return ((Said) answer).words().raw();
  }
}
