package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.ELSEWHERE;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;
import static org.collegium.core.store.TestDatabase.session;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.session.Attendances.Attendance;
import org.collegium.core.session.Rsvps.Coming;
import org.collegium.core.session.Rsvps.Rsvp;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendars, who comes and who was there. */
class SessionsTest {

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
  void aSessionIsFoundAsItWasKept() {
    var planned = session(1, 4, FIRST).at(Optional.of(new Prose("Room 4; bring coffee / tea")))
        .withMaterials(new Prose("https://schools.example/4")).seenIn(7);

    keep(planned);

    assertThat(database.<Session>read(tables -> tables.sessions().get(planned.id()))).isEqualTo(planned);
  }

  @Test
  void aMovedSessionHasItsNewDaysOnly() {
    keep(session(1, 1, FIRST));
    var moved = session(1, 1, FIRST).onDays(List.of(session(1, 1, FIRST.plusDays(9)).days().getFirst()), NOW);

    keep(moved);

    assertThat(database.<List<Session>>read(tables -> tables.sessions().of(FRONT_RANGE))).containsExactly(moved);
  }

  @Test
  void aCalendarIsInTheOrderOfItsNumbers() {
    keep(session(1, 2, FIRST));
    keep(session(2, 1, FIRST.plusDays(30)));
    keep(session(3, 3, FIRST.minusDays(30)).cancelled(NOW));

    assertThat(database.<List<Session>>read(tables -> tables.sessions().of(FRONT_RANGE)).stream().map(Session::number))
        .containsExactly(1, 2, 3);
    assertThat(database.<List<Session>>read(tables -> tables.sessions().of(ELSEWHERE))).isEmpty();
  }

  @Test
  void theNextSessionIsTheFirstThatIsPlannedAndNotOver() {
    keep(session(1, 1, FIRST.minusDays(60)));
    keep(session(2, 2, FIRST).cancelled(NOW));
    keep(session(3, 3, FIRST.plusDays(90)));
    keep(session(4, 4, FIRST.plusDays(30)));

    assertThat(next(FRONT_RANGE, session(1, 1, FIRST).starts())).contains(4);
    assertThat(next(FRONT_RANGE, session(4, 4, FIRST.plusDays(30)).ends())).contains(3);
    assertThat(next(FRONT_RANGE, session(3, 3, FIRST.plusDays(90)).ends())).isEmpty();
    assertThat(next(ELSEWHERE, NOW)).isEmpty();
  }

  /** Nine o'clock in Kiritimati is an hour earlier than nine o'clock in Pago Pago on the day before. */
  @Test
  void theNextSessionIsAskedOfTheClockNotOfTheWall() {
    keep(in(ZoneId.of("Pacific/Pago_Pago"), session(1, 1, FIRST)));
    keep(in(ZoneId.of("Pacific/Kiritimati"), session(2, 2, FIRST.plusDays(1))));
    keep(session(3, 3, FIRST.plusDays(2)));

    assertThat(next(FRONT_RANGE, NOW)).contains(2);

    keep(in(ZoneId.of("Pacific/Kiritimati"), session(2, 2, FIRST.plusDays(1))).cancelled(NOW));

    assertThat(next(FRONT_RANGE, NOW)).contains(1);
  }

  private Optional<Integer> next(CohortId cohort, Instant now) {
    return database.<Optional<Session>>read(tables -> tables.sessions().next(cohort, now)).map(Session::number);
  }

  /** Nine o'clock in Auckland is earlier than nine o'clock in Denver, and later than nine on the day before. */
  @Test
  void whatStartsNextIsAskedOfTheClockNotOfTheWall() {
    var denver = session(1, 1, FIRST);
    var auckland = in(ZoneId.of("Pacific/Auckland"), session(2, 2, FIRST));
    var honolulu = in(ZoneId.of("Pacific/Honolulu"), session(3, 3, FIRST));
    List.of(denver, honolulu, auckland, session(4, 4, FIRST).cancelled(NOW)).forEach(this::keep);

    assertThat(startingAfter(NOW, 9)).containsExactly(2, 1, 3);
    assertThat(startingAfter(NOW, 2)).containsExactly(2, 1);
    assertThat(startingAfter(auckland.starts(), 9)).containsExactly(1, 3);
    assertThat(startingAfter(denver.starts().minusMillis(1), 9)).containsExactly(1, 3);
    assertThat(startingAfter(honolulu.starts(), 9)).isEmpty();
    assertThat(startingAfter(Instant.EPOCH, 9)).hasSize(3);
    assertThat(startingAfter(Instant.MIN, 9)).hasSize(3);
  }

  @Test
  void anAnswerTakesThePlaceOfTheOneBefore() {
    keep(session(1, 1, FIRST));
    var no = new Rsvp(new SessionId(1), 1, ADA, Coming.NO, NOW);
    var yes = new Rsvp(new SessionId(1), 1, ADA, Coming.YES, NOW.plusSeconds(5));
    var later = new Rsvp(new SessionId(1), 2, ADA, Coming.MAYBE, NOW.plusSeconds(9));

    List.of(no, yes, later).forEach(each -> database.does(tables -> tables.rsvps().keep(each)));

    assertThat(database.<Optional<Rsvp>>read(tables -> tables.rsvps().of(new SessionId(1), 1, ADA))).contains(yes);
    assertThat(database.<List<Rsvp>>read(tables -> tables.rsvps().all(new SessionId(1), 2))).containsExactly(later);
  }

  @Test
  void presenceIsMarkedAndTakenBack() {
    keep(session(1, 1, FIRST));
    var byGrace = new Attendance(new SessionId(1), 1, ADA, GRACE, NOW);
    var byAda = new Attendance(new SessionId(1), 1, ADA, ADA, NOW.plusSeconds(5));
    var second = new Attendance(new SessionId(1), 2, ADA, ADA, NOW);
    List.of(byGrace, second, byAda).forEach(each -> database.does(tables -> tables.attendances().keep(each)));

    assertThat(attendances()).containsExactly(byAda, second);

    database.does(tables -> tables.attendances().remove(new SessionId(1), 1, ADA));

    assertThat(attendances()).containsExactly(second);
  }

  private static Session in(ZoneId zone, Session session) {
    return new Session(session.id(), session.cohort(), session.number(), session.title(), session.days(), zone,
        session.place(), session.materials(), session.state(), session.revision(), session.revisedAt(),
        session.sequence());
  }

  private void keep(Session session) {
    database.does(tables -> tables.sessions().keep(session));
  }

  private List<Integer> startingAfter(Instant from, int most) {
    return database.read(tables -> tables.sessions().startingAfter(from, most).stream().map(Session::number).toList());
  }

  private List<Attendance> attendances() {
    return database.read(tables -> tables.attendances().of(new SessionId(1)));
  }
}
