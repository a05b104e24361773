package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.store.TestDatabase.DENVER;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cohorts and where they meet. */
class CohortsTest {

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

  @Test
  void aNameIsTakenInWhateverCase() {
    boolean taken = !database.<Boolean>write(tables -> tables.cohorts().add(cohort(new CohortId(3), "FRONT range")));

    assertThat(taken).isTrue();
    assertThat(named("front RANGE ")).contains(cohort(FRONT_RANGE, "Front Range"));
  }

  @Test
  void lettersBeyondEnglishFoldToo() {
    database.does(tables -> tables.cohorts().add(cohort(new CohortId(3), "Zürich")));

    assertThat(named("ZÜRICH")).isPresent();
    assertThat(database.<Boolean>write(tables -> tables.cohorts().add(cohort(new CohortId(4), "ZÜRICH")))).isFalse();
  }

  @Test
  void allAreListedByName() {
    assertThat(database.<List<Cohort>>read(tables -> tables.cohorts().all()).stream().map(Cohort::id))
        .containsExactly(ELSEWHERE, FRONT_RANGE);
    assertThat(database.<Cohort>read(tables -> tables.cohorts().get(ELSEWHERE)).zone()).isEqualTo(DENVER);
  }

  @Test
  void aCohortHasOneChannelOnEachPlatform() {
    database.does(tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("slack", "C1"))));
    database.does(tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("discord", "7"))));
    database.does(tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("slack", "C2"))));

    assertThat(database.<List<Place>>read(tables -> tables.cohorts().placesOf(FRONT_RANGE))).containsExactly(
        new Place(FRONT_RANGE, new Address("discord", "7")), new Place(FRONT_RANGE, new Address("slack", "C2")));
    assertThat(meetingAt("C1")).isEmpty();
    assertThat(meetingAt("C2")).contains(FRONT_RANGE);
  }

  @Test
  void aChannelIsOneCohortsOnly() {
    database.does(tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("slack", "C1"))));
    database.does(tables -> tables.cohorts().place(new Place(ELSEWHERE, new Address("slack", "C1"))));

    assertThat(meetingAt("C1")).contains(ELSEWHERE);
    assertThat(database.<List<Place>>read(tables -> tables.cohorts().placesOf(FRONT_RANGE))).isEmpty();
  }

  private Optional<Cohort> named(String name) {
    return database.read(tables -> tables.cohorts().named(name));
  }

  private Optional<CohortId> meetingAt(String channel) {
    return database.read(tables -> tables.cohorts().meetingAt(new Address("slack", channel)));
  }
}
