package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The rehearsal of a whole programme, printed. */
final class ThreeYears {

  private static final int TIMES = 3;

  private final Path folder;

  /** @param folder a data folder that a rehearsal must not touch */
  ThreeYears(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    var played = Measured.times(TIMES, () -> {
      var began = System.nanoTime();
      Programs.done(folder, "rehearse", "--print");
      return Duration.ofNanos(System.nanoTime() - began);
    });
    return List.of(Figure.besideGoal("three years of the sample cohort, rehearsed and printed", played.inSeconds(),
        "10 s"));
  }
}
