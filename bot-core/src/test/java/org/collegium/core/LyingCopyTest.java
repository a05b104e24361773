package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.SummaryAnswer.TakenAlong;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.outbox.Courier.Withdrawal;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a summary does not stay in a chat. */
class LyingCopyTest {

  private static final String FILE = "F1";

  @TempDir
  private Path folder;

  private TestHouse house;
  private String reference = "";
  private String plan = "";

  @BeforeEach
  void aCopyLiesThere() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
    reference = house.writes("Ada", "I asked before I decided.", "my-mentor");
    plan = Plans.made(house, "Ada", "walk the halls", "my-mentor");
    assertThat(house.bot().lies(taken(), FakePlatform.NAME, FILE)).isTrue();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void afterAnHourItIsGoneAndForgotten() {
    house.advance(Duration.ofMinutes(59));
    assertThat(withdrawn()).isEmpty();

    house.advance(Duration.ofMinutes(1));

    assertThat(withdrawn()).containsExactly(FILE);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM summary_copy")).isEmpty();
    house.advance(Duration.ofHours(3));
    assertThat(withdrawn()).hasSize(1);
  }

  @Test
  void aBotThatStoodStillTakesItAwayWhenItIsBack() {
    house.sleepsUntil("2027-01-13T17:00:00Z");
    house.restart();
    house.advance(Duration.ZERO);

    assertThat(withdrawn()).containsExactly(FILE);
  }

  @Test
  void whatThePlatformDoesNotTakeIsTriedAgain() {
    house.platform().nextWithdrawal(new Withdrawal.TryLater(Duration.ofMinutes(5), new Prose("not now")));
    house.advance(Duration.ofHours(1));
    house.restart();
    house.advance(Duration.ofMinutes(4));
    assertThat(withdrawn()).hasSize(1);

    house.advance(Duration.ofMinutes(1));

    assertThat(withdrawn()).containsExactly(FILE, FILE);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM summary_copy")).isEmpty();
  }

  @Test
  void whoNarrowsWhatStandsInItHasItTakenAwayAtOnce() {
    house.confirms("Ada", "/reflect share " + reference + " only-me");
    house.advance(Duration.ZERO);

    assertThat(withdrawn()).containsExactly(FILE);
  }

  @Test
  void aFileThatWasStillOnItsWayIsTakenAwayOnceItIsThere() {
    house.confirms("Ada", "/reflect share " + reference + " only-me");
    house.advance(Duration.ZERO);
    house.advance(Duration.ofMinutes(1));
    assertThat(withdrawn()).containsExactly(FILE);

    house.advance(Duration.ofMinutes(1));

    assertThat(withdrawn()).containsExactly(FILE, FILE);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM summary_copy")).isEmpty();
    house.advance(Duration.ofHours(2));
    assertThat(withdrawn()).hasSize(2);
  }

  @Test
  void whoChangesTheirWordsHasItTakenAwayAtOnce() {
    house.advance(Duration.ofMinutes(1));
    house.answers("Ada", form("/reflect edit " + reference).replyTo(), "Otherwise");
    house.advance(Duration.ZERO);

    assertThat(withdrawn()).containsExactly(FILE);
  }

  @Test
  void whoEndsAMentorshipHasItTakenAwayAtOnce() {
    house.enrol(house.named("Front Range"), "Hedy", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Ada Hedy");
    house.advance(Duration.ZERO);

    assertThat(withdrawn()).containsExactly(FILE);
  }

  @Test
  void whatIsErasedTakesItAlong() {
    house.confirms("Ada", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(1));

    assertThat(withdrawn()).containsExactly(FILE);
    assertThat(Rows.selected(house.folder(), "SELECT copy_id FROM summary_copy_piece")).isEmpty();
  }

  @Test
  void aMentorWhoIsErasedLeavesNoFileBehind() {
    house.platform().nextWithdrawal(new Withdrawal.TryLater(Duration.ofMinutes(5), new Prose("not now")));
    house.confirms("Grace", "/cohort privacy erase now");
    house.advance(Duration.ofMinutes(10));

    assertThat(withdrawn()).containsExactly(FILE, FILE);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM summary_copy")).isEmpty();
  }

  @Test
  void whatOthersDoLeavesItWhereItIs() {
    house.writes("Ada", "Another one", "my-mentor");
    house.confirms("Ada", "/reflect share " + house.writes("Ada", "And one more", "my-mentor") + " only-me");
    house.types("Linus", "/summary as:page");
    house.advance(Duration.ofMinutes(30));

    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void whatWasTakenBackBeforeItLayThereNeverDoes() {
    var copy = taken();
    house.confirms("Ada", "/reflect share " + reference + " only-me");

    assertThat(house.bot().lies(copy, FakePlatform.NAME, "F2")).isFalse();
    assertThat(house.bot().lies(new ReplyTo("somebody-elses"), FakePlatform.NAME, "F3")).isFalse();
    house.advance(Duration.ofHours(2));
    assertThat(withdrawn()).containsOnly(FILE);
  }

  @Test
  void whatNeverLayAnywhereIsForgottenWithTheNext() {
    taken();
    house.advance(Duration.ofHours(2));
    taken();

    assertThat(Rows.selected(house.folder(), "SELECT id FROM summary_copy")).hasSize(1);
  }

  @Test
  void aPlanThatIsNarrowedIsSoToo() {
    var form = form("/commit change " + plan);
    house.replies("Ada", form.replyTo(), Plans.filledIn(form, "walk the halls", "only-me"));
    house.advance(Duration.ZERO);

    assertThat(withdrawn()).containsExactly(FILE);
  }

  private Form form(String line) {
    return ((FormOpened) house.types("Ada", line)).form();
  }

  private ReplyTo taken() {
    return ((TakenAlong) house.confirms("Grace", "/summary as:markdown")).copy();
  }

  private List<String> withdrawn() {
    return house.platform().withdrawn();
  }
}
