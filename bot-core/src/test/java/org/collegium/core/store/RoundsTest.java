package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.NOW;
import static org.collegium.core.store.TestDatabase.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.collegium.core.checkin.Round;
import org.collegium.core.identity.RoundId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rounds of questions that were opened. */
class RoundsTest {

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

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 6);

  @Test
  void aRoundIsFoundAsItWasOpened() {
    keepSession();
    var round = round(1, 1, List.of("s01-b", "s01-a"));

    assertThat(add(round)).isTrue();

    assertThat(database.<Round>read(tables -> tables.rounds().get(round.id()))).isEqualTo(round);
  }

  @Test
  void aPlaceInTheArcIsTakenOnce() {
    keepSession();
    add(round(1, 1, List.of("s01-a")));

    assertThat(add(round(2, 1, List.of("s01-b")))).isFalse();
    assertThat(add(round(3, 2, List.of()))).isTrue();

    assertThat(database.<List<Round>>read(tables -> tables.rounds().of(FRONT_RANGE)).stream().map(Round::prompts))
        .containsExactly(List.of(), List.of("s01-a"));
    assertThat(database.<Set<String>>read(tables -> tables.rounds().askedIn(FRONT_RANGE))).containsExactly("s01-a");
    assertThat(database.<Set<String>>read(tables -> tables.rounds().askedIn(ELSEWHERE))).isEmpty();
  }

  @Test
  void aNudgeIsWrittenOnce() {
    keepSession();
    add(round(1, 1, List.of("s01-a")));
    add(round(2, 2, List.of("s01-b")));

    database.does(tables -> tables.rounds().nudged(new RoundId(1), NOW));

    assertThat(database.<List<Round>>read(tables -> tables.rounds().toNudge()).stream().map(Round::ordinal))
        .containsExactly(2);
  }

  private void keepSession() {
    database.does(tables -> tables.sessions().keep(session(1, 1, FIRST)));
  }

  private boolean add(Round round) {
    return database.write(tables -> tables.rounds().add(round));
  }

  private static Round round(long id, int ordinal, List<String> prompts) {
    return new Round(new RoundId(id), FRONT_RANGE, new SessionId(1), 1, Stage.BETWEEN, ordinal, prompts,
        FIRST.plusDays(14), NOW, NOW.plusSeconds(86_400), FIRST.plusDays(18));
  }
}
