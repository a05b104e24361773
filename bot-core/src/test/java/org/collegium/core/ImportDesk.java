package org.collegium.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Ids;
import org.collegium.core.identity.PersonId;
import org.collegium.core.membership.ImportRoster;
import org.collegium.core.membership.MembershipBooks;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.TenSessions;
import org.collegium.core.session.ChangeCalendar;
import org.collegium.core.session.ImportCalendar;
import org.collegium.core.session.ImportClosures;
import org.collegium.core.session.SessionBooks;
import org.collegium.core.session.Step;
import org.collegium.core.store.Database;
import org.collegium.core.store.Durability;
import org.collegium.core.store.MasterKey;
import org.collegium.core.store.PlantedKey;
import org.collegium.core.text.Prose;

/**
 * Where files are handed in: a real database, the cohort Front Range whose programme has ten sessions, and beside it
 * Linus' cohort, which has a roster and a calendar of its own.
 */
public final class ImportDesk implements AutoCloseable {

  public static final ZoneId DENVER = ZoneId.of("America/Denver");

  private final Path folder;
  private final AtomicReference<Instant> now;
  private final Database database;
  private final House house;
  private final Cohort cohort;
  private final Cohort strangers;

  private ImportDesk(Path folder, Instant start) {
    this.folder = folder;
    this.now = new AtomicReference<>(start);
    this.database = Database.open(folder, MasterKey.read(PlantedKey.fresh()), now::get, Durability.THROW_AWAY);
    this.house =
        new House(database, new Catalogue(Map.of(TenSessions.ID, TenSessions.programme()), Map.of()), new Ids(now::get),
            now::get,
            URI.create("http://localhost/feeds/"), Optional.empty());
    this.cohort = cohort("Front Range");
    this.strangers = cohort("Far Shore");
  }

  /** Opened at that instant; Linus' cohort is furnished. */
  public static ImportDesk at(String instant, Path folder) {
    var desk = new ImportDesk(folder, Instant.parse(instant));
    desk.roster(desk.strangers, """
        Name,Email,Role,Mentor
        Linus Halvorsen,linus@far.example,leader,Mette Lund
        Mette Lund,mette@far.example,mentor,
        """);
    desk.calendar(desk.strangers, Events.calendar(Events.timed("Session 1", "20270201T090000", "20270201T160000")));
    return desk;
  }

  public Cohort cohort() {
    return cohort;
  }

  public Cohort strangers() {
    return strangers;
  }

  public void turnTo(String instant) {
    now.set(Instant.parse(instant));
  }

  public ImportRoster.Outcome roster(String content, Step step) {
    return roster("roster.csv", content.getBytes(StandardCharsets.UTF_8), step);
  }

  public ImportRoster.Outcome roster(String name, byte[] content, Step step) {
    return new ImportRoster(house.memberships(), house.ids(), house.clock())
        .handle(new ImportRoster.Request(cohort.id(), name, content, step));
  }

  public ImportCalendar.Outcome calendar(String content, Step step) {
    return calendar("sessions.ics", content.getBytes(StandardCharsets.UTF_8), step);
  }

  public ImportCalendar.Outcome calendar(String name, byte[] content, Step step) {
    return new ImportCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock())
        .handle(new ImportCalendar.Request(cohort.id(), name, content, step));
  }

  public ChangeCalendar.Outcome change(int session, ChangeCalendar.Wish wish, Step step) {
    return new ChangeCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock())
        .handle(new ChangeCalendar.Request(cohort.id(), session, wish, step));
  }

  public ImportClosures.Outcome closures(String name, String content, Step step) {
    return closures(name, content, Optional.empty(), step);
  }

  public ImportClosures.Outcome closures(String name, String content, Optional<String> school, Step step) {
    return new ImportClosures(house.sessions(), house.clock()).handle(
        new ImportClosures.Request(cohort.id(), school, name, content.getBytes(StandardCharsets.UTF_8), step));
  }

  public <R> R members(Function<MembershipBooks, R> question) {
    return house.memberships().read(question);
  }

  public <R> R sessions(Function<SessionBooks, R> question) {
    return house.sessions().read(question);
  }

  /** Does something to the books of belonging that no import does. */
  public void change(Function<MembershipBooks, ?> work) {
    house.memberships().write(work);
  }

  /** Every row of every table, in words. */
  public Map<String, List<String>> dump() {
    var rows = new TreeMap<String, List<String>>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.WORDS));
        var statement = connection.createStatement()) {
      for (var table : read(statement, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
        rows.put(table, read(statement, "SELECT * FROM \"" + table + "\""));
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return rows;
  }

  /** The rows that belong to a cohort, or to one of its people. */
  public List<String> rowsOf(Cohort which) {
    var ids = members(books -> books.people().of(which.id())).keySet().stream().map(PersonId::value)
        .collect(Collectors.toSet());
    ids.add(which.id().value());
    return dump().entrySet().stream()
        .flatMap(table -> table.getValue().stream().map(row -> table.getKey() + ": " + row))
        .filter(row -> ids.stream().anyMatch(id -> List.of(row.split("[ |]")).contains(Long.toString(id))))
        .toList();
  }

  /** The letters that wait, one a row. */
  public List<String> letters() {
    return dump().get("letter");
  }

  /** A file of the test resources. */
  public static byte[] file(String path) {
    try (var stream = Objects.requireNonNull(ImportDesk.class.getResourceAsStream(path), path)) {
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    database.close();
  }

  private Cohort cohort(String name) {
    var made =
        new Cohort(new CohortId(house.ids().next()), new Prose(name), TenSessions.ID, DENVER, Locale.US, now.get());
    house.memberships().write(books -> books.cohorts().add(made));
    return made;
  }

  private void roster(Cohort into, String content) {
    new ImportRoster(house.memberships(), house.ids(), house.clock()).handle(new ImportRoster.Request(into.id(),
        "roster.csv", content.getBytes(StandardCharsets.UTF_8), Step.WRITE));
  }

  private void calendar(Cohort into, String content) {
    new ImportCalendar(house.sessions(), house.catalogue(), house.ids(), house.clock()).handle(
        new ImportCalendar.Request(into.id(), "sessions.ics", content.getBytes(StandardCharsets.UTF_8), Step.WRITE));
  }

  private static List<String> read(Statement statement, String query) throws SQLException {
    try (var found = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    }
  }

  private static String row(ResultSet found) throws SQLException {
    var cells = new ArrayList<String>();
    for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
      cells.add(String.valueOf(found.getObject(column)));
    }
    return String.join("|", cells);
  }
}
