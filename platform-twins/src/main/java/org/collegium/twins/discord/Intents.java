package org.collegium.twins.discord;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an app may ask to hear of.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#gateway-intents">Gateway intents</a>
 */
final class Intents {

  static final int NONE = 0;
  static final int GUILDS = 1;
  static final int GUILD_MEMBERS = 1 << 1;
  static final int GUILD_PRESENCES = 1 << 8;
  static final int GUILD_MESSAGES = 1 << 9;
  static final int GUILD_MESSAGE_REACTIONS = 1 << 10;
  static final int GUILD_MESSAGE_TYPING = 1 << 11;
  static final int DIRECT_MESSAGES = 1 << 12;
  static final int DIRECT_MESSAGE_REACTIONS = 1 << 13;
  static final int DIRECT_MESSAGE_TYPING = 1 << 14;
  static final int MESSAGE_CONTENT = 1 << 15;
  static final int GUILD_SCHEDULED_EVENTS = 1 << 16;

  private static final int PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;
  private static final int KNOWN = (1 << 26) - 1;
  private static final Map<String, Integer> PRIVILEGED_NAMES = Map.of("GUILD_MEMBERS", GUILD_MEMBERS,
      "GUILD_PRESENCES", GUILD_PRESENCES, "MESSAGE_CONTENT", MESSAGE_CONTENT);

  private Intents() {}

  static int privileged(String name) {
    return Optional.ofNullable(PRIVILEGED_NAMES.get(name.toUpperCase(Locale.ROOT))).orElseThrow(
        () -> new IllegalArgumentException("'%s' is none of the privileged %s".formatted(name, PRIVILEGED_NAMES)));
  }

  static int privilegedOf(int intents) {
    return intents & PRIVILEGED;
  }

  static boolean areKnown(int intents) {
    return (intents & ~KNOWN) == 0;
  }
}
