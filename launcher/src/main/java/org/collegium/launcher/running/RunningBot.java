package org.collegium.launcher.running;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.collegium.core.Chores;
import org.collegium.core.House;
import org.collegium.core.metronome.Metronome;
import org.collegium.core.session.CalendarFeed;
import org.collegium.core.store.DataVersion;
import org.collegium.launcher.door.HttpSettings;
import org.collegium.launcher.house.OpenHouse;
import org.collegium.launcher.http.FeedPage;
import org.collegium.launcher.http.HealthPage;
import org.collegium.launcher.http.HttpDoor;
import org.collegium.launcher.http.MetricsPage;
import org.collegium.launcher.http.Page;
import org.collegium.launcher.http.ReadyPage;

/** The bot at work: its chores are done at their hours, and its pages can be read. */
public final class RunningBot implements AutoCloseable {

  private final DataVersion version;
  private final Metronome metronome;
  private final HttpDoor door;
  private final AtomicBoolean started;

  private RunningBot(DataVersion version, Metronome metronome, HttpDoor door, AtomicBoolean started) {
    this.version = version;
    this.metronome = metronome;
    this.door = door;
    this.started = started;
  }

  /** Starts it, if it can listen where it is to. The caller closes the house after the bot. */
  public static Outcome start(OpenHouse open, HttpSettings http) {
    var house = open.house();
    // No platform has an adapter in this version, so that nobody carries letters; they are written and wait.
    var chores = Chores.of(house, List.of()).stream().map(WatchedChore::new).toList();
    var started = new AtomicBoolean();
    return switch (HttpDoor.open(http, pages(house, chores, started::get))) {
      case HttpDoor.Closed(String sentence) -> new NotStarted(sentence);
      case HttpDoor.Open(HttpDoor door) -> {
        var version = open.database().dataVersion();
        var metronome = new Metronome(List.copyOf(chores), house.clock(), version::seen);
        metronome.start();
        started.set(true);
        yield new Started(new RunningBot(version, metronome, door, started));
      }
    };
  }

  private static Map<String, Page> pages(House house, List<WatchedChore> chores, BooleanSupplier started) {
    var conditions = new LinkedHashMap<String, BooleanSupplier>();
    conditions.put("database answers", () -> answers(house));
    conditions.put("catalogue read", () -> !house.catalogue().programmes().isEmpty());
    conditions.put("metronome started", started);
    conditions.put("every chore knows its hour", () -> chores.stream().allMatch(WatchedChore::knowsItsHour));
    return Map.of("/healthz", new HealthPage(), "/readyz", new ReadyPage(conditions),
        "/metrics", new MetricsPage(Figures.of(house, chores)),
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
    try (version; metronome) {
      door.close();
    }
  }

  /** What came of starting it. */
  public sealed interface Outcome {}

  /** It is at work. */
  public record Started(RunningBot bot) implements Outcome {}

  /** It is not, and why. */
  public record NotStarted(String sentence) implements Outcome {}
}
