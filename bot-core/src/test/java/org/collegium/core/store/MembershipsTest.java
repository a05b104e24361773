package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;
import static org.collegium.core.store.TestDatabase.member;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.AwayPeriod;
import org.collegium.core.cohort.Membership;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who belongs where, and who is away. */
class MembershipsTest {

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

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @Test
  void aMembershipIsFoundAsItWasKeptLast() {
    var school = new Membership(FRONT_RANGE, ADA, Role.LEADER, Optional.of(GRACE), Optional.of(new Prose("Aspen High")),
        NOW, Optional.empty());

    database.does(tables -> tables.memberships().keep(school));

    assertThat(of(ADA)).contains(school);

    database.does(tables -> tables.memberships().keep(school.as(Role.OBSERVER)));

    assertThat(of(ADA)).contains(school.as(Role.OBSERVER));
  }

  @Test
  void whoLeftIsRememberedButDoesNotBelong() {
    var ended = member(FRONT_RANGE, ADA, Role.LEADER).endedAt(NOW.plusSeconds(60));
    database.does(tables -> tables.memberships().keep(ended));

    assertThat(in(NOW)).contains(ADA);
    assertThat(in(NOW.plusSeconds(60))).containsExactly(GRACE);
    assertThat(of(ADA)).contains(ended);
    assertThat(database.<List<Membership>>read(tables -> tables.memberships().ofPerson(ADA, NOW.plusSeconds(60))))
        .isEmpty();
    assertThat(database.<List<Membership>>read(tables -> tables.memberships().ever(ADA))).containsExactly(ended);
  }

  @Test
  void aPersonsCohortsAreListedTheLatestFirst() {
    var later = new Membership(ELSEWHERE, ADA, Role.LEADER, Optional.empty(), Optional.empty(), NOW.plusSeconds(1),
        Optional.empty());
    database.does(tables -> tables.memberships().keep(later));

    assertThat(
        database.<List<Membership>>read(tables -> tables.memberships().ever(ADA)).stream().map(Membership::cohort))
        .containsExactly(ELSEWHERE, FRONT_RANGE);
    assertThat(database.<List<Membership>>read(tables -> tables.memberships().ofPerson(ADA, NOW)).stream()
        .map(Membership::cohort)).containsExactly(FRONT_RANGE, ELSEWHERE);
  }

  @Test
  void aNewAwayPeriodTakesThePlaceOfThoseItOverlaps() {
    away(0, 2);
    away(4, 5);
    away(9, 9);
    away(2, 4);

    assertThat(awayFrom(MONDAY)).containsExactly(period(2, 4), period(9, 9));
    assertThat(awayFrom(MONDAY.plusDays(5))).containsExactly(period(9, 9));
  }

  @Test
  void whoComesBackIsThereOnThatDay() {
    away(0, 6);
    away(20, 25);

    database.does(tables -> tables.memberships().back(ADA, MONDAY.plusDays(3)));

    assertThat(awayFrom(MONDAY)).containsExactly(period(0, 2), period(20, 25));
  }

  @Test
  void whoComesBackOnTheFirstDayWasNeverAway() {
    away(0, 6);

    database.does(tables -> tables.memberships().back(ADA, MONDAY));

    assertThat(awayFrom(MONDAY.minusYears(1))).isEmpty();
  }

  @Test
  void whoIsBackBeforeLeavingStays() {
    away(20, 25);

    database.does(tables -> tables.memberships().back(ADA, MONDAY));

    assertThat(awayFrom(MONDAY)).isEmpty();
  }

  private static AwayPeriod period(int from, int until) {
    return new AwayPeriod(ADA, MONDAY.plusDays(from), MONDAY.plusDays(until));
  }

  private void away(int from, int until) {
    database.does(tables -> tables.memberships().keepAway(period(from, until)));
  }

  private List<AwayPeriod> awayFrom(LocalDate day) {
    return database.read(tables -> tables.memberships().awayFrom(ADA, day));
  }

  private Optional<Membership> of(PersonId person) {
    return database.read(tables -> tables.memberships().of(FRONT_RANGE, person));
  }

  private List<PersonId> in(Instant now) {
    return database.read(tables -> tables.memberships().in(FRONT_RANGE, now).stream().map(Membership::person).toList());
  }
}
