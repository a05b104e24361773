package org.collegium.discord.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether somebody still waits for an answer. After a connection was lost Discord tells of what happened meanwhile,
 * long after it told the people that there was no answer: they have pressed again since, and it must not be done twice.
 */
final class Freshness {

  /** As long as Discord waits (docs.discord.com/developers/interactions/receiving-and-responding). */
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  /** What was missed comes soon after; at other times clocks that do not agree must keep nobody waiting. */
  private static final Duration CATCHING_UP = Duration.ofMinutes(1);

  private final InstantSource clock;
  /** By shard, until when what comes over it is looked at. */
  private final Map<Integer, Instant> guarded = new ConcurrentHashMap<>();

  Freshness(InstantSource clock) {
    this.clock = clock;
  }

  /** That connection was lost. */
  void lost(int shard) {
    guarded.put(shard, Instant.MAX);
  }

  /** It is there again, and Discord tells of what was missed, or has just told. */
  void back(int shard) {
    guarded.computeIfPresent(shard, (_, _) -> clock.instant().plus(CATCHING_UP));
  }

  /** Whether nobody waits any more for what was asked then and comes over that connection. */
  boolean isGone(int shard, Instant asked) {
    var now = clock.instant();
    return guarded.getOrDefault(shard, Instant.MIN).isAfter(now) && asked.plus(PATIENCE).isBefore(now);
  }
}
