package org.collegium.discord.connection;

import java.util.Optional;

/**
 * Why Discord ended a connection for good
 * (docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes): trying again would
 * not help, somebody has to mend something.
 */
final class FinalClose {

  static final String BAD_TOKEN = "Discord does not accept the bot's token. Reset it on the page 'Bot' of"
      + " https://discord.com/developers/applications and set DISCORD_BOT_TOKEN anew.";

  private FinalClose() {}

  /** What to do about it, in one sentence or two; empty for codes after which a new connection is tried. */
  static Optional<String> sentence(int code) {
    return switch (code) {
      case 4004 -> Optional.of(BAD_TOKEN);
      case 4010, 4011 -> Optional.of("Discord wants the bot's servers spread over more connections than it opened."
          + " Set DISCORD_SHARDS to a higher number.");
      case 4012 -> Optional.of("Discord does not speak this version of its gateway any more. Get a newer Collegium.");
      case 4013, 4014 -> Optional.of("Discord does not let the bot hear what it asks to hear (code " + code
          + "). On the page 'Bot' of https://discord.com/developers/applications, look at 'Privileged Gateway"
          + " Intents': with DISCORD_READS_THREADS=on Message Content must be on; otherwise Collegium needs none of"
          + " them, and somebody else's token may be set.");
      default -> Optional.empty();
    };
  }
}
