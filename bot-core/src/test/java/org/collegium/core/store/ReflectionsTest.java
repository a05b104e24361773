package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.LINUS;
import static org.collegium.core.store.TestDatabase.NOW;
import static org.collegium.core.store.TestDatabase.session;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.checkin.Round;
import org.collegium.core.consent.AccessLedger.Access;
import org.collegium.core.consent.AccessLedger.Reads;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.RoundId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.Stage;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Asked;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write, and for whom. */
class ReflectionsTest {

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
  private static final Reader HER_MENTOR = new Reader(GRACE, Role.MENTOR);

  @Test
  void whoseKeyAnotherProgramDestroysIsReadNoMoreThoughTheKeyWasInUseHere() {
    var written = free(1, NOW);
    add(written);
    assertThat(database.<Optional<Reflection>>read(tables -> tables.reflections().find(written.id()))).isPresent();

    try (var other = database.another()) {
      other.keys().destroy(ADA);
    }

    assertThat(database.<Optional<Reflection>>read(tables -> tables.reflections().find(written.id()))).isEmpty();
  }

  @Test
  void aReflectionIsFoundAsItWasWritten() {
    var written = free(1, NOW);

    assertThat(add(written)).isTrue();

    assertThat(database.<Optional<Reflection>>read(tables -> tables.reflections().find(written.id())))
        .contains(written);
    assertThat(database.<Optional<Reflection>>read(tables -> tables.reflections().referred("R-ab1"))).contains(written);
    assertThat(database.<Optional<Reflection>>read(tables -> tables.reflections().referred("r-zz9"))).isEmpty();
  }

  @Test
  void aRequestIsKeptOnce() {
    add(free(1, NOW));

    assertThat(add(with(free(2, NOW), free(1, NOW).key(), Optional.empty()))).isFalse();
    assertThat(database.<Integer>read(tables -> tables.reflections().countOf(ADA))).isEqualTo(1);
  }

  @Test
  void aPromptIsAnsweredOnceByEach() {
    openRound();
    add(answer(1, ADA, "b"));

    assertThat(add(answer(2, ADA, "b"))).isFalse();
    assertThat(add(answer(3, ADA, "a"))).isTrue();
    assertThat(add(answer(4, GRACE, "b"))).isTrue();

    assertThat(database.<List<Reflection>>read(tables -> tables.reflections().inRound(new RoundId(1), ADA)).stream()
        .map(each -> each.asked().orElseThrow().prompt())).containsExactly("a", "b");
    assertThat(database.<List<PersonId>>read(tables -> tables.reflections().authorsIn(new RoundId(1))))
        .containsExactly(ADA, GRACE);
  }

  @Test
  void aReferenceTakenTwiceIsAFaultAndNotSwallowed() {
    add(free(1, NOW));
    var same = new Reflection(new ReflectionId(2), "R-AB1", FRONT_RANGE, ADA, 0, Optional.empty(),
        free(1, NOW).words(), Audience.ONLY_ME, List.of(), NOW, Optional.empty(), false, new RequestKey("other"));

    assertThatThrownBy(() -> add(same)).isInstanceOf(StorageFault.class);
  }

  @Test
  void otherWordsTakeThePlaceOfTheFirst() {
    add(free(1, NOW));
    var changed = free(1, NOW).saying(new Words(new Prose("Another day."), Optional.empty()), LATER);

    change(changed, LATER);

    assertThat(database.<Optional<Reflection>>read(tables -> tables.reflections().find(changed.id())))
        .contains(changed);
  }

  @Test
  void anAuthorsOwnAreListedTheNewestFirst() {
    add(free(1, NOW));
    add(free(2, LATER));

    assertThat(own(9)).containsExactly(2L, 1L);
    assertThat(own(1)).containsExactly(2L);
    assertThat(database.<List<Reflection>>read(tables -> tables.reflections().ofAuthor(LINUS, 9))).isEmpty();
  }

  @Test
  void aReaderFindsWhatNamesThemSinceItDoes() {
    add(free(1, NOW).readBy(Audience.ONLY_ME, List.of()));
    add(free(2, NOW));

    assertThat(naming(GRACE, NOW)).containsExactly(2L);
    assertThat(naming(GRACE, NOW.plusMillis(1))).isEmpty();
    assertThat(naming(LINUS, Instant.EPOCH)).isEmpty();

    change(free(1, NOW), LATER);
    change(free(2, NOW), LATER);

    assertThat(naming(GRACE, NOW.plusMillis(1))).containsExactly(1L);
    assertThat(naming(GRACE, NOW)).containsExactly(1L, 2L);
    assertThat(database.<List<Reflection>>read(tables -> tables.reflections().namingReader(ADA, FRONT_RANGE, GRACE)))
        .hasSize(2);
    assertThat(database.<List<Reflection>>read(tables -> tables.reflections().namingReader(ADA, ELSEWHERE, GRACE)))
        .isEmpty();

    change(free(2, NOW).readBy(Audience.ONLY_ME, List.of()), LATER);

    assertThat(naming(GRACE, NOW)).containsExactly(1L);
  }

  @Test
  void everyReadIsKeptForTheAuthor() {
    add(free(1, NOW));
    var first = new Access(new ReflectionId(1), ADA, GRACE, NOW, "summary");
    var second = new Access(new ReflectionId(1), ADA, GRACE, NOW, "reflection");
    database.does(tables -> tables.access().add(first));
    database.does(tables -> tables.access().add(second));

    database.does(tables -> tables.access()
        .add(new Access(new ReflectionId(1), ADA, GRACE, NOW.plusSeconds(9), "summary")));

    var summary = new Reads(Optional.of(free(1, NOW).reference()), GRACE, "summary", NOW, NOW.plusSeconds(9), 2);
    var other = new Reads(Optional.of(free(1, NOW).reference()), GRACE, "reflection", NOW, NOW, 1);
    assertThat(database.<List<Reads>>read(tables -> tables.access().toWordsOf(ADA, 0, 9)))
        .containsExactly(summary, other);
    assertThat(database.<List<Reads>>read(tables -> tables.access().toWordsOf(ADA, 1, 9))).containsExactly(other);
    assertThat(database.<List<Reads>>read(tables -> tables.access().toWordsOf(ADA, 0, 1))).containsExactly(summary);
    assertThat(database.<Integer>read(tables -> tables.access().countToWordsOf(ADA))).isEqualTo(2);
    assertThat(database.<List<Reads>>read(tables -> tables.access().toWordsOf(LINUS, 0, 9))).isEmpty();
    assertThat(database.<Integer>read(tables -> tables.access().countToWordsOf(LINUS))).isZero();
  }

  private static Reflection free(long id, Instant at) {
    return new Reflection(new ReflectionId(id), "r-AB" + id, FRONT_RANGE, ADA, 3, Optional.empty(),
        new Words(new Prose("I let the team choose."), Optional.of(new Prose("It was hard. 🙂"))), Audience.MY_MENTOR,
        List.of(HER_MENTOR), at, Optional.empty(), true, new RequestKey("slack:" + id));
  }

  private static Reflection answer(long id, PersonId author, String prompt) {
    var answer = with(free(id, NOW), new RequestKey("slack:" + id), Optional.of(new Asked(new RoundId(1), prompt)));
    return new Reflection(answer.id(), answer.reference(), answer.cohort(), author, answer.session(), answer.asked(),
        answer.words(), answer.audience(), List.of(), answer.writtenAt(), answer.editedAt(), answer.late(),
        answer.key());
  }

  private static Reflection with(Reflection reflection, RequestKey key, Optional<Asked> asked) {
    return new Reflection(reflection.id(), reflection.reference(), reflection.cohort(), reflection.author(),
        reflection.session(), asked, reflection.words(), reflection.audience(), reflection.readers(),
        reflection.writtenAt(), reflection.editedAt(), reflection.late(), key);
  }

  private void openRound() {
    var day = LocalDate.of(2026, 10, 6);
    database.does(tables -> tables.sessions().keep(session(1, 1, day)));
    database
        .does(tables -> tables.rounds().add(new Round(new RoundId(1), FRONT_RANGE, new SessionId(1), 1, Stage.AFTER, 1,
            List.of("a", "b"), day, NOW, LATER, day)));
  }

  private boolean add(Reflection reflection) {
    return database.write(tables -> tables.reflections().add(reflection));
  }

  private void change(Reflection reflection, Instant at) {
    database.does(tables -> tables.reflections().change(reflection, at));
  }

  private List<Long> own(int most) {
    return database
        .read(tables -> tables.reflections().ofAuthor(ADA, most).stream().map(each -> each.id().value()).toList());
  }

  private List<Long> naming(PersonId reader, Instant since) {
    return database.read(tables -> tables.reflections().naming(reader, FRONT_RANGE, since).stream()
        .map(each -> each.id().value()).toList());
  }
}
