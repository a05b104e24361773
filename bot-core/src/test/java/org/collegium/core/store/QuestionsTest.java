package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.LINUS;
import static org.collegium.core.store.TestDatabase.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.PendingCommands.Pending;
import org.collegium.core.command.PendingCommands.Waits;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.AnnouncementId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.membership.Announcements.Announcement;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens, commands that wait, and announcements. */
class QuestionsTest {

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

  private static final Meaning RSVP = new Meaning(Subject.RSVP, 7, ADA);
  private static final Duration A_DAY = Duration.ofDays(1);

  @Test
  void manyTokensAreTheSameThatAreAskedForOneByOne() {
    var before = database.write(tables -> tables.tokens().tokenFor(new Meaning(Subject.RSVP, 60, ADA)));
    var abouts = LongStream.rangeClosed(1, 120).boxed().toList();

    var many = database.write(tables -> tables.tokens().tokensFor(Subject.RSVP, abouts, ADA));
    var others = database.write(tables -> tables.tokens().tokensFor(Subject.RSVP, abouts, GRACE));

    assertThat(many).containsOnlyKeys(abouts).containsEntry(60L, before).doesNotContainValue(others.get(60L));
    assertThat(Set.copyOf(many.values())).hasSize(120);
    assertThat(database
        .<Map<Long, ReplyTo>>write(tables -> tables.tokens().tokensFor(Subject.RSVP, List.of(7L, 120L, 7L), ADA)))
        .containsExactlyInAnyOrderEntriesOf(Map.of(7L, many.get(7L), 120L, many.get(120L)));
    assertThat(database.<Map<Long, ReplyTo>>write(tables -> tables.tokens().tokensFor(Subject.RSVP, List.of(), ADA)))
        .isEmpty();
    assertThat(database.<Optional<Meaning>>read(tables -> tables.tokens().meaningOf(many.get(99L))))
        .contains(new Meaning(Subject.RSVP, 99, ADA));
  }

  @Test
  void aMeaningHasOneTokenForEver() {
    ReplyTo token = database.write(tables -> tables.tokens().tokenFor(RSVP));
    ReplyTo again = database.write(tables -> tables.tokens().tokenFor(RSVP));
    ReplyTo others = database.write(tables -> tables.tokens().tokenFor(new Meaning(Subject.RSVP, 7, GRACE)));

    assertThat(again).isEqualTo(token);
    assertThat(others).isNotEqualTo(token);
    assertThat(database.<Optional<Meaning>>read(tables -> tables.tokens().meaningOf(token))).contains(RSVP);
    assertThat(database.<Optional<Meaning>>read(tables -> tables.tokens().meaningOf(new ReplyTo("x")))).isEmpty();
  }

  @Test
  void aCommandWaitsForItsAskerAlone() {
    var pending = pending("t", NOW);
    add(pending);

    var found = find("t", ADA).orElseThrow();
    assertThat(found).usingRecursiveComparison().isEqualTo(pending);
    assertThat(found.options().keySet()).containsExactly("words", "a", "cohort");
    assertThat(find("t", LINUS)).isEmpty();
  }

  @Test
  void whoIsQuickerRemovesIt() {
    add(pending("t", NOW));

    assertThat(remove("t")).isTrue();
    assertThat(remove("t")).isFalse();
    assertThat(find("t", ADA)).isEmpty();
  }

  @Test
  void whatIsOlderThanADayIsForgotten() {
    add(pending("old", NOW.minusMillis(1)));
    add(pending("young", NOW));

    add(pending("new", NOW.plus(A_DAY)));

    assertThat(find("old", ADA)).isEmpty();
    assertThat(find("young", ADA)).isPresent();
  }

  @Test
  void whatIsOlderThanADayIsDeadBeforeItIsForgotten() {
    add(pending("t", NOW));

    assertThat(find("t", ADA, NOW.plus(A_DAY))).isPresent();
    assertThat(find("t", ADA, NOW.plus(A_DAY).plusMillis(1))).isEmpty();
  }

  @Test
  void anAnnouncementIsKeptOnceForARequest() {
    var first = new Announcement(new AnnouncementId(1), FRONT_RANGE, GRACE, new Prose("Bring your data."), NOW,
        new RequestKey("slack:1"));
    var again = new Announcement(new AnnouncementId(2), FRONT_RANGE, GRACE, new Prose("Bring your data."), NOW,
        new RequestKey("slack:1"));

    assertThat(database.<Boolean>write(tables -> tables.announcements().add(first))).isTrue();
    assertThat(database.<Boolean>write(tables -> tables.announcements().add(again))).isFalse();
    assertThat(database.<Optional<Announcement>>read(tables -> tables.announcements().find(first.id())))
        .contains(first);
    assertThat(database.<Optional<Announcement>>read(tables -> tables.announcements().find(again.id()))).isEmpty();
  }

  private static Pending pending(String token, Instant since) {
    var options = new LinkedHashMap<String, String>();
    options.put("words", "Bring your data, please: ü");
    options.put("a", "");
    options.put("cohort", "Front Range");
    return new Pending(new ReplyTo(token), ADA, "announce", options,
        Optional.of(new Attachment("roster.csv", new byte[] {1, 0, -1})), Waits.FOR_CONFIRMATION,
        new RequestKey("slack:asked"), since);
  }

  private void add(Pending pending) {
    database.does(tables -> tables.pendingCommands().add(pending));
  }

  private boolean remove(String token) {
    return database.write(tables -> tables.pendingCommands().remove(new ReplyTo(token)));
  }

  private Optional<Pending> find(String token, PersonId person) {
    return find(token, person, NOW);
  }

  private Optional<Pending> find(String token, PersonId person, Instant now) {
    return database.read(tables -> tables.pendingCommands().find(new ReplyTo(token), person, now));
  }
}
