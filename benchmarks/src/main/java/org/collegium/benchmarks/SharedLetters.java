package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.benchmarks.Furnished.Home;
import org.collegium.core.store.DatabaseUrls;
import org.collegium.core.store.MasterKey;
import org.collegium.core.text.Secret;

/** Carrying letters from databases of a server, by one node and by two that have a platform each. */
final class SharedLetters {

  private static final int READERS = 300;
  private static final int TIMES = 5;

  private final Path folder;

  /** @param folder in which nothing is kept */
  SharedLetters(Path folder) {
    this.folder = folder;
  }

  /** Needs two empty databases, as {@code run} takes them; without them it says so and measures nothing. */
  List<Figure> figures() throws IOException, InterruptedException {
    var words = Optional.ofNullable(System.getenv("DATABASE_URL"));
    var keys = Optional.ofNullable(System.getenv("DATABASE_KEYS_URL"));
    if (words.isEmpty() || keys.isEmpty()) {
      System.err
          .println("Letters on PostgreSQL are measured where DATABASE_URL and DATABASE_KEYS_URL name empty ones.");
      return List.of();
    }
    return measured(new DatabaseUrls(new Secret(words.get()), new Secret(keys.get())));
  }

  private List<Figure> measured(DatabaseUrls servers) throws IOException, InterruptedException {
    var master = MasterKey.fresh();
    try (var one = new Furnished(new Home(folder, Optional.of(servers), master, "one"), READERS);
        var other = new Furnished(new Home(folder, Optional.of(servers), master, "two"), READERS);
        var threads = Executors.newSingleThreadExecutor()) {
      deliver(one, "one");
      deliver(other, "two");
      var alone = Measured.times(TIMES, () -> deliver(one, "one"));
      var both = Measured.times(TIMES, () -> {
        var began = System.nanoTime();
        var first = threads.submit(() -> deliver(one, "one"));
        deliver(other, "two");
        await(first);
        return Duration.ofNanos(System.nanoTime() - began);
      });
      return List.of(new Figure("letters carried from PostgreSQL, one node", aSecond(READERS, alone), "", ""),
          new Figure("letters carried from PostgreSQL, two nodes with a platform each", aSecond(2 * READERS, both),
              "one node: " + aSecond(READERS, alone), Measured.ratio(2 * alone.medianSeconds(), both.medianSeconds())));
    }
  }

  private static void await(Future<Duration> work) throws IOException, InterruptedException {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  private static Duration deliver(Furnished furnished, String platform) throws IOException {
    return new FanOut(furnished, new Carrier(platform, _ -> {})).deliver();
  }

  private static String aSecond(int letters, Measured measured) {
    return String.format(Locale.ROOT, "%,.0f a second", letters / measured.medianSeconds());
  }
}
