package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** From start to ready, and the memory held when nothing happens. */
final class Starts {

  private static final int TIMES = 5;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final String SAMPLE = "launcher/src/main/resources/sample/";
  private static final String COHORT = "Front Range";

  private final Path folder;

  /** @param folder an empty one */
  Starts(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    var bare = Measured.times(TIMES, () -> untilReady(Programs.bare()));
    var fresh = new int[1];
    var first = Measured.times(TIMES, () -> untilReady(Programs.bot(folder.resolve("fresh-" + ++fresh[0]))));
    var data = folder.resolve("sample");
    sampleCohort(data);
    var second = Measured.times(TIMES, () -> untilReady(Programs.bot(data)));
    return List.of(
        new Figure("start to ready, second start", second.inSeconds(), "goal: 1.0 s; a bare Java server: "
            + bare.inSeconds(), second.ratioTo(bare)),
        new Figure("start to ready, first start (makes the database)", first.inSeconds(),
            "a bare Java server: " + bare.inSeconds(), first.ratioTo(bare)),
        atRest(data));
  }

  private static Duration untilReady(Started started) {
    try (started) {
      return started.untilReady();
    }
  }

  private static void sampleCohort(Path data) throws IOException, InterruptedException {
    Programs.done(data, "cohort", "create", COHORT, "--programme", "balanced-leadership", "--zone", "America/Denver");
    Programs.done(data, "import", "calendar", SAMPLE + "sessions.ics", "--cohort", COHORT, "--yes");
    Programs.done(data, "import", "closures", SAMPLE + "closures.ics", "--cohort", COHORT, "--yes");
    Programs.done(data, "import", "roster", SAMPLE + "roster.csv", "--cohort", COHORT, "--yes");
  }

  private static Figure atRest(Path data) throws IOException, InterruptedException {
    try (var bare = Programs.bare(); var bot = Programs.bot(data)) {
      Thread.sleep(IDLE);
      var ours = bot.residentMegabytes();
      var theirs = bare.residentMegabytes();
      return new Figure("memory at rest, after 10 s", megabytes(ours), "goal: 128 MB; a bare Java server: "
          + megabytes(theirs),
          ours.isPresent() && theirs.isPresent()
              ? Measured.ratio((double) ours.getAsLong(), (double) theirs.getAsLong()) : "");
    }
  }

  private static String megabytes(OptionalLong size) {
    return size.isPresent() ? size.getAsLong() + " MB" : "not told by this system";
  }
}
