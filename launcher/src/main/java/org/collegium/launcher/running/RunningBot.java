package org.collegium.launcher.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.collegium.core.House;
import org.collegium.core.metronome.Metronome;
import org.collegium.core.outbox.GiveUpFormerClaims;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.store.DataVersion;
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

  private static final Logger LOG = LoggerFactory.getLogger(RunningBot.class);

  private final DataVersion version;
  private final Metronome metronome;
  private final HttpDoor door;
  private final Platforms platforms;
  private final AtomicBoolean started;
  private final CompletionStage<String> turnedAway;

  private RunningBot(Works works, HttpDoor door, Platforms platforms, AtomicBoolean started) {
    this.version = works.version();
    this.metronome = works.metronome();
    this.door = door;
    this.platforms = platforms;
    this.started = started;
    this.turnedAway = works.turnedAway();
  }

  /** Starts it, if it can listen where it is to. The caller closes the house after the bot. */
  public static Outcome start(OpenHouse open, Settings settings) {
    var house = open.house();
    var turnedAway = new CompletableFuture<String>();
    var platforms = Platforms.of(settings, house, turnedAway::complete);
    var chores = new ChoresAtWork(house, platforms::couriers);
    var started = new AtomicBoolean();
    var conditions = new LinkedHashMap<String, BooleanSupplier>(conditions(house, chores, started::get));
    conditions.putAll(platforms.conditions());
    var ready = new ReadyPage(conditions, platforms::remarks);
    return switch (HttpDoor.open(settings.http(), pages(house, chores, ready))) {
      case HttpDoor.Closed(String sentence) -> {
        platforms.close();
        yield new NotStarted(sentence);
      }
      case HttpDoor.Open(HttpDoor door) -> {
        takeOver(house);
        var version = open.database().dataVersion();
        var metronome = new Metronome(() -> List.copyOf(chores.now()), house.clock(), version::seen);
        metronome.start();
        platforms.start(door);
        started.set(true);
        yield new Started(new RunningBot(new Works(version, metronome, turnedAway), door, platforms, started));
      }
    };
  }

  /** Whoever ran here before is gone, however they went: {@link RunLock} lets one run at a time. */
  private static void takeOver(House house) {
    var lost = new GiveUpFormerClaims(house.letters(), house.clock()).handle();
    if (lost > 0) {
      LOG.info("{} letters were under way when the last bot ended; whether they arrived is looked up", lost);
    }
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

  private static Map<String, Page> pages(House house, ChoresAtWork chores, ReadyPage ready) {
    return Map.of("/healthz", new HealthPage(), "/readyz", ready,
        "/metrics", new MetricsPage(Figures.of(house, chores::now)),
        FeedPage.PATH, new FeedPage(new CalendarFeed(house.sessions()), house.clock()));
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

  /** Lets what is under way come to its end; nothing begins any more. */
  @Override
  public void close() {
    started.set(false);
    try (version; platforms; metronome) {
      door.close();
    }
  }

  /** Their names who can be talked to. */
  public List<String> platforms() {
    return platforms.names();
  }

  /** The sentence with which a platform turned the bot away for good, once one has. */
  CompletionStage<String> turnedAway() {
    return turnedAway;
  }

  /** What keeps its hours, and what ends it before its time. */
  private record Works(DataVersion version, Metronome metronome, CompletionStage<String> turnedAway) {}

  /** What came of starting it. */
  public sealed interface Outcome {}

  /** It is at work. */
  public record Started(RunningBot bot) implements Outcome {}

  /** It is not, and why. */
  public record NotStarted(String sentence) implements Outcome {}
}
