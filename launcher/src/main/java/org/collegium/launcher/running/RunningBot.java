package org.collegium.launcher.running;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.collegium.core.Chores;
import org.collegium.core.House;
import org.collegium.core.metronome.Metronome;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.store.DataVersion;
import org.collegium.core.store.SharedDuties;
import org.collegium.launcher.door.Settings;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.launcher.http.FeedPage;
import org.collegium.launcher.http.HealthPage;
import org.collegium.launcher.http.HttpDoor;
import org.collegium.launcher.http.MetricsPage;
import org.collegium.launcher.http.Page;
import org.collegium.launcher.http.ReadyPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot at work: its chores are done at their hours, and its pages can be read. */
public final class RunningBot implements AutoCloseable {

  /** The duty that is no platform's: the work at certain hours. */
  public static final String CHORES = "chores";

  private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);

  private final Works works;
  private final HttpDoor door;
  private final AtomicBoolean started;
  private final CompletionStage<String> hindered;

  private RunningBot(Works works, HttpDoor door, AtomicBoolean started, CompletionStage<String> hindered) {
    this.works = works;
    this.door = door;
    this.started = started;
    this.hindered = hindered;
  }

  /**
   * Starts it, if it can listen where it is to and nothing is there that is kept no longer. The caller closes the house
   * after the bot.
   */
  public static Outcome start(OpenHouse open, Settings settings) {
    try {
      Chores.keepings(open.house()).goOn(open.house().clock().instant());
    } catch (RuntimeException fault) {
      LOG.error("What is kept no longer could not be taken away", fault);
      return new NotStarted(
          "What is kept no longer could not be taken away, and nobody may be shown it, so the bot does"
              + " not start. The log says what went wrong; the next start tries again.");
    }
    return work(open, settings);
  }

  private static Outcome work(OpenHouse open, Settings settings) {
    var house = open.house();
    var hindered = new CompletableFuture<String>();
    var platforms = Platforms.of(settings, house, hindered::complete);
    var shared = open.database().duties();
    var duties = new OwnDuties(shared, new HouseWork(house, platforms), hindered::complete);
    var chores = new ChoresAtWork(house, duties, platforms::couriers);
    var started = new AtomicBoolean();
    var conditions = new LinkedHashMap<String, BooleanSupplier>(conditions(house, chores, started::get));
    conditions.putAll(platforms.conditions(duties::isOurs));
    var ready = new ReadyPage(conditions,
        () -> Stream.concat(platforms.remarks().stream(), duties.lines().stream()).toList());
    return switch (HttpDoor.open(settings.http(), pages(house, Figures.of(house, chores::now, duties), ready))) {
      case HttpDoor.Closed(String sentence) -> {
        try (shared; platforms; duties) {
          yield new NotStarted(sentence);
        }
      }
      case HttpDoor.Open(HttpDoor door) -> {
        duties.start();
        var version = open.database().dataVersion();
        var metronome = new Metronome(() -> List.copyOf(chores.now()), house.clock(), version::seen);
        metronome.start();
        platforms.start(door, duties::isOurs);
        started.set(true);
        yield new Started(new RunningBot(new Works(version, metronome, platforms, duties, shared), door, started,
            hindered));
      }
    };
  }

  private static Map<String, BooleanSupplier> conditions(House house, ChoresAtWork chores,
      BooleanSupplier started) {
    var conditions = new LinkedHashMap<String, BooleanSupplier>();
    conditions.put("database answers", () -> answers(house));
    conditions.put("database takes writes", () -> chores.now().stream().allMatch(WatchedChore::isKept));
    conditions.put("catalogue read", () -> !house.catalogue().programmes().isEmpty());
    conditions.put("metronome started", started);
    conditions.put("every chore knows its hour", () -> chores.now().stream().allMatch(WatchedChore::knowsItsHour));
    return conditions;
  }

  private static Map<String, Page> pages(House house, PrometheusRegistry figures, ReadyPage ready) {
    return Map.of("/healthz", new HealthPage(), "/readyz", ready,
        "/metrics", new MetricsPage(figures),
        FeedPage.PATH, new FeedPage(new CalendarFeed(house.sessions(), house.sessionNames()), house.clock()));
  }

  /** A database that does not answer throws. */
  private static boolean answers(House house) {
    house.letters().read(books -> books.cohorts().all());
    return true;
  }

  /** Where its pages can be read. */
  public int port() {
    return door.port();
  }

  /**
   * Lets what is under way come to its end; nothing begins any more. What this node did is left to others only then.
   */
  @Override
  public void close() {
    started.set(false);
    try (var _ = works.shared(); var _ = works.version(); var _ = works.platforms(); var _ = works.metronome();
        var _ = works.duties()) {
      door.close();
    }
  }

  /** Their names who can be talked to. */
  public List<String> platforms() {
    return works.platforms().names();
  }

  /** The sentence that says why it cannot go on, once it cannot: a platform, or another node, has turned it away. */
  CompletionStage<String> hindered() {
    return hindered;
  }

  /** What works by itself, in the order in which it is begun last. */
  private record Works(DataVersion version, Metronome metronome, Platforms platforms, OwnDuties duties,
      SharedDuties shared) {}

  /** What came of starting it. */
  public sealed interface Outcome {}

  /** It is at work. */
  public record Started(RunningBot bot) implements Outcome {}

  /** It is not, and why. */
  public record NotStarted(String sentence) implements Outcome {}
}
