package org.collegium.discord.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.text.Prose;
import org.collegium.discord.web.RefusalBudget;

/**
 * How fast letters go out: about one a second in a channel, and none while Discord asks to wait or does not let the bot
 * in. Safe to share between threads.
 */
final class Pace {

  /** How long nothing is tried after Discord was not reached. */
  static final Duration UNREACHED = Duration.ofSeconds(30);
  /** How long nothing is tried while Discord does not let the bot in. */
  static final Duration CLOSED = Duration.ofMinutes(5);

  private static final Duration A_CHANNEL = Duration.ofSeconds(1);
  private static final int REMEMBERED = 2_000;
  private static final Prose REFUSED_OFTEN =
      new Prose("Discord has refused so much of late that it might shut the bot out");

  private final InstantSource clock;
  private final RefusalBudget budget;
  private final Map<String, Instant> last = new LinkedHashMap<>();
  private Optional<Pause> pause = Optional.empty();
  private Optional<Prose> closed = Optional.empty();

  Pace(InstantSource clock, RefusalBudget budget) {
    this.clock = clock;
    this.budget = budget;
  }

  /** How long nothing is sent at all, and why; empty when something may be. */
  Optional<Waiting> pause() {
    return asked().or(() -> budget.rest().map(left -> new Waiting(left, REFUSED_OFTEN)));
  }

  private synchronized Optional<Waiting> asked() {
    var now = clock.instant();
    return pause.filter(found -> found.until().isAfter(now))
        .map(found -> new Waiting(Duration.between(now, found.until()), found.why()));
  }

  /** Sends nothing for so long, or for as long as it was to before if that is longer. */
  synchronized void pause(Duration length, Prose why) {
    var until = clock.instant().plus(length);
    if (pause.filter(found -> found.until().isAfter(until)).isEmpty()) {
      pause = Optional.of(new Pause(until, why));
    }
  }

  /** Discord does not let the bot in. */
  synchronized void close(Prose why) {
    closed = Optional.of(why);
    pause(CLOSED, why);
  }

  /** Discord lets the bot in. */
  synchronized void open() {
    closed = Optional.empty();
  }

  /** Why Discord does not let the bot in; empty once it is time to try again. */
  Optional<String> closed() {
    return asked().isEmpty() ? Optional.empty() : reason();
  }

  private synchronized Optional<String> reason() {
    return closed.map(Prose::raw);
  }

  /** How long until that channel may have its next message; empty: now, and this is it. */
  synchronized Optional<Duration> untilNext(String channel) {
    var now = clock.instant();
    var before = last.remove(channel);
    if (before != null && before.plus(A_CHANNEL).isAfter(now)) {
      last.put(channel, before);
      return Optional.of(Duration.between(now, before.plus(A_CHANNEL)));
    }
    last.put(channel, now);
    for (Iterator<String> oldest = last.keySet().iterator(); last.size() > REMEMBERED; oldest.remove()) {
      oldest.next();
    }
    return Optional.empty();
  }

  /** For so long, for that reason. */
  record Waiting(Duration left, Prose why) {}

  private record Pause(Instant until, Prose why) {}
}
