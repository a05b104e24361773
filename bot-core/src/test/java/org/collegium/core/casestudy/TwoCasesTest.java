package org.collegium.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.HomeAnswer.OwnPage;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.CaseNotice.CaseClosed;
import org.collegium.core.outbox.Courier.Parcel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cases run beside each other in one cohort, each by itself. */
class TwoCasesTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void aMonday() {
    house = TestHouse.withTwoCases(folder, "2027-04-05T15:00:00Z");
    house.session(3, "2027-05-11", 1);
    house.confirms("Pat", "/case open the-side-gate");
    house.advanceTo("2027-04-06T15:00:00Z");
    house.confirms("Pat", "/case open the-back-door");
    house.advanceTo("2027-04-06T15:01:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void eachGoesOnAtItsOwnHoursInAThreadOfItsOwn() {
    house.advanceTo("2027-04-08T15:01:00Z");

    assertThat(told()).containsExactly("The side gate 1", "The back door 1", "The side gate 2", "The back door 2");
    assertThat(house.platform().posted().stream().map(Parcel::earlier).map(Optional::isPresent))
        .containsExactly(false, false, true, true);
  }

  @Test
  void whichIsMeantIsAskedAndThenDone() {
    assertThat(refusal(house.types("Pat", "/case next")))
        .isEqualTo("Under way in your cohort: the-back-door and the-side-gate. Say which one you mean with case:… at"
            + " the end.");
    assertThat(refusal(house.types("Pat", "/case pause case:the-lost-key"))).startsWith("Under way in your cohort");

    house.confirms("Pat", "/case close case:the-side-gate");
    house.advanceTo("2027-04-06T15:02:00Z");

    assertThat(house.platform().noticesTo(CHANNEL)).last().isInstanceOfSatisfying(CaseClosed.class,
        closed -> assertThat(closed.about().title().raw()).isEqualTo("The side gate"));
    assertThat(((Confirm) house.types("Pat", "/case next")).title().raw()).contains("The back door");
  }

  @Test
  void theSameCaseDoesNotRunTwiceAtOnce() {
    assertThat(refusal(house.types("Pat", "/case open the-back-door"))).startsWith("This case is under way already");
  }

  @Test
  void onlyThoseUnderWayAreOfferedToGoOn() {
    house.confirms("Pat", "/case close case:the-side-gate");

    assertThat(offered("case next")).containsExactly("the-back-door");
    assertThat(offered("case open")).containsExactlyInAnyOrder("the-back-door", "the-side-gate");
  }

  @Test
  void whatIsConfirmedIsDoneToTheCaseThatWasShownThoughAnotherHasEnded() {
    var shown = (Confirm) house.types("Pat", "/case close case:the-back-door");
    house.confirms("Pat", "/case close case:the-back-door");

    assertThat(refusal(house.replies("Pat", shown.replyTo(), Map.of()))).startsWith("It has gone on since you looked");
    assertThat(((Confirm) house.types("Pat", "/case next")).title().raw()).contains("The side gate");
  }

  @Test
  void eachIsDecidedForItself() {
    for (var open : List.of("the-side-gate", "the-back-door")) {
      house.confirms("Pat", "/case next case:" + open);
      house.confirms("Pat", "/case next case:" + open);
    }
    assertThat(decisions()).containsExactly("Decide in “The back door”", "Decide in “The side gate”");

    var form = ((FormOpened) house.opens("Ada", asks().getFirst().replyTo())).form();
    house.replies("Ada", form.replyTo(), Map.of("way", "ask-first", "reason", "They live there.", "audience",
        "only-me"));

    assertThat(decisions()).containsExactly("Decide in the case");
    assertThat(((FormOpened) house.opens("Ada", asks().getFirst().replyTo())).form().intro().getFirst().raw())
        .contains("The side gate");
  }

  @Test
  void linusIsNotToldWhichCasesRunElsewhere() {
    assertThat(refusal(house.types("Linus", "/case next case:the-side-gate"))).doesNotContain("the-back-door");
    assertThat(((Completions) house.invoke("Linus", completing("case next"))).choices()).isEmpty();
  }

  private List<String> told() {
    return house.platform().noticesTo(CHANNEL).stream().map(CaseNotice.class::cast)
        .map(notice -> notice.about().title().raw() + " " + notice.about().stage()).toList();
  }

  private List<Ask> asks() {
    return ((OwnPage) house.types("Ada", "/cohort me")).seats().getFirst().writing().stream()
        .filter(Ask.OpenForm.class::isInstance).filter(ask -> label(ask).startsWith("Decide")).toList();
  }

  private List<String> decisions() {
    return asks().stream().map(TwoCasesTest::label).toList();
  }

  private static String label(Ask ask) {
    return ((Ask.OpenForm) ask).label().raw();
  }

  private List<String> offered(String path) {
    return ((Completions) house.invoke("Pat", completing(path))).choices().stream().map(choice -> choice.value())
        .toList();
  }

  private static Invocation.Completing completing(String path) {
    return new Invocation.Completing(path, "case", "");
  }

  private static String refusal(Answer answer) {
    return ((Refused) answer).why().raw();
  }
}
