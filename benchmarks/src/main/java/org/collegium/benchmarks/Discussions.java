package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.Chores;
import org.collegium.core.CollegiumBot;
import org.collegium.core.casestudy.ConductCase;
import org.collegium.core.casestudy.OpenCase;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.Place;
import org.collegium.core.command.CaseAnswer.CaseTold;
import org.collegium.core.command.Invocation;
import org.collegium.core.discussion.Heard;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.CaseNotice.CaseClosed;
import org.collegium.core.session.Step;
import org.collegium.core.text.Prose;

/** Eighty leaders who say two thousand things about a case: how they are taken in, and how the end tells of them. */
final class Discussions {

  private static final int LEADERS = 80;
  private static final int TURNS = 2_000;
  private static final int TIMES = 9;
  private static final String CASE = "two-bells";
  private static final Address CHANNEL = new Address(Furnished.PLATFORM, "channel");
  private static final List<String> SAID = List.of(
      "Nobody asked the parents before the bell was changed, and they found out from their children.",
      "The teachers of the first years carry what the timetable does not see.",
      "I would ask the bus company first; without the buses no bell helps anybody.",
      "What if the second bell is not about time at all, but about who is waited for?",
      "We had that in our school: the corridor was quieter and the staff room louder.");

  private final Path folder;

  /** @param folder an empty one */
  Discussions(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    try (var furnished = new Furnished(folder.resolve("ours"), LEADERS)) {
      var carrier = new Carrier(_ -> {});
      open(furnished, carrier);
      var bot = new CollegiumBot(furnished.house());
      var bare = Files.createDirectories(folder.resolve("bare")).resolve("bare.db");
      var heard = taken(number -> bot.hear(heard(furnished, number)));
      var listened = listened(bare);
      var record = end(furnished, carrier);
      var told = Measured.times(TIMES, () -> told(bot, furnished.mentor(), record));
      return List.of(
          new Figure("things said in a case by " + LEADERS + " people, kept as they are heard", aSecond(heard),
              "a bare listener that keeps each in a file, unsealed: " + aSecond(listened),
              Measured.ratio((double) heard.toNanos(), (double) listened.toNanos()) + " the time"),
          Figure.besideGoal("what was decided and said, out of " + TURNS + " things that were said", told.inMillis(),
              "1,000 ms"));
    }
  }

  private static void open(Furnished furnished, Carrier carrier) throws IOException, InterruptedException {
    furnished.house().memberships().write(books -> {
      books.cohorts().place(new Place(furnished.cohort().id(), CHANNEL));
      return books;
    });
    new OpenCase(furnished.house().cases(), furnished.house().catalogue(), furnished.house().ids(), furnished.clock())
        .handle(new OpenCase.Request(furnished.cohort().id(), furnished.mentor().id(), CASE, Step.WRITE));
    carry(furnished, carrier);
  }

  private static void carry(Furnished furnished, Carrier carrier) {
    Chores.workers(furnished.house()).apply(carrier).forEach(chore -> chore.runDue(furnished.clock().instant()));
  }

  private static ReplyTo end(Furnished furnished, Carrier carrier) throws IOException {
    new ConductCase(furnished.house().cases(), furnished.house().catalogue(), furnished.clock())
        .handle(new ConductCase.Request(furnished.cohort().id(), Locale.US, new ConductCase.Close(), Optional.of(CASE),
            Optional.empty(), Step.WRITE));
    carry(furnished, carrier);
    return carrier.empty().stream().map(parcel -> parcel.notice()).filter(CaseClosed.class::isInstance)
        .map(CaseClosed.class::cast).map(closed -> closed.text().ways().getFirst().replyTo()).findFirst()
        .orElseThrow(() -> new IOException("The case was not closed"));
  }

  private static Heard heard(Furnished furnished, int number) {
    var author = furnished.leaders().get(number % LEADERS);
    return new Heard(CHANNEL, _ -> true, "m" + number, new Heard.Written(Furnished.address(author),
        new Prose(words(number)), furnished.clock().instant().plusMillis(number)));
  }

  private static String words(int number) {
    return SAID.get(number % SAID.size()) + " (" + number + ")";
  }

  private static Duration taken(Listener listener) throws IOException {
    var began = System.nanoTime();
    for (var number = 0; number < TURNS; number++) {
      listener.hears(number);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** With a file as lasting as ours, and a transaction each. */
  private static Duration listened(Path file) throws IOException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("CREATE TABLE said (message TEXT PRIMARY KEY, words TEXT NOT NULL)");
      return taken(number -> keep(connection, number));
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static void keep(Connection connection, int number) throws IOException {
    try (var insert = connection.prepareStatement("INSERT INTO said VALUES (?, ?)")) {
      insert.setString(1, "m" + number);
      insert.setString(2, words(number));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static Duration told(CollegiumBot bot, Person reader, ReplyTo record) throws IOException {
    var asked = new Invocation(Furnished.address(reader), Optional.empty(),
        new RequestKey("record " + System.nanoTime()), new Invocation.Opened(record));
    var began = System.nanoTime();
    var answer = bot.answer(asked);
    var took = Duration.ofNanos(System.nanoTime() - began);
    if (answer instanceof CaseTold told && told.lines().toString().contains(String.format(Locale.US, "%,d", TURNS))) {
      return took;
    }
    throw new IOException("Not all that was said was told of: " + answer);
  }

  private static String aSecond(Duration taken) {
    return String.format(Locale.ROOT, "%,.0f a second", TURNS / (taken.toNanos() / 1e9));
  }

  private interface Listener {
    void hears(int number) throws IOException;
  }
}
