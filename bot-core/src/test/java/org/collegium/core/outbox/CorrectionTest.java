package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.Invitation.Invited;
import org.collegium.core.notice.Invitation.Turnout;
import org.collegium.core.notice.MembershipNotice.CatchUp;
import org.collegium.core.notice.SessionNotice.SessionReminder;
import org.collegium.core.outbox.Courier.Amendment;
import org.collegium.core.session.CalendarEntry;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was posted is edited when its facts change, whatever goes wrong, and nothing is posted for it. */
class CorrectionTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");

  @TempDir
  private Path folder;

  private TestHouse house;
  private int posted;

  /** A Tuesday in January, a week before the session; the first reminder has just come to everybody. */
  @BeforeEach
  void reminded() {
    house = TestHouse.at(folder, "2026-12-21T15:00:00Z");
    house.session(1, "2027-01-19", 1);
    house.advanceTo("2027-01-05T17:00:00Z");
    posted = house.platform().posted().size();
    assertThat(house.platform().edits()).isEmpty();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoAnswersSeesTheirAnswerWhereTheyWereAskedAndTheChannelIsToldHowMany() {
    assertThat(turnout()).isEqualTo(new Turnout(0, 0, 0, 3));

    says("Ada", "yes");
    assertThat(answer("Ada")).contains(new Prose("you will be there"));
    assertThat(turnout()).isEqualTo(new Turnout(1, 0, 0, 2));
    house.advance(Duration.ofMinutes(1));
    says("Ada", "no");
    says("Grace", "maybe");
    house.advance(Duration.ofMinutes(1));

    assertThat(answer("Ada")).contains(new Prose("you cannot come"));
    assertThat(answer("Grace")).contains(new Prose("not sure yet"));
    assertThat(answer("Pat")).isEmpty();
    assertThat(turnout()).isEqualTo(new Turnout(0, 1, 1, 1));
    assertNothingPosted();
  }

  @Test
  void theButtonsStayForWhoChangesTheirMind() {
    says("Ada", "yes");

    assertThat(reminder(TestHouse.address("Ada")).invitation()).isInstanceOfSatisfying(Invited.class,
        invited -> assertThat(invited.ask().replyTo()).isEqualTo(house.latestChoice("Ada")));
  }

  @Test
  void linusChangesNothingThereAndSeesNothingOfIt() {
    house.session(house.named("Elsewhere"), 1, "2027-01-19", 1);
    var before = house.platform().standingAt(CHANNEL);

    var answer = house.replies("Linus", house.latestChoice("Ada"), Map.of("choice", "yes"));
    house.types("Linus", "/cohort rsvp yes");
    house.types("Linus", "/cohort rsvp yes cohort:\"Front Range\"");
    house.advance(Duration.ofMinutes(1));
    says("Ada", "no");

    assertThat(answer).isInstanceOf(PlainAnswer.Refused.class);
    assertThat(before).isNotEqualTo(house.platform().standingAt(CHANNEL));
    assertThat(turnout()).isEqualTo(new Turnout(0, 1, 0, 2));
    assertThat(house.platform().edits()).extracting(edit -> edit.parcel().to())
        .containsOnly(TestHouse.address("Ada"), CHANNEL);
    assertThat(house.platform().standingAt(TestHouse.address("Linus"))).isEmpty();
  }

  @Test
  void whatWasSaidBeforeIsNoChange() {
    says("Ada", "yes");
    house.advance(Duration.ofMinutes(1));
    var edits = house.platform().edits().size();

    says("Ada", "yes");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.platform().edits()).hasSize(edits);
  }

  @Test
  void manyAnswersWithinMomentsAreOneEditOfTheChannel() {
    says("Ada", "yes");
    house.advance(Duration.ofSeconds(1));
    says("Grace", "yes");
    house.advance(Duration.ofSeconds(1));
    says("Pat", "no");
    says("Ada", "maybe");
    assertThat(editsOf(CHANNEL)).isEqualTo(1);

    house.advance(FakePlatform.REST);

    assertThat(editsOf(CHANNEL)).isEqualTo(2);
    assertThat(turnout()).isEqualTo(new Turnout(1, 1, 1, 0));
  }

  @Test
  void aChangeDuringAnEditIsNotLost() {
    house.platform().duringNextEdit(() -> answers("Ada", "no"));
    house.platform().duringNextEdit(() -> answers("Ada", "maybe"));

    says("Ada", "yes");
    house.advance(FakePlatform.REST.multipliedBy(3));

    assertThat(answer("Ada")).contains(new Prose("not sure yet"));
    assertThat(turnout()).isEqualTo(new Turnout(0, 0, 1, 2));
  }

  @Test
  void anAnswerWhileTheReminderIsUnderWayStandsInItAsSoonAsItArrives() {
    house.session(2, "2027-03-16", 1);
    house.platform().duringNextCarry(() -> List.of("Ada", "Grace", "Pat")
        .forEach(name -> house.types(name, "/cohort rsvp yes session:2")));

    house.advanceTo("2027-03-02T17:00:00Z");

    assertThat(List.of("Ada", "Grace", "Pat")).allSatisfy(
        name -> assertThat(answer(name)).contains(new Prose("you will be there")));
    assertThat(turnout()).isEqualTo(new Turnout(3, 0, 0, 0));
  }

  @Test
  void anEditWhoseEndNobodySawIsMadeAgain() {
    house.platform().diesAfterNextEdit();
    assertThatThrownBy(() -> says("Ada", "yes")).hasMessage("The process dies here");

    house.restart();
    house.advance(Duration.ofMinutes(2));

    assertThat(answer("Ada")).contains(new Prose("you will be there"));
    assertThat(turnout()).isEqualTo(new Turnout(1, 0, 0, 2));
    assertThat(house.platform().edits()).hasSize(3);
    assertNothingPosted();
  }

  @Test
  void whatThePlatformIsTooBusyForIsEditedLaterAndSaysWhatIsTrueThen() {
    house.platform().nextEdit(() -> new Amendment.TryLater(Duration.ofMinutes(5), new Prose("busy")));
    house.platform().nextEdit(() -> new Amendment.TryLater(Duration.ofMinutes(5), new Prose("busy")));
    says("Ada", "yes");
    says("Ada", "no");
    assertThat(house.platform().edits()).isEmpty();

    house.advance(Duration.ofMinutes(6));

    assertThat(answer("Ada")).contains(new Prose("you cannot come"));
    assertThat(house.platform().edits()).hasSize(2);
  }

  @Test
  void aMessageThatIsGoneIsLeftAloneForGoodAndTheOthersAreNot() {
    house.platform().nextEdit(() -> new Amendment.Never(new Prose("it was deleted")));
    house.platform().nextEdit(() -> new Amendment.Never(new Prose("it was deleted")));
    says("Ada", "yes");
    house.advance(Duration.ofMinutes(1));
    says("Grace", "no");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.platform().edits()).extracting(edit -> edit.parcel().to())
        .containsExactly(TestHouse.address("Grace"));
    assertNothingPosted();
  }

  @Test
  void whatWentInTheSameMessageStaysInIt() {
    new Post(house).letter("Ada", "2027-01-18T16:00:00Z");
    house.advanceTo("2027-01-18T16:00:01Z");
    var together = house.platform().posted().stream().filter(parcel -> parcel.to().equals(TestHouse.address("Ada")))
        .toList().getLast().notice();

    says("Ada", "yes");

    assertThat(together).isInstanceOf(GatheredNotice.class);
    assertThat(house.platform().standingAt(TestHouse.address("Ada"))).filteredOn(CatchUp.class::isInstance).hasSize(1);
    assertThat(house.platform().standingAt(TestHouse.address("Ada"))).filteredOn(SessionReminder.class::isInstance)
        .hasSize(2).extracting(notice -> ((SessionReminder) notice).invitation().answered())
        .allMatch(Optional::isPresent);
  }

  @Test
  void whatAPlatformShowsBesideASessionIsEditedInItsOwnChannelsAlone() {
    var session = house.bot().calendarOn(FakePlatform.NAME).getFirst();

    house.bot().changedBeside(elsewhere(session));
    house.crank().settle();
    assertThat(house.platform().edits()).isEmpty();

    house.bot().changedBeside(session);
    house.crank().settle();
    assertThat(house.platform().edits()).extracting(edit -> edit.parcel().to()).containsExactly(CHANNEL);
  }

  private static CalendarEntry elsewhere(CalendarEntry entry) {
    return new CalendarEntry(entry.session(), new Address("elsewhere", "1"), entry.mark(), entry.locale(),
        entry.cohort(), entry.number(), entry.title(), entry.day(), entry.days(), entry.starts(), entry.ends(),
        entry.zone(), entry.place());
  }

  @Test
  void whoHasLeftIsToldNothingNew() {
    says("Ada", "yes");
    house.advance(Duration.ofMinutes(1));
    house.confirms("Pat", "/cohort remove Ada");
    house.confirms("Pat", "/cohort session move 1 2027-01-26");
    house.advance(Duration.ofMinutes(1));

    assertThat(reminder(TestHouse.address("Ada")).session().starts()).isEqualTo("2027-01-19T15:30:00Z");
    assertThat(house.platform().edits().stream().filter(edit -> edit.parcel().to().equals(TestHouse.address("Ada"))))
        .hasSize(1);
  }

  @Test
  void whoseAnswerNoLongerCountsIsNotCounted() {
    says("Ada", "yes");
    house.advance(Duration.ofMinutes(1));
    house.confirms("Pat", "/cohort remove Ada");

    says("Grace", "no");

    assertThat(turnout()).isEqualTo(new Turnout(0, 1, 0, 1));
  }

  private void says(String name, String word) {
    answers(name, word);
    house.crank().settle();
  }

  private void answers(String name, String word) {
    house.types(name, "/cohort rsvp " + word);
  }

  private Optional<Prose> answer(String name) {
    return reminder(TestHouse.address(name)).invitation().answered();
  }

  private Turnout turnout() {
    return (Turnout) reminder(CHANNEL).invitation();
  }

  private SessionReminder reminder(Address at) {
    return house.platform().standingAt(at).stream().filter(SessionReminder.class::isInstance)
        .map(SessionReminder.class::cast).reduce((_, later) -> later).orElseThrow();
  }

  private long editsOf(Address at) {
    return house.platform().edits().stream().filter(edit -> edit.parcel().to().equals(at)).count();
  }

  private void assertNothingPosted() {
    assertThat(house.platform().posted()).hasSize(posted);
  }
}
