package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft;
import org.collegium.core.outbox.Draft.Urgency;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Letter.State;
import org.collegium.core.outbox.Letters.Outcome;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due, for whom, and on which platform. */
class OutboxTest {

  @TempDir
  private Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.withTheCast(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static final Instant LATER = NOW.plusSeconds(3600);

  @Test
  void aLetterIsFoundAsItWasWritten() {
    var draft = new Draft("session:1:person:11", NoticeKind.SESSION_MOVED, 7, FRONT_RANGE, new ToPerson(ADA), NOW,
        Optional.of(LATER), Optional.of(LATER.minusSeconds(9)), Urgency.PRESSING);
    link(ADA, "slack");

    write(draft);

    var letter = due("slack", NOW).getFirst();
    assertThat(letter.draft()).isEqualTo(draft);
    assertThat(letter).isEqualTo(new Letter(letter.id(), draft, State.DUE, 0, Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void aKeyIsWrittenOnceForEver() {
    link(ADA, "slack");

    assertThat(write(to(ADA, "k", NOW))).isTrue();
    assertThat(write(to(ADA, "k", LATER))).isFalse();

    settle("k", State.DELIVERED);

    assertThat(write(to(ADA, "k", NOW))).isFalse();
    assertThat(due("slack", LATER)).isEmpty();
  }

  @Test
  void aPersonsLetterIsForThePlatformTheyPrefer() {
    write(to(ADA, "k", NOW));

    assertThat(due("slack", NOW)).isEmpty();
    assertThat(nextDue("slack")).isEmpty();

    link(ADA, "slack");
    assertThat(keys(due("slack", NOW))).containsExactly("k");
    assertThat(nextDue("slack")).contains(NOW);

    link(ADA, "discord");
    assertThat(due("slack", NOW)).isEmpty();
    assertThat(keys(due("discord", NOW))).containsExactly("k");
  }

  @Test
  void aChannelsLetterWaitsUntilTheCohortHasAChannelThere() {
    write(new Draft("k", NoticeKind.SESSION_REMINDER, 7, FRONT_RANGE, new ToPlace(FRONT_RANGE, "slack"), NOW,
        Optional.empty(), Optional.empty(), Urgency.ORDINARY));
    database.does(tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("discord", "7"))));

    assertThat(due("slack", NOW)).isEmpty();
    assertThat(due("discord", NOW)).isEmpty();

    database.does(tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("slack", "C1"))));

    assertThat(due("slack", NOW).getFirst().draft().to()).isEqualTo(new ToPlace(FRONT_RANGE, "slack"));
    assertThat(due("discord", NOW)).isEmpty();
  }

  @Test
  void aLetterOfOneCohortNeverGoesToTheChannelOfAnother() {
    assertThatThrownBy(() -> write(new Draft("k", NoticeKind.SESSION_REMINDER, 7, FRONT_RANGE,
        new ToPlace(ELSEWHERE, "slack"), NOW, Optional.empty(), Optional.empty(), Urgency.ORDINARY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLongestDueComesFirstAndNothingComesEarly() {
    link(ADA, "slack");
    link(GRACE, "slack");
    write(to(ADA, "second", NOW.plusSeconds(2)));
    write(to(GRACE, "first", NOW.plusSeconds(1)));
    write(to(ADA, "third", LATER));

    assertThat(due("slack", NOW)).isEmpty();
    assertThat(keys(due("slack", LATER.minusMillis(1)))).containsExactly("first", "second");
    assertThat(keys(database.<List<Letter>>read(tables -> tables.letters().due("slack", LATER, 1))))
        .containsExactly("first");
    assertThat(nextDue("slack")).contains(NOW.plusSeconds(1));
  }

  @Test
  void whatFallsTogetherIsOfOnePersonDueAndStillUseful() {
    link(ADA, "slack");
    write(to(ADA, "one", NOW));
    write(to(ADA, "two", NOW));
    write(to(ADA, "not yet", LATER));
    write(to(GRACE, "hers", NOW));
    write(new Draft("over", NoticeKind.CHECK_IN_ASKED, 7, FRONT_RANGE, new ToPerson(ADA), NOW, Optional.of(NOW),
        Optional.empty(), Urgency.ORDINARY));
    var one = due("slack", NOW).getFirst();

    assertThat(keys(database.<List<Letter>>read(tables -> tables.letters().dueTogetherWith(one, ADA, NOW))))
        .containsExactly("two");
  }

  @Test
  void aHeldLetterWaitsAndSaysWhy() {
    link(ADA, "slack");
    write(to(ADA, "k", NOW));
    var id = due("slack", NOW).getFirst().id();

    database.does(tables -> tables.letters().hold(id, LATER, new Prose("quiet hours")));

    assertThat(due("slack", NOW)).isEmpty();
    assertThat(due("slack", LATER).getFirst().why()).contains(new Prose("quiet hours"));
    assertThat(nextDue("slack")).contains(LATER);
  }

  @Test
  void whatAPlatformPutOffGoesOnWhenItMayAgainAndWhatIsForAnotherDoesNot() {
    link(ADA, "slack:T1");
    link(GRACE, "slack:T2");
    write(to(ADA, "put off", NOW));
    write(to(ADA, "not yet due", LATER));
    write(to(GRACE, "elsewhere", NOW));
    due("slack:T1", NOW).forEach(this::putOff);
    due("slack:T2", NOW).forEach(this::putOff);

    database.does(tables -> tables.letters().reconsiderOn("slack:T1", NOW));

    assertThat(keys(due("slack:T1", NOW))).containsExactly("put off");
    assertThat(due("slack:T2", NOW)).isEmpty();
  }

  private void putOff(Letter letter) {
    database.does(tables -> {
      tables.letters().claim(letter.id(), NOW, LATER);
      tables.letters().release(letter.id(), LATER, new Prose("the workspace took the bot away"));
    });
  }

  private static Draft to(PersonId person, String key, Instant dueAt) {
    return new Draft(key, NoticeKind.SESSION_REMINDER, 7, FRONT_RANGE, new ToPerson(person), dueAt, Optional.empty(),
        Optional.empty(), Urgency.ORDINARY);
  }

  private boolean write(Draft draft) {
    return database.write(tables -> tables.letters().add(draft));
  }

  private void link(PersonId person, String platform) {
    database.does(tables -> tables.people().link(person, new Address(platform, "U" + person.value())));
  }

  private void settle(String key, State state) {
    var letter = due("slack", LATER).stream().filter(each -> each.draft().key().equals(key)).findFirst().orElseThrow();
    database.does(tables -> tables.letters().settle(letter.id(), state, NOW, Outcome.posted("m")));
  }

  private List<Letter> due(String platform, Instant now) {
    return database.read(tables -> tables.letters().due(platform, now, 100));
  }

  private Optional<Instant> nextDue(String platform) {
    return database.read(tables -> tables.letters().nextDue(platform));
  }

  private static List<String> keys(List<Letter> letters) {
    return letters.stream().map(letter -> letter.draft().key()).toList();
  }
}
