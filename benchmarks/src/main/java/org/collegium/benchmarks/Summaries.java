package org.collegium.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.collegium.core.CollegiumBot;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.ChosenAudience;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.reflection.RecordReflection;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.text.Prose;

/** A mentor's {@code /summary}, beside what opening the same words costs at the least. */
final class Summaries {

  private static final int LEADERS = 10;
  private static final int REFLECTIONS = 1000;
  private static final int TIMES = 15;
  private static final String WORDS =
      """
          On Tuesday I stood at the bus loop instead of in my office, and two parents told me what they had kept back \
          for weeks. I had thought that my door was open; it was the door that was the trouble.""";

  private final Path folder;

  /** @param folder an empty one */
  Summaries(Path folder) {
    this.folder = folder;
  }

  List<Figure> figures() throws IOException, InterruptedException {
    try (var furnished = new Furnished(folder, LEADERS)) {
      write(furnished);
      try (var bare = new BareReading(furnished)) {
        var bot = new CollegiumBot(furnished.house());
        Measured.byTurns(TIMES, () -> summary(bot, furnished), () -> timed(bare::readAndNote));
        var opened = Measured.byTurns(TIMES, () -> summary(bot, furnished), () -> timed(bare::read));
        var noted = Measured.byTurns(TIMES, () -> summary(bot, furnished), () -> timed(bare::readAndNote));
        var what = "a mentor's summary of " + REFLECTIONS + " reflections";
        return List.of(
            new Figure(what, opened[0].inMillis(), "fetching and opening them with bare AES-GCM: "
                + opened[1].inMillis(), opened[0].ratioTo(opened[1])),
            new Figure(what, noted[0].inMillis(), "the same, and noting each read for its author: "
                + noted[1].inMillis(), noted[0].ratioTo(noted[1])));
      }
    }
  }

  private static void write(Furnished furnished) {
    var house = furnished.house();
    var record = new RecordReflection(house.reflections(), house.ids(), furnished.clock());
    house.reflections().write(books -> {
      for (var number = 0; number < REFLECTIONS; number++) {
        var author = furnished.leaders().get(number % LEADERS).id();
        var shown = ChosenAudience.naming(Audience.MY_MENTOR,
            books.readers().named(author, furnished.cohort().id(), Audience.MY_MENTOR, furnished.clock().instant()));
        record.handle(new RecordReflection.Request(author, furnished.cohort().id(),
            new Words(new Prose(WORDS), Optional.empty()), shown, new RequestKey("written " + number)));
      }
      return books;
    });
  }

  private static Duration summary(CollegiumBot bot, Furnished furnished) throws IOException {
    var asked = new Invocation(Furnished.address(furnished.mentor()), Optional.empty(),
        new RequestKey("summary " + System.nanoTime()), new Invocation.Typed("summary", Optional.empty()));
    return timed(() -> bot.answer(asked) instanceof MentorSummary summary ? characters(summary) : 0);
  }

  private static long characters(MentorSummary summary) {
    return summary.leaders().stream().map(LeaderPart::quotes).flatMap(List::stream)
        .mapToLong(quote -> quote.words().raw().length()).sum();
  }

  /** Both must have read the same. */
  private static Duration timed(Reading reading) throws IOException {
    var began = System.nanoTime();
    var characters = reading.characters();
    var took = Duration.ofNanos(System.nanoTime() - began);
    if (characters != (long) REFLECTIONS * WORDS.length()) {
      throw new IOException("Read " + characters + " characters, not all there are");
    }
    return took;
  }

  private interface Reading {
    long characters() throws IOException;
  }
}
