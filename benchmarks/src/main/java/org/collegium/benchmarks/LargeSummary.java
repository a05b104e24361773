package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.collegium.core.CollegiumBot;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.RequestKey;
import org.collegium.launcher.drawing.ChildDraughtsman;

/** The {@code /summary} of a mentor of forty who wrote much, in a database in which others wrote far more. */
final class LargeSummary {

  private static final int TIMES = 9;

  private final Path folder;

  /** @param folder an empty one */
  LargeSummary(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    try (var furnished = new Furnished(folder, ManyReflections.LEADERS)) {
      var characters = new ManyReflections(furnished).written();
      try (var bare = new BareReading(furnished)) {
        var bot = new CollegiumBot(furnished.house());
        summary(bot, furnished, characters);
        var draughtsman = new ChildDraughtsman();
        var drawn = Measured.times(3, () -> drawn(draughtsman, bot, furnished));
        Measured.byTurns(TIMES, () -> summary(bot, furnished, characters), () -> timed(bare::read, characters));
        var opened = Measured.byTurns(TIMES, () -> summary(bot, furnished, characters),
            () -> timed(bare::read, characters));
        var noted = Measured.byTurns(TIMES, () -> summary(bot, furnished, characters),
            () -> timed(bare::readAndNote, characters));
        return List.of(
            new Figure(ManyReflections.WHAT, opened[0].inMillis(), "fetching and opening them with bare AES-GCM: "
                + opened[1].inMillis(), opened[0].ratioTo(opened[1])),
            new Figure(ManyReflections.WHAT, noted[0].inMillis(), "the same, and noting each read for its author: "
                + noted[1].inMillis(), noted[0].ratioTo(noted[1])),
            Figure.besideGoal(ManyReflections.WHAT, opened[0].inMillis(), "150 ms"),
            new Figure("drawing its picture, after the answer", drawn.inMillis(), "", ""));
      }
    }
  }

  private static Duration drawn(ChildDraughtsman draughtsman, CollegiumBot bot, Furnished furnished)
      throws IOException {
    var chart = asked(bot, furnished).chart().orElseThrow();
    var began = System.nanoTime();
    if (draughtsman.draw(chart).isEmpty()) {
      throw new IOException("No picture was drawn");
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static Duration summary(CollegiumBot bot, Furnished furnished, long expected) throws IOException {
    var began = System.nanoTime();
    var summary = asked(bot, furnished);
    var took = Duration.ofNanos(System.nanoTime() - began);
    check(summary.leaders().stream().flatMap(leader -> leader.quotes().stream())
        .mapToLong(quote -> quote.words().raw().length()).sum(), expected);
    if (summary.themes().isEmpty() || summary.chart().isEmpty()) {
      throw new IOException("The summary has no themes or no picture");
    }
    return took;
  }

  private static MentorSummary asked(CollegiumBot bot, Furnished furnished) throws IOException {
    var asked = new Invocation(Furnished.address(furnished.mentor()), Optional.empty(),
        new RequestKey("summary " + System.nanoTime()), new Invocation.Typed("summary", Optional.empty()));
    if (bot.answer(asked) instanceof MentorSummary summary) {
      return summary;
    }
    throw new IOException("The mentor got no summary");
  }

  private static Duration timed(Reading reading, long expected) throws IOException {
    var began = System.nanoTime();
    var characters = reading.characters();
    var took = Duration.ofNanos(System.nanoTime() - began);
    check(characters, expected);
    return took;
  }

  /** Both must have read the same. */
  private static void check(long characters, long expected) throws IOException {
    if (characters != expected) {
      throw new IOException("Read " + characters + " characters, not all there are: " + expected);
    }
  }

  private interface Reading {
    long characters() throws IOException;
  }
}
