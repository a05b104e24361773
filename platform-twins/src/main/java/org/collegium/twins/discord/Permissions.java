package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names and bits of what a role may do, and how roles and channel overwrites add up.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions">Permissions</a>
 */
final class Permissions {

  private static final Map<String, Long> BITS = Map.ofEntries(
      bit("CREATE_INSTANT_INVITE", 0), bit("KICK_MEMBERS", 1), bit("BAN_MEMBERS", 2), bit("ADMINISTRATOR", 3),
      bit("MANAGE_CHANNELS", 4), bit("MANAGE_GUILD", 5), bit("ADD_REACTIONS", 6), bit("VIEW_CHANNEL", 10),
      bit("SEND_MESSAGES", 11), bit("MANAGE_MESSAGES", 13), bit("EMBED_LINKS", 14), bit("ATTACH_FILES", 15),
      bit("READ_MESSAGE_HISTORY", 16), bit("MENTION_EVERYONE", 17), bit("USE_EXTERNAL_EMOJIS", 18), bit("CONNECT", 20),
      bit("SPEAK", 21), bit("CHANGE_NICKNAME", 26), bit("MANAGE_NICKNAMES", 27), bit("MANAGE_ROLES", 28),
      bit("MANAGE_WEBHOOKS", 29), bit("USE_APPLICATION_COMMANDS", 31), bit("MANAGE_EVENTS", 33),
      bit("MANAGE_THREADS", 34), bit("CREATE_PUBLIC_THREADS", 35), bit("CREATE_PRIVATE_THREADS", 36),
      bit("SEND_MESSAGES_IN_THREADS", 38), bit("MODERATE_MEMBERS", 40), bit("CREATE_EVENTS", 44),
      bit("SEND_POLLS", 49), bit("PIN_MESSAGES", 51));

  /** What everyone may do in a new guild. */
  static final long EVERYONE = all("CREATE_INSTANT_INVITE", "ADD_REACTIONS", "VIEW_CHANNEL", "SEND_MESSAGES",
      "EMBED_LINKS", "ATTACH_FILES", "READ_MESSAGE_HISTORY", "MENTION_EVERYONE", "USE_EXTERNAL_EMOJIS", "CONNECT",
      "SPEAK", "CHANGE_NICKNAME", "USE_APPLICATION_COMMANDS", "CREATE_PUBLIC_THREADS", "CREATE_PRIVATE_THREADS",
      "SEND_MESSAGES_IN_THREADS", "CREATE_EVENTS", "SEND_POLLS");

  /** What the bot's own role holds at first. */
  static final long BOT = all("VIEW_CHANNEL", "SEND_MESSAGES", "EMBED_LINKS", "ATTACH_FILES", "READ_MESSAGE_HISTORY",
      "MENTION_EVERYONE", "ADD_REACTIONS", "CREATE_PUBLIC_THREADS", "SEND_MESSAGES_IN_THREADS", "MANAGE_THREADS",
      "MANAGE_MESSAGES", "MANAGE_ROLES", "CREATE_EVENTS", "MANAGE_EVENTS");

  private static final long EVERYTHING = BITS.values().stream().reduce(0L, (one, other) -> one | other);

  private Permissions() {}

  private static Map.Entry<String, Long> bit(String name, int place) {
    return Map.entry(name, 1L << place);
  }

  static long all(String... names) {
    return List.of(names).stream().map(Permissions::named).reduce(0L, (one, other) -> one | other);
  }

  static long named(String name) {
    return Optional.ofNullable(BITS.get(name))
        .orElseThrow(() -> new IllegalArgumentException("The twin knows no permission '%s'".formatted(name)));
  }

  /** What a member may do in the guild as a whole. */
  static long inGuild(Guild guild, String userId) {
    if (guild.ownerId().equals(userId)) {
      return EVERYTHING;
    }
    var sum = guild.everyone().path("permissions").asLong();
    for (var role : guild.rolesOf(userId)) {
      sum |= role.path("permissions").asLong();
    }
    return (sum & named("ADMINISTRATOR")) == 0 ? sum : EVERYTHING;
  }

  /** What a member may do in a channel; {@code ruling} is the channel itself, or a thread's parent. */
  static long inChannel(Guild guild, Channel ruling, String userId) {
    var sum = inGuild(guild, userId);
    if (sum == EVERYTHING) {
      return sum;
    }
    var mine = guild.rolesOf(userId).stream().map(role -> Json.text(role, "id")).toList();
    sum = applied(sum, ruling.overwrites().stream().filter(each -> Json.text(each, "id").equals(guild.id())).toList());
    sum = applied(sum, ruling.overwrites().stream().filter(each -> mine.contains(Json.text(each, "id"))).toList());
    sum = applied(sum, ruling.overwrites().stream().filter(each -> Json.text(each, "id").equals(userId)).toList());
    return (sum & named("VIEW_CHANNEL")) == 0 ? 0 : sum;
  }

  private static long applied(long sum, List<ObjectNode> overwrites) {
    var denied = 0L;
    var allowed = 0L;
    for (var each : overwrites) {
      denied |= each.path("deny").asLong();
      allowed |= each.path("allow").asLong();
    }
    return (sum & ~denied) | allowed;
  }
}
