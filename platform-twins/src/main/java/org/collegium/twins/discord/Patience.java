package org.collegium.twins.discord;

import java.time.Duration;

/**
 * How long the platform waits for the first answer to an interaction. An act of a person lasts no longer.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving and responding</a>
 */
public record Patience(Duration answer) {

  public static Patience ofDiscord() {
    return new Patience(Duration.ofSeconds(3));
  }
}
