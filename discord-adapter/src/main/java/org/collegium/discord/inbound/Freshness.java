package org.collegium.discord.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import net.dv8tion.jda.api.interactions.Interaction;

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
  private volatile Instant lost = Instant.MIN;

  Freshness(InstantSource clock) {
    this.clock = clock;
  }

  /** A connection was lost. */
  void lost() {
    lost = clock.instant();
  }

  /** Whether nobody waits for it any more. */
  boolean isGone(Interaction interaction) {
    var now = clock.instant();
    return lost.isAfter(now.minus(CATCHING_UP))
        && interaction.getTimeCreated().toInstant().plus(PATIENCE).isBefore(now);
  }
}
