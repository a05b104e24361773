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
import org.collegium.core.summary.ResponseCounts.Counts;
import org.collegium.core.text.Prose;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
  void onlyWhatHappenedInTheCohortSinceIsCounted() {
    fill();

    assertThat(since(FRONT_RANGE, NOW)).isEqualTo(new Counts(1, 1, 1, 2, 1, 2));
    assertThat(since(FRONT_RANGE, AFTERWARDS.minusSeconds(1))).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
    assertThat(since(ELSEWHERE, NOW)).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
  }

  @Test
  void whoLeftIsNoLeaderAnyMore() {
    fill();
    database.does(tables -> tables.memberships().keep(member(FRONT_RANGE, ADA, Role.LEADER).endedAt(AFTERWARDS)));

    assertThat(since(FRONT_RANGE, NOW)).isEqualTo(new Counts(0, 1, 0, 2, 1, 2));
  }

  /** Not even by mistake: the columns that hold words are read from the schema, whatever they will be. */
  @Test
  void noStatementNamesAColumnOfWords() throws Exception {
    fill();
    var statements = new ArrayList<String>();
    try (var connection = new SqliteFile(database.file(Database.WORDS), Durability.THROW_AWAY).connect()) {
      var handle = OwnTypes.open(connection);
      handle.setSqlLogger(new SqlLogger() {
        @Override
        public void logBeforeExecution(StatementContext context) {
          statements.add(context.getRenderedSql());
        }
      });
      new ResponseCountTable(handle).since(FRONT_RANGE, NOW, AFTERWARDS);
    }

    assertThat(statements).hasSizeGreaterThanOrEqualTo(3);
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

  private Counts since(CohortId cohort, Instant since) {
    return database.read(tables -> tables.responseCounts().since(cohort, since, AFTERWARDS));
  }
}
