package org.collegium.slack.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * How fast one workspace takes messages: about one a second in a channel
 * (docs.slack.dev/apis/web-api/rate-limits), and nothing while it asks to wait or does not let the bot in. Safe to
 * share between threads.
 */
final class Pace {

  /** How long nothing is tried after Slack was not reached. */
  static final Duration UNREACHED = Duration.ofSeconds(30);
  /** How long nothing is tried while Slack does not let the bot in. */
  static final Duration CLOSED = Duration.ofMinutes(5);

  private static final Duration A_CHANNEL = Duration.ofSeconds(1);
  /** Channels that were written to longer ago than a second need not be remembered. */
  private static final int REMEMBERED = 2_000;

  private final InstantSource clock;
  private final Map<String, Instant> last = new LinkedHashMap<>();
  private Optional<Pause> pause = Optional.empty();
  private Optional<Prose> closed = Optional.empty();

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /** How long the whole workspace is left alone, and why; empty when it need not be. */
  synchronized Optional<Waiting> pause() {
    var now = clock.instant();
    return pause.filter(found -> found.until().isAfter(now))
        .map(found -> new Waiting(Duration.between(now, found.until()), found.why()));
  }

  /** Leaves the whole workspace alone for so long, or for as long as it asked for before if that is longer. */
  synchronized void pause(Duration length, Prose why) {
    var until = clock.instant().plus(length);
    if (pause.filter(found -> found.until().isAfter(until)).isEmpty()) {
      pause = Optional.of(new Pause(until, why));
    }
  }

  /** Leaves the workspace alone, since it does not let the bot in. */
  synchronized void close(Prose why) {
    closed = Optional.of(why);
    pause(CLOSED, why);
  }

  /** The workspace lets the bot in. */
  synchronized void open() {
    closed = Optional.empty();
  }

  /** Why the workspace does not let the bot in; empty once it is time to try again. */
  synchronized Optional<String> closed() {
    return pause().isEmpty() ? Optional.empty() : closed.map(Prose::raw);
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
    forgetOldest();
    return Optional.empty();
  }

  private void forgetOldest() {
    for (Iterator<String> oldest = last.keySet().iterator(); last.size() > REMEMBERED; oldest.remove()) {
      oldest.next();
    }
  }

  /** For so long, for that reason. */
  record Waiting(Duration left, Prose why) {}

  private record Pause(Instant until, Prose why) {}
}
