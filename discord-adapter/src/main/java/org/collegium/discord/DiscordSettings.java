package org.collegium.discord;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Secret;

/**
 * How to reach Discord.
 *
 * @param botToken the bot's token, as the developer portal shows it once
 * @param shards over how many connections servers are spread; one suffices up to 2,500 servers
 * @param commandGuilds ids of the servers in which commands are registered, for trying them out: there they change at
 *     once; empty to register them everywhere
 * @param api where Discord's REST API is when it is not at Discord's own address, with a slash at its end
 * @param gateway where the gateway is when it is not at Discord's own address
 * @param hears whether what is said about cases is kept as it is written in their threads
 */
public record DiscordSettings(Secret botToken, int shards, List<String> commandGuilds, Optional<URI> api,
    Optional<URI> gateway, Hears hears) {

  /** What the bot is told of that people write in servers. */
  public enum Hears {
    /** What is written to it alone. */
    COMMANDS,
    /** What people write to each other, too: Discord asks for its privileged intent Message Content. */
    THREADS
  }

  public DiscordSettings {
    commandGuilds = List.copyOf(commandGuilds);
    if (shards < 1) {
      throw new IllegalArgumentException("There is at least one connection, not " + shards);
    }
  }
}
