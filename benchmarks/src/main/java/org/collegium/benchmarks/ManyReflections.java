package org.collegium.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.collegium.core.checkin.Round;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.RoundId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.Stage;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionDay;
import org.collegium.core.store.Database;
import org.collegium.core.text.Prose;

/** A cohort that wrote much, in a database in which others wrote far more. */
final class ManyReflections {

  static final int LEADERS = 40;
  static final String WHAT = "a mentor's summary of 6,000 reflections of 40 leaders, among 1,000,000";
  private static final int REFLECTIONS = 6_000;
  private static final int ALL = 1_000_000;
  private static final int ROUNDS = 14;
  private static final List<String> SENTENCES = """
      On Tuesday I stood at the bus loop instead of in my office.
      Two parents told me what they had kept back for weeks.
      I had thought that my door was open; it was the door that was the trouble.
      The new schedule leaves our grade teams forty minutes together, and they use them.
      I asked the assistant principal to run the data meeting without me.
      We walked six classrooms and wrote down only what students said.
      My feedback to a first-year teacher was too long and came too late.
      Budget talks ate the week, and I cancelled two classroom visits for them.
      The union representative and I agreed on how duty is shared out.
      I let the leadership team choose which goal we drop.
      Attendance on Mondays is where our families need us most.
      A student asked why nobody explains the rules to him, and I had no answer.
      I wrote the staff letter three times and sent the shortest.
      The reading coach showed me what I had not seen in that lesson.
      For once I ended the meeting when the question was answered.
      Our counsellor carries what four people should carry.
      I praised in public what I should have asked about in private.
      The transition of the sixth grade is planned by those who teach it.
      """.lines().toList();

  private static final String OTHERS = """
      CREATE TEMP TABLE copy AS
        WITH RECURSIVE counted (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < %d)
        SELECT number FROM counted;
      CREATE TEMP TABLE who AS SELECT id, row_number() OVER (ORDER BY id) AS place FROM person;
      CREATE TEMP TABLE what AS SELECT id, row_number() OVER (ORDER BY id) AS place FROM reflection;
      CREATE TEMP TABLE meant AS SELECT * FROM cohort;
      CREATE TEMP TABLE known AS SELECT * FROM person;
      CREATE TEMP TABLE written AS SELECT * FROM reflection;
      CREATE TEMP TABLE named AS SELECT * FROM reflection_reader;
      INSERT INTO cohort (id, name, folded, programme, zone, locale, made_at)
      SELECT number, name || number, folded || number, programme, zone, locale, made_at FROM meant JOIN copy;
      INSERT INTO person (id, name, email, zone, locale)
      SELECT number * 1000 + place, name, number || email, zone, locale
        FROM known JOIN who ON who.id = known.id JOIN copy;
      INSERT INTO reflection (id, reference, cohort_id, author_id, session, answer, audience, written_at, late,
                              request_key)
      SELECT number * 10000 + what.place, reference || number, number, number * 1000 + who.place, session, answer,
             audience, written_at, late, number || request_key
        FROM copy JOIN written JOIN what ON what.id = written.id JOIN who ON who.id = written.author_id;
      INSERT INTO reflection_reader (reflection_id, person_id, position, role, named_at)
      SELECT number * 10000 + what.place, number * 1000 + who.place, position, role, named_at
        FROM copy JOIN named JOIN what ON what.id = named.reflection_id JOIN who ON who.id = named.person_id""";

  private final Furnished furnished;
  private final Random chance = new Random(6);

  ManyReflections(Furnished furnished) {
    this.furnished = furnished;
  }

  /** Writes all of it; says how many characters the cohort wrote. */
  long written() throws IOException {
    var rounds = rounds();
    var characters = 0L;
    for (var from = 0; from < REFLECTIONS; from += LEADERS) {
      characters += write(from / LEADERS, rounds);
    }
    try (var connection = DriverManager.getConnection(
        "jdbc:sqlite:" + furnished.folder().resolve(Database.WORDS))) {
      multiply(connection);
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return characters;
  }

  /** One a week. */
  private List<Round> rounds() {
    var house = furnished.house();
    var first = LocalDateTime.parse("2027-09-21T08:30");
    var session = new Session(new SessionId(house.ids().next()), furnished.cohort().id(), 1, new Prose("Beginning"),
        List.of(new SessionDay(first, first.plusHours(7))), Furnished.DENVER, Optional.empty(), Optional.empty(),
        Session.State.PLANNED, 1, furnished.clock().instant(), 0);
    house.sessions().write(books -> {
      books.sessions().keep(session);
      return session;
    });
    return house.checkIns().write(books -> {
      var rounds = new ArrayList<Round>();
      for (var week = 0; week < ROUNDS; week++) {
        var at = furnished.clock().instant().plus(Duration.ofDays(7L * week));
        var day = LocalDate.ofInstant(at, Furnished.DENVER);
        rounds.add(new Round(new RoundId(house.ids().next()), furnished.cohort().id(), session.id(), 1, Stage.BETWEEN,
            week + 1, List.of("visibility-01"), day, at, at.plus(Duration.ofDays(3)), day.plusDays(2)));
      }
      rounds.forEach(books.rounds()::add);
      return List.copyOf(rounds);
    });
  }

  /** One reflection of each leader; the first ones answer the rounds, in which some are silent. */
  private long write(int turn, List<Round> rounds) {
    var house = furnished.house();
    return house.reflections().write(books -> {
      var characters = 0L;
      for (var author : furnished.leaders()) {
        var words = words();
        characters += words.length();
        var round = Optional.of(turn).filter(week -> week < ROUNDS && chance.nextInt(4) > 0).map(rounds::get);
        books.reflections().add(new Reflection(new ReflectionId(house.ids().next()),
            books.reflections().freeReference(house.ids()), furnished.cohort().id(), author.id(), 0,
            round.map(each -> new Reflection.Asked(each.id(), each.prompts().getFirst())),
            new Words(new Prose(words), Optional.empty()), Audience.MY_MENTOR,
            List.of(new Reader(furnished.mentor().id(), Role.MENTOR)),
            furnished.clock().instant().plus(Duration.ofHours(turn)), Optional.empty(), false,
            new RequestKey("written " + turn + " " + author.id().value())));
      }
      return characters;
    });
  }

  private String words() {
    return chance.ints(3, 0, SENTENCES.size()).mapToObj(SENTENCES::get).collect(Collectors.joining(" "));
  }

  /** What others wrote: the same rows of other cohorts and authors, which nobody opens. */
  private static void multiply(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (var step : OTHERS.split(";", -1)) {
        statement.executeUpdate(step.formatted(ALL / REFLECTIONS));
      }
    }
    connection.commit();
  }
}
