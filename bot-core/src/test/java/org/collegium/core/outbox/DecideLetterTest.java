package org.collegium.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.FakePlatform.Mishap;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.DeliveryAnswer.Undecided;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter of which no platform can tell, or that none takes, waits for Pat to say what becomes of it. */
class DecideLetterTest {

  /** A Tuesday, ten in the morning in Denver. */
  private static final String TEN = "2027-01-12T17:00:00Z";
  private static final String ELEVEN = "2027-01-12T18:00:00Z";

  @TempDir
  private Path folder;
  private TestHouse house;
  private Post post;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, TEN);
    post = new Post(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatArrivedIsNeverSentAgain() {
    lose("Ada");
    var asked = undecided();
    assertThat(asked.which().raw()).startsWith("Ada: CatchUp,").contains("it shows no messages");
    assertThat(labels(asked)).containsExactly("It arrived", "Send it again");

    assertThat(pat(asked, "arrived")).isInstanceOf(Said.class);
    house.advanceTo("2027-02-12T17:00:00Z");

    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 1);
    assertThat(house.platform().posted()).hasSize(1);
    assertThat(post.deliveries().undecided()).isEmpty();
  }

  @Test
  void whatIsToBeSentAgainGoesOnce() {
    lose("Ada");
    var asked = undecided();

    assertThat(pat(asked, "again")).isInstanceOf(Said.class);
    house.advanceTo("2027-01-12T19:00:00Z");
    assertThat(pat(asked, "again")).asString().contains("decided already");
    house.advanceTo("2027-02-12T17:00:00Z");

    assertThat(house.platform().posted()).hasSize(2);
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 1);
  }

  @Test
  void whatWentAlongWithItSharesWhatIsSaidOfIt() {
    house.platform().next(Mishap.POSTED_IN_SILENCE);
    house.platform().forgets();
    house.enrol(house.named("Elsewhere"), "Ada", Role.LEADER, TestHouse.DENVER);
    post.letter("Ada", TEN).letter("Elsewhere", "Ada", house.now(), Draft.Urgency.PRESSING);
    house.advanceTo(ELEVEN);
    var vessel = List.of("Front Range", "Elsewhere").stream()
        .flatMap(cohort -> house.house().letters()
            .read(books -> books.undecided().of(house.named(cohort).id())).stream())
        .findFirst().orElseThrow();

    new DecideLetter(house.house().letters(), house::now).handle(new DecideLetter.Request(vessel.id(),
        Optional.empty(), DecideLetter.Decision.ARRIVED));

    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 1);
    assertThat(post.counts("Elsewhere")).containsEntry(Letter.State.DELIVERED, 1);
  }

  @Test
  void whatNoPlatformTakesCanBeToldByHandOrSentAgainOnceTheReasonIsGone() {
    house.platform().next(Mishap.NEVER);
    house.platform().next(Mishap.NEVER);
    post.letter("Ada", TEN).letter("Grace", TEN);
    house.advanceTo(ELEVEN);
    var both = post.deliveries().undecided();
    assertThat(both).hasSize(2).allSatisfy(each -> {
      assertThat(each.which().raw()).contains("direct messages are closed");
      assertThat(labels(each)).containsExactly("I told them", "Send it again");
    });

    pat(both.getFirst(), "arrived");
    pat(both.getLast(), "again");
    house.advanceTo("2027-01-12T19:00:00Z");

    assertThat(post.counts("Front Range")).containsEntry(Letter.State.DELIVERED, 2);
    assertThat(house.platform().posted()).hasSize(1);
  }

  @Test
  void whatIsStillBeingLookedForIsNotAskedAbout() {
    house.platform().next(Mishap.POSTED_IN_SILENCE);
    post.letter("Ada", TEN);
    house.advanceTo("2027-01-12T17:00:30Z");

    assertThat(post.deliveries().waiting()).hasSize(1);
    assertThat(post.deliveries().undecided()).isEmpty();
  }

  @Test
  void neitherLinusNorAdaHerselfSayWhatBecomesOfIt() {
    lose("Ada");
    var asked = undecided();

    for (var name : List.of("Linus", "Ada", "Grace", "Robin")) {
      assertThat(house.replies(name, asked.ask().replyTo(), Map.of("choice", "again"))).as(name)
          .isInstanceOf(Refused.class);
    }
    assertThat(house.replies("Pat", asked.ask().replyTo(), Map.of("choice", "whatever"))).isInstanceOf(Refused.class);
    house.advanceTo("2027-01-20T17:00:00Z");

    assertThat(house.platform().posted()).hasSize(1);
    assertThat(post.counts("Front Range")).containsEntry(Letter.State.UNKNOWN, 1);
  }

  @Test
  void fiveAreAskedAboutAtATime() {
    house.platform().forgets();
    for (var number = 0; number < 7; number++) {
      house.leader("Leader" + number, TestHouse.DENVER);
      house.platform().next(Mishap.LOST_IN_SILENCE);
      post.letter("Leader" + number, TEN);
    }
    house.advanceTo(ELEVEN);

    var first = post.deliveries().undecided();
    first.forEach(each -> pat(each, "arrived"));

    assertThat(first).hasSize(5);
    assertThat(post.deliveries().undecided()).hasSize(2);
  }

  private void lose(String name) {
    house.platform().next(Mishap.POSTED_IN_SILENCE);
    house.platform().forgets();
    post.letter(name, TEN);
    house.advanceTo(ELEVEN);
  }

  private Undecided undecided() {
    assertThat(post.deliveries().undecided()).hasSize(1);
    return post.deliveries().undecided().getFirst();
  }

  private Answer pat(Undecided letter, String choice) {
    return house.replies("Pat", letter.ask().replyTo(), Map.of("choice", choice));
  }

  private static List<String> labels(Undecided letter) {
    return ((Ask.OneOf) letter.ask()).choices().stream().map(choice -> choice.label().raw()).toList();
  }
}
