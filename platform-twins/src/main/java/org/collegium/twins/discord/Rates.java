package org.collegium.twins.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Fifty requests a second in all, interactions' answers excepted; and five messages in five seconds a channel, which no
 * page promises and headers tell.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 */
final class Rates {

  private static final String POSTING = "POST /channels/{channel_id}/messages";
  private static final int MOST_MESSAGES = 5;
  private static final Duration MESSAGES_IN = Duration.ofSeconds(5);
  private static final int MOST_IN_ALL = 50;
  private static final Duration ALL_IN = Duration.ofSeconds(1);

  private final Ids ids;
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<String, Deque<Instant>> byChannel = new HashMap<>();

  Rates(Ids ids) {
    this.ids = ids;
  }

  /** Takes one of what is left, or says how long to wait and on whose account. */
  synchronized Optional<Moods.Limits> take(Route route, String channelId) {
    var now = ids.instant();
    var isPosting = route.name().equals(POSTING);
    if (route.needsToken()) {
      var global = wait(all, ALL_IN, MOST_IN_ALL, now);
      if (global.isPresent()) {
        return global.map(after -> new Moods.Limits(after, Moods.Scope.GLOBAL));
      }
    }
    if (isPosting) {
      var bucket = wait(bucket(channelId), MESSAGES_IN, MOST_MESSAGES, now);
      if (bucket.isPresent()) {
        return bucket.map(after -> new Moods.Limits(after, Moods.Scope.USER));
      }
      bucket(channelId).addLast(now);
    }
    if (route.needsToken()) {
      all.addLast(now);
    }
    return Optional.empty();
  }

  /** What a message's answer tells of its bucket. */
  synchronized Map<String, String> headers(Route route, String channelId) {
    if (!route.name().equals(POSTING)) {
      return Map.of();
    }
    var bucket = bucket(channelId);
    var end = Optional.ofNullable(bucket.peekFirst()).orElse(ids.instant()).plus(MESSAGES_IN);
    return Map.of("X-RateLimit-Limit", Integer.toString(MOST_MESSAGES),
        "X-RateLimit-Remaining", Integer.toString(Math.max(0, MOST_MESSAGES - bucket.size())),
        "X-RateLimit-Reset", seconds(Duration.ofMillis(end.toEpochMilli())),
        "X-RateLimit-Reset-After", seconds(Duration.between(ids.instant(), end)),
        "X-RateLimit-Bucket", "80c17d2f203122d936070c88c8d10f33");
  }

  static String seconds(Duration length) {
    return String.format(Locale.ROOT, "%.3f", length.toMillis() / 1000.0);
  }

  private Deque<Instant> bucket(String channelId) {
    return byChannel.computeIfAbsent(channelId, _ -> new ArrayDeque<>());
  }

  private static Optional<Duration> wait(Deque<Instant> taken, Duration span, int most, Instant now) {
    while (!taken.isEmpty() && !taken.getFirst().plus(span).isAfter(now)) {
      taken.removeFirst();
    }
    return taken.size() < most ? Optional.empty() : Optional.of(Duration.between(now, taken.getFirst().plus(span)));
  }
}
