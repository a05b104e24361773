package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;
import static org.collegium.core.store.TestDatabase.member;
import static org.collegium.core.store.TestDatabase.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collegium.core.checkin.Round;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.CohortId;
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
import org.collegium.core.session.Attendances.Attendance;
import org.collegium.core.summary.ResponseCounts.Closed;
import org.collegium.core.summary.ResponseCounts.Counts;
import org.collegium.core.summary.ResponseCounts.Told;
import org.collegium.core.summary.ResponseCounts.ToldOfSession;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers for those who may see no more. */
class ResponseCountsTest {

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

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 8);
  private static final Instant AFTERWARDS = NOW.plus(Duration.ofDays(30));

  @Test
  void onlyWhatHappenedInTheCohortIsCounted() {
    fill();

    assertThat(counts(FRONT_RANGE)).isEqualTo(new Counts(1, 1, 1));
    assertThat(counts(ELSEWHERE)).isEqualTo(new Counts(1, 0, 0));
    assertThat(closed(FRONT_RANGE, AFTERWARDS)).containsExactly(new Closed(new RoundId(1), 1, AFTERWARDS, 1, 1, 1, 1));
    assertThat(closed(ELSEWHERE, AFTERWARDS)).isEmpty();
  }

  @Test
  void aRoundThatIsOpenIsNotCountedYet() {
    fill();

    assertThat(closed(FRONT_RANGE, AFTERWARDS.minusMillis(1))).isEmpty();
  }

  @Test
  void whoLeftBeforeItClosedIsInNoNumberNorAreTheirAnswers() {
    fill();
    database.does(tables -> tables.memberships().keep(member(FRONT_RANGE, ADA, Role.LEADER).endedAt(AFTERWARDS)));

    assertThat(counts(FRONT_RANGE)).isEqualTo(new Counts(0, 1, 1));
    assertThat(closed(FRONT_RANGE, AFTERWARDS)).containsExactly(new Closed(new RoundId(1), 1, AFTERWARDS, 0, 0, 0, 0));
  }

  @Test
  void whoLeftAfterwardsStaysCounted() {
    fill();
    database.does(tables -> tables.memberships()
        .keep(member(FRONT_RANGE, ADA, Role.LEADER).endedAt(AFTERWARDS.plusSeconds(1))));

    assertThat(closed(FRONT_RANGE, AFTERWARDS.plusSeconds(60)))
        .containsExactly(new Closed(new RoundId(1), 1, AFTERWARDS, 1, 1, 1, 1));
  }

  @Test
  void whatWasToldFirstStands() {
    fill();
    var first = new Told(new RoundId(1), 1, AFTERWARDS, 8, Optional.of(8), Optional.of(5), Optional.of(9));
    database.does(tables -> tables.responseCounts().tell(first, AFTERWARDS));
    database.does(tables -> tables.responseCounts()
        .tell(new Told(new RoundId(1), 1, AFTERWARDS, 8, Optional.empty(), Optional.empty(),
            Optional.empty()), AFTERWARDS));

    assertThat(database.<List<Told>>read(tables -> tables.responseCounts().told(FRONT_RANGE))).containsExactly(first);
    assertThat(database.<List<Told>>read(tables -> tables.responseCounts().told(ELSEWHERE))).isEmpty();
    assertThat(closed(FRONT_RANGE, AFTERWARDS)).isEmpty();
  }

  /** Not even by mistake: the columns that hold words are read from the schema, whatever they will be. */
  @Test
  @Tag(TestStore.FILES)
  void noStatementNamesAColumnOfWords() throws Exception {
    fill();
    var statements = new ArrayList<String>();
    try (var connection = new SqliteFile(database.file(Database.WORDS), Durability.THROW_AWAY).connect()) {
      var handle = OwnTypes.open(connection);
      var table = new ResponseCountTable(handle);
      table.of(FRONT_RANGE, AFTERWARDS);
      table.closed(FRONT_RANGE, AFTERWARDS);
      table.tell(new Told(new RoundId(1), 1, AFTERWARDS, 8, Optional.empty(), Optional.empty(),
          Optional.empty()), AFTERWARDS);
      table.told(FRONT_RANGE);
      table.held(FRONT_RANGE, AFTERWARDS).forEach(held -> table.tell(
          new ToldOfSession(held.id(), held.session(), held.endedAt(), held.leaders(), Optional.empty()), AFTERWARDS));
      table.toldOfSessions(FRONT_RANGE);
      statements.addAll(StatementShelf.of(handle).texts());
    }

    assertThat(statements).hasSizeGreaterThanOrEqualTo(8);
    assertThat(columnsOfWords()).contains("answer", "follow_up", "words", "prompt", "reference");
    for (var column : columnsOfWords()) {
      assertThat(statements).as(column).noneMatch(sql -> Pattern.compile("\\b" + column + "\\b").matcher(sql).find());
    }
  }

  private List<String> columnsOfWords() {
    return Stream.of("reflection", "announcement", "round_prompt")
        .flatMap(
            table -> database.sql("SELECT name FROM pragma_table_info('" + table + "') WHERE type IN ('TEXT', 'BLOB')")
                .stream())
        .toList();
  }

  private void fill() {
    var round = new Round(new RoundId(1), FRONT_RANGE, new SessionId(1), 1, Stage.AFTER, 1, List.of("a"), FIRST,
        NOW.plusSeconds(60), AFTERWARDS, FIRST);
    database.does(tables -> {
      tables.sessions().keep(session(1, 1, FIRST));
      tables.sessions().keep(session(2, 2, FIRST.plusDays(60)));
      tables.rounds().add(round);
      tables.reflections().add(answer(1, ADA));
      tables.reflections().add(answer(2, GRACE));
      tables.attendances().keep(new Attendance(new SessionId(1), 1, ADA, GRACE, NOW));
      tables.attendances().keep(new Attendance(new SessionId(1), 2, ADA, GRACE, NOW));
      tables.attendances().keep(new Attendance(new SessionId(1), 2, GRACE, GRACE, NOW));
    });
  }

  private static Reflection answer(long id, PersonId author) {
    return new Reflection(new ReflectionId(id), "r-" + id, FRONT_RANGE, author, 1,
        Optional.of(new Asked(new RoundId(1), "a")), new Words(new Prose("Mine alone."), Optional.empty()),
        Audience.ONLY_ME, List.of(), NOW.plusSeconds(120), Optional.empty(), false, new RequestKey("k" + id));
  }

  private Counts counts(CohortId cohort) {
    return database.read(tables -> tables.responseCounts().of(cohort, AFTERWARDS));
  }

  private List<Closed> closed(CohortId cohort, Instant now) {
    return database.read(tables -> tables.responseCounts().closed(cohort, now));
  }
}
