package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.collegium.core.outbox.Courier.Parcel;

/** Carrying letters so that none is lost or doubled, beside a loop that only hands them over. */
final class Letters {

  private static final int READERS = 300;
  private static final int TIMES = 5;

  private final Path folder;

  /** @param folder an empty one */
  Letters(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    try (var furnished = new Furnished(folder, READERS); var platform = new Loopback()) {
      deliver(furnished, new Carrier(_ -> {}));
      var counted = carried(furnished, new Carrier(_ -> {}));
      var posted = carried(furnished, new Carrier(platform::post));
      return List.of(
          new Figure("letters carried, by a courier that only counts", aSecond(counted[0]),
              "a loop that only counts: " + aSecond(counted[1]), aLetter(counted[0]) + " a letter"),
          new Figure("letters carried, by a courier that posts to this machine", aSecond(posted[0]),
              "a loop that only posts: " + aSecond(posted[1]), posted[0].ratioTo(posted[1])));
    }
  }

  /** By the bot, and by a loop over the same letters. */
  private static Measured[] carried(Furnished furnished, Carrier carrier) throws IOException, InterruptedException {
    var last = new Handed(deliver(furnished, carrier).parcels());
    return Measured.byTurns(TIMES, () -> deliver(furnished, carrier).took(), () -> last.overTo(carrier));
  }

  private static Delivered deliver(Furnished furnished, Carrier carrier) throws IOException {
    carrier.empty();
    var took = new FanOut(furnished, carrier).deliver();
    var parcels = carrier.empty();
    if (parcels.size() != READERS) {
      throw new IOException("Carried " + parcels.size() + " letters of " + READERS);
    }
    return new Delivered(took, parcels);
  }

  private static String aSecond(Measured measured) {
    return String.format(Locale.ROOT, "%,.0f a second", READERS / measured.medianSeconds());
  }

  private static String aLetter(Measured measured) {
    return String.format(Locale.ROOT, "%.2f ms", measured.medianSeconds() / READERS * 1000);
  }

  private record Delivered(Duration took, List<Parcel> parcels) {}

  private record Handed(List<Parcel> parcels) {

    Duration overTo(Carrier carrier) {
      var began = System.nanoTime();
      parcels.forEach(carrier::carry);
      var took = Duration.ofNanos(System.nanoTime() - began);
      carrier.empty();
      return took;
    }
  }
}
