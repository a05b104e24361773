package org.collegium.core.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.SessionId;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionDay;
import org.collegium.core.store.Engine.Kind;
import org.collegium.core.text.Prose;

/** A real database in a folder of the test, with Ada and Grace in Front Range and Linus elsewhere. */
public final class TestDatabase implements AutoCloseable {

  /** What the clock says at first. */
  public static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
  /** The cohort that the stories are about. */
  public static final CohortId FRONT_RANGE = new CohortId(1);
  /** The cohort of strangers. */
  public static final CohortId ELSEWHERE = new CohortId(2);
  /** Leads a school in Front Range. */
  public static final PersonId ADA = new PersonId(11);
  /** Mentors Ada. */
  public static final PersonId GRACE = new PersonId(12);
  /** Leads in Elsewhere. */
  public static final PersonId LINUS = new PersonId(13);
  /** Where Front Range meets. */
  public static final ZoneId DENVER = ZoneId.of("America/Denver");

  private final Path folder;
  private final TestStore store;
  private final MasterKey key;
  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private Database database;

  private TestDatabase(Path folder, MasterKey key) {
    this.folder = folder;
    this.key = key;
    this.store = TestStore.in(folder);
    this.database = another();
  }

  /** An empty one. */
  public static TestDatabase empty(Path folder) {
    return new TestDatabase(folder, MasterKey.read(PlantedKey.fresh()));
  }

  /** One in which the cast has its cohorts. */
  public static TestDatabase withTheCast(Path folder) {
    var made = empty(folder);
    made.does(tables -> {
      tables.cohorts().add(cohort(FRONT_RANGE, "Front Range"));
      tables.cohorts().add(cohort(ELSEWHERE, "Elsewhere"));
      List.of(person(ADA, "Ada"), person(GRACE, "Grace"), person(LINUS, "Linus")).forEach(tables.people()::add);
      tables.memberships().keep(member(FRONT_RANGE, GRACE, Role.MENTOR));
      tables.memberships().keep(member(FRONT_RANGE, ADA, Role.LEADER).mentoredBy(GRACE));
      tables.memberships().keep(member(ELSEWHERE, LINUS, Role.LEADER));
    });
    return made;
  }

  /** The database itself. */
  public Database database() {
    return database;
  }

  /** The same files under the same key, as another program would have them open; the caller closes it. */
  public Database another() {
    return store.open(key, time::get);
  }

  /** What a backup in that folder holds, under the same key; the caller closes it. */
  public Database restored(Path backup) {
    return Database.open(backup, key, time::get, Durability.THROW_AWAY);
  }

  /** What the clock says from now on. */
  public void at(Instant now) {
    time.set(now);
  }

  /** Changes something. */
  public void does(Consumer<Tables> work) {
    write(tables -> {
      work.accept(tables);
      return tables;
    });
  }

  /** Changes something and says what came of it. */
  public <R> R write(Function<Tables, R> work) {
    return database.<Tables>ledger(tables -> tables).write(work);
  }

  /** Reads. */
  public <R> R read(Function<Tables, R> work) {
    return database.<Tables>ledger(tables -> tables).read(work);
  }

  /** The same files after a restart. */
  public void restart() {
    database.close();
    database = another();
  }

  /** What a statement of the test's own gives, a row a text, its columns with a space between them. */
  List<String> sql(String statement) {
    try (var connection = store.words().connect(Kind.WRITES)) {
      return OwnTypes.open(connection).createQuery(statement).mapToMap().stream()
          .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file of that name. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** A cohort in Denver. */
  public static Cohort cohort(CohortId id, String name) {
    return new Cohort(id, new Prose(name), "balanced-leadership", DENVER, Locale.ENGLISH, NOW);
  }

  /** Somebody in Denver. */
  public static Person person(PersonId id, String name) {
    return new Person(id, new Prose(name), new Email(name + "@schools.example"), DENVER, Locale.ENGLISH);
  }

  /** Somebody who belongs there from now on. */
  public static Membership member(CohortId cohort, PersonId person, Role role) {
    return new Membership(cohort, person, role, Optional.empty(), Optional.empty(), NOW, Optional.empty());
  }

  /** A session of Front Range on two days from nine to four. */
  public static Session session(long id, int number, LocalDate first) {
    return new Session(new SessionId(id), FRONT_RANGE, number, new Prose("Session " + number),
        List.of(day(first), day(first.plusDays(1))), DENVER, Optional.empty(), Optional.empty(), Session.State.PLANNED,
        1,
        NOW, 0);
  }

  private static SessionDay day(LocalDate date) {
    return new SessionDay(date.atTime(9, 0), date.atTime(16, 0));
  }

  @Override
  public void close() {
    database.close();
  }
}
