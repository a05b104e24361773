package org.collegium.core.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.collegium.core.CaseThread;
import org.collegium.core.FakePlatform;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.consent.Reader;
import org.collegium.core.consent.Readers;
import org.collegium.core.discussion.Heard.Deleted;
import org.collegium.core.discussion.Heard.Written;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.LeaveCohorts;
import org.collegium.core.store.TestStore;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members say in the thread of a case is kept as they say it, and nothing else is. */
class FollowThreadTest {

  @TempDir
  private Path folder;

  private TestHouse house;
  private CaseThread thread;

  @BeforeEach
  void aCaseIsUnderWay() {
    house = TestHouse.withTwoCases(folder, "2027-04-05T15:00:00Z");
    house.session(3, "2027-05-11", 1);
    house.confirms("Pat", "/case open the-side-gate");
    house.advance(Duration.ofMinutes(1));
    thread = CaseThread.of(house, 1);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatMembersSayIsKeptInItsOrderWithItsStageAndItsReaders() {
    thread.says("Ada", "m1", "Who was asked?");
    house.confirms("Pat", "/case next");
    thread.says("Grace", "m2", "Nobody, I think.");

    assertThat(thread.turns()).extracting(Turn::stage).containsExactly(1, 2);
    assertThat(thread.kept()).containsExactly("Who was asked?", "Nobody, I think.");
    assertThat(thread.turns().getFirst().others()).extracting(Reader::as).containsExactlyInAnyOrder(Role.FACILITATOR,
        Role.MENTOR);
    assertThat(thread.turns()).extracting(Turn::reference).doesNotHaveDuplicates().allMatch(each -> each.length() == 7);
  }

  @Test
  void whatIsToldTwiceIsKeptOnce() {
    thread.says("Ada", "m1", "Who was asked?");
    house.restart();
    thread.says("Ada", "m1", "Who was asked?");

    assertThat(thread.kept()).containsExactly("Who was asked?");
  }

  @Test
  void whatIsChangedIsKeptAsItIsNowAndAnOlderWordingThatComesLateIsNot() {
    var first = house.now();
    thread.says("Ada", "m1", "Who was asked?");
    thread.says("Grace", "m2", "Nobody.");
    house.advance(Duration.ofMinutes(5));
    thread.says("Ada", "m1", "Who was asked, and when?");

    thread.hears("m1", new Written(TestHouse.address("Ada"), new Prose("Who was asked?"), first.plusSeconds(9)));

    assertThat(thread.kept()).containsExactly("Who was asked, and when?", "Nobody.");
    assertThat(thread.turns().getFirst().editedAt()).isPresent();
  }

  @Tag(TestStore.FILES)
  @Test
  void whatIsDeletedIsGoneAlsoWhereItWasToldOfFirst() {
    thread.says("Ada", "m1", "Who was asked?");
    thread.loses("m1");
    thread.loses("m2");

    thread.says("Ada", "m1", "Who was asked?");
    thread.says("Ada", "m2", "Nobody?");

    assertThat(thread.kept()).isEmpty();
    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM turn")).containsExactly("0");
  }

  @Test
  void twoCasesAreKeptApart() {
    house.confirms("Pat", "/case open the-back-door");
    house.advance(Duration.ofMinutes(1));
    var other = CaseThread.of(house, 2);

    thread.says("Ada", "m1", "About the gate");
    other.says("Ada", "m2", "About the door");

    assertThat(other.kept()).containsExactly("About the door");
    List<Turn> hers = house.house().discussions().read(books -> books.turns().saidBy(house.person("Ada").id()));
    assertThat(hers).extracting(Turn::study).doesNotHaveDuplicates().hasSize(2);
  }

  @Tag(TestStore.FILES)
  @Test
  void nothingIsKeptOfStrangersOfOtherThreadsAndOfWhoHasLeft() {
    house.enrol(house.named("Front Range"), "Maria", Role.LEADER, TestHouse.DENVER);
    leaves("Maria");

    thread.says("Linus", "m1", "I am from Elsewhere.");
    thread.says("Nobody", "m2", "Nobody knows me.");
    thread.says("Robin", "m3", "I convene.");
    thread.says("Maria", "m4", "I was thrown out.");
    new CaseThread(house, FakePlatform.at("#Front Range"), "message 9").says("Ada", "m5", "Lunch?");
    new CaseThread(house, FakePlatform.at("#Elsewhere"), "message 1").says("Ada", "m6", "Elsewhere");

    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM turn")).containsExactly("0");
  }

  @Test
  void whoComesLaterOrLeavesReadsNothingOfIt() {
    thread.says("Ada", "m1", "Who was asked?");
    house.enrol(house.named("Front Range"), "Maria", Role.LEADER, TestHouse.DENVER);
    thread.says("Ada", "m2", "And why not?");

    assertThat(readableBy("Maria")).containsExactly("And why not?");
    assertThat(readableBy("Grace")).containsExactly("Who was asked?", "And why not?");
    assertThat(readableBy("Linus")).isEmpty();
    assertThat(readableBy("Robin")).isEmpty();
    leaves("Maria");
    assertThat(readableBy("Maria")).isEmpty();
    assertThat(readableBy("Ada")).hasSize(2);
  }

  @Test
  void afterItsEndNothingNewIsKeptAndWhatWasIsStillFollowed() {
    thread.says("Ada", "m1", "Who was asked?");
    thread.says("Grace", "m2", "Nobody.");
    house.confirms("Pat", "/case close");
    house.advance(Duration.ofMinutes(1));

    thread.says("Ada", "m3", "One more thing");
    thread.says("Ada", "m1", "Who was asked, and when?");
    thread.loses("m2");

    assertThat(thread.kept()).containsExactly("Who was asked, and when?");
  }

  @Test
  void aThreadThatIsGoneEndsWhatIsHeardThereAndLosesNothing() {
    thread.says("Ada", "m1", "Who was asked?");

    thread.hears("the thread itself", new Deleted());
    house.restart();
    house.confirms("Pat", "/case next");
    house.advance(Duration.ofMinutes(1));

    assertThat(thread.kept()).containsExactly("Who was asked?");
    assertThat(house.platform().posted()).hasSize(2);
  }

  @Test
  void whatIsSaidIsKeptAcrossARestartBetweenAnyTwoStages() {
    for (var stage = 1; stage < 7; stage++) {
      thread.says("Ada", "m" + stage, "In part " + stage);
      house.restart();
      house.confirms("Pat", "/case next");
      house.advance(Duration.ofMinutes(1));
      house.restart();
    }

    assertThat(thread.turns()).extracting(Turn::stage).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void nobodyElsesMessageIsChangedByWhoGuessesItsName() {
    thread.says("Ada", "m1", "Who was asked?");

    thread.hears("m1", new Written(TestHouse.address("Linus"), new Prose("Linus was here"),
        house.now().plusSeconds(5)));

    assertThat(thread.kept()).containsExactly("Who was asked?");
  }

  @Tag(TestStore.FILES)
  @Test
  void wordsLieSealedAndOneListOfReadersServesManyTurns() {
    for (var number = 0; number < 20; number++) {
      thread.says("Ada", "m" + number, "Who was asked? " + number);
    }

    assertThat(Rows.selected(house.folder(), "SELECT CAST(words AS TEXT) FROM turn"))
        .noneMatch(words -> words.contains("asked"));
    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM turn_list")).containsExactly("1");
  }

  @Test
  void aVeryLongTurnIsCutOff() {
    thread.says("Ada", "m1", "x".repeat(50_000));

    assertThat(thread.kept().getFirst().length()).isEqualTo(KeepTurn.LONGEST);
  }

  private void leaves(String name) {
    house.house().memberships().write(books -> {
      new LeaveCohorts(books, house.now()).handle(house.person(name).id());
      return books;
    });
  }

  private List<String> readableBy(String name) {
    return house.house().discussions().read(books -> thread.turns().stream()
        .filter(turn -> turn.isReadableBy(house.person(name).id(), new Readers(books.memberships()), house.now()))
        .map(turn -> turn.words().raw()).toList());
  }
}
