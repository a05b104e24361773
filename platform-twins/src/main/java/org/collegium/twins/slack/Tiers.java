package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How often a method may be called. A minute's worth may come at once; posts are counted by channel, about one a second
 * with a short burst.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits/">Slack's rate limits</a>
 */
final class Tiers {

  private static final Map<String, Rate> RATES = Map.of("Tier1", Rate.aMinute(1), "Tier2", Rate.aMinute(20), "Tier3",
      Rate.aMinute(50), "Tier4", Rate.aMinute(100), "SpecialTier_chat_postMessage",
      new Rate(5, Duration.ofSeconds(1)));

  private final JsonNode tierOf = read();
  private final Map<String, Bucket> buckets = new HashMap<>();

  /** How long to wait; empty when the call may go ahead, and then it counts. */
  synchronized Optional<Duration> waitFor(WebApi.Request request, Instant now) {
    var tier = Json.text(tierOf, request.method());
    return Optional.ofNullable(RATES.get(tier)).flatMap(rate -> {
      var key = request.token() + " " + request.method()
          + (tier.startsWith("SpecialTier") ? " " + request.arguments().text("channel") : "");
      return buckets.computeIfAbsent(key, _ -> new Bucket(rate, now)).take(now);
    });
  }

  private static JsonNode read() {
    try (var resource = Tiers.class.getResourceAsStream("rate-limit-tiers.json")) {
      var text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
      return Json.parsed(text).orElseThrow();
    } catch (IOException fault) {
      throw new UncheckedIOException("The table of tiers cannot be read", fault);
    }
  }

  /** So many at once, and one more each time this has passed. */
  private record Rate(int burst, Duration each) {

    static Rate aMinute(int count) {
      return new Rate(count, Duration.ofMinutes(1).dividedBy(count));
    }
  }

  private static final class Bucket {

    private final Rate rate;
    private Instant fullAt;

    Bucket(Rate rate, Instant now) {
      this.rate = rate;
      this.fullAt = now;
    }

    Optional<Duration> take(Instant now) {
      var from = fullAt.isAfter(now) ? fullAt : now;
      var missing = Duration.between(now, from);
      var mayMiss = rate.each().multipliedBy(rate.burst() - 1L);
      if (missing.compareTo(mayMiss) > 0) {
        return Optional.of(missing.minus(mayMiss));
      }
      this.fullAt = from.plus(rate.each());
      return Optional.empty();
    }
  }
}
