package org.collegium.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * How fast a platform takes messages: about one a second in a channel (docs.slack.dev/apis/web-api/rate-limits; Discord
 * has no fixed number, docs.discord.com/developers/topics/rate-limits), and nothing while it asks to wait or does not
 * let the bot in. Safe to share between threads.
 */
public final class Pace {

  /** How long nothing is tried after the platform was not reached. */
  public static final Duration UNREACHED = Duration.ofSeconds(30);
  /** How long nothing is tried while the platform does not let the bot in. */
  public static final Duration CLOSED = Duration.ofMinutes(5);

  private static final Duration A_CHANNEL = Duration.ofSeconds(1);
  /** Channels that were written to longer ago than a second need not be remembered. */
  private static final int REMEMBERED = 2_000;

  private final InstantSource clock;
  private final Map<String, Instant> last = new LinkedHashMap<>();
  private Optional<Pause> pause = Optional.empty();
  private Optional<Prose> closed = Optional.empty();

  /** Nothing was sent yet. */
  public Pace(InstantSource clock) {
    this.clock = clock;
  }

  /** How long nothing is sent at all, and why; empty when something may be. */
  public synchronized Optional<Waiting> pause() {
    var now = clock.instant();
    pause = pause.map(found -> found.asOf(now));
    return pause.filter(found -> found.until().isAfter(now))
        .map(found -> new Waiting(Duration.between(now, found.until()), found.why()));
  }

  /** Sends nothing for so long, or for as long as it was asked to before if that is longer. */
  public synchronized void pause(Duration length, Prose why) {
    var until = clock.instant().plus(length);
    if (pause.filter(found -> found.until().isAfter(until)).isEmpty()) {
      pause = Optional.of(new Pause(until, length, why));
    }
  }

  /** Sends nothing, since the platform does not let the bot in. */
  public synchronized void close(Prose why) {
    closed = Optional.of(why);
    pause(CLOSED, why);
  }

  /** The platform lets the bot in. */
  public synchronized void open() {
    closed = Optional.empty();
  }

  /** Why the platform does not let the bot in; empty once it is time to try again. */
  public synchronized Optional<String> closed() {
    return pause().isEmpty() ? Optional.empty() : closed.map(Prose::raw);
  }

  /** How long until that channel may have its next message; empty: now, and this is it. */
  public synchronized Optional<Duration> untilNext(String channel) {
    var now = clock.instant();
    var before = Optional.ofNullable(last.remove(channel)).map(at -> at.isAfter(now) ? now : at)
        .filter(at -> at.plus(A_CHANNEL).isAfter(now));
    if (before.isPresent()) {
      last.put(channel, before.get());
      return before.map(at -> Duration.between(now, at.plus(A_CHANNEL)));
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
  public record Waiting(Duration left, Prose why) {}

  private record Pause(Instant until, Duration length, Prose why) {

    /** A clock that was set back makes no pause longer than it was asked for. */
    Pause asOf(Instant now) {
      var latest = now.plus(length);
      return until.isAfter(latest) ? new Pause(latest, length, why) : this;
    }
  }
}
