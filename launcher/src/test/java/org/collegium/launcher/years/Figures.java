package org.collegium.launcher.years;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collegium.core.checkin.Round;
import org.collegium.core.identity.LetterId;
import org.collegium.core.outbox.Letter;

/** What three years come to, for who runs the tests. */
final class Figures {

  private static final int ALL = 10_000;
  private static final long WEEKS = Duration.between(Story.BEGINS, Instant.parse("2029-05-01T00:00:00Z")).toDays() / 7;

  private final Consortium consortium;
  private final Watch watch;
  private final Set<LetterId> held = new HashSet<>();

  Figures(Consortium consortium, Watch watch) {
    this.consortium = consortium;
    this.watch = watch;
  }

  /** Counts what waits now because somebody's week is full. */
  void countHeld() {
    consortium.house().letters().read(books -> {
      for (var cohort : List.of(Story.FRONT_RANGE, Story.RIVER_BEND)) {
        books.letters().needingAttention(consortium.cohort(cohort).id(), consortium.now(), ALL).stream()
            .filter(letter -> letter.why().filter(why -> why.raw().contains("week is full")).isPresent())
            .map(Letter::id).forEach(held::add);
      }
      return held;
    });
  }

  /** In lines. */
  List<String> lines() {
    var weeks = watch.toEach().values().stream().flatMap(Figures::weeks).sorted().toList();
    var rounds = rounds();
    var answers = rounds.stream().mapToInt(this::answers).sum();
    return List.of(
        "Letters a person a week: median %d, mean %.2f, most %d".formatted(weeks.get(weeks.size() / 2),
            weeks.stream().mapToLong(Long::longValue).average().orElseThrow(), weeks.getLast()),
        "Rounds %d, answers in them %d, letters held back by a full week %d".formatted(rounds.size(), answers,
            held.size()),
        "Messages to people by kind: " + kinds());
  }

  private static Stream<Long> weeks(List<Told> theirs) {
    var counts = new TreeMap<Long, Long>();
    for (var week = 0L; week < WEEKS; week++) {
      counts.put(week, 0L);
    }
    theirs.forEach(message -> counts.computeIfPresent(
        Duration.between(Story.BEGINS, message.at()).toDays() / 7, (_, before) -> before + 1));
    return counts.values().stream();
  }

  private List<Round> rounds() {
    return consortium.house().checkIns().read(books -> Stream.of(Story.FRONT_RANGE, Story.RIVER_BEND)
        .flatMap(cohort -> books.rounds().of(consortium.cohort(cohort).id()).stream()).toList());
  }

  private int answers(Round round) {
    return consortium.house().checkIns().read(books -> books.reflections().authorsIn(round.id()).size());
  }

  private Map<String, Integer> kinds() {
    var kinds = new TreeMap<String, Integer>();
    watch.told().stream().filter(Told::isDirect).flatMap(message -> message.parts().stream())
        .forEach(part -> kinds.merge(part.getClass().getSimpleName(), 1, Integer::sum));
    return kinds;
  }
}
