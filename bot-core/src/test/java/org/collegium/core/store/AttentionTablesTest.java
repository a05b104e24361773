package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.LINUS;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.attention.QuietHours;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When schools are closed, and when people want to be left alone. */
class AttentionTablesTest {

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

  private static final Habit EARLY = new Habit(new QuietHours(LocalTime.of(15, 30), LocalTime.of(6, 0)), 1);

  @Test
  void whoSaidNothingHasTheDefaults() {
    assertThat(database.<Habit>read(tables -> tables.habits().of(ADA))).isEqualTo(Habit.DEFAULT);
  }

  @Test
  void whatWasSaidLastIsKept() {
    database.does(tables -> tables.habits().keep(ADA, Habit.DEFAULT));
    database.does(tables -> tables.habits().keep(ADA, EARLY));
    database.does(tables -> tables.habits().keep(LINUS, EARLY));

    assertThat(database.<Habit>read(tables -> tables.habits().of(ADA))).isEqualTo(EARLY);
    assertThat(database.<Map<PersonId, Habit>>read(tables -> tables.habits().in(FRONT_RANGE)))
        .containsOnly(Map.entry(ADA, EARLY));
  }

  @Test
  void newClosuresTakeThePlaceOfAllOfTheCohort() {
    var snow = new Closure(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 5), "Snow");
    var spring = new Closure(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 3, 26), "Spring break");
    database.does(tables -> tables.closures().replace(FRONT_RANGE, List.of(snow, spring)));
    database.does(tables -> tables.closures().replace(ELSEWHERE, List.of(snow)));

    database.does(tables -> tables.closures().replace(FRONT_RANGE, List.of(spring, snow)));

    assertThat(closures(FRONT_RANGE)).containsExactly(spring, snow);
    assertThat(closures(ELSEWHERE)).containsExactly(snow);
  }

  private List<Closure> closures(CohortId cohort) {
    return database.read(tables -> tables.closures().of(cohort));
  }
}
