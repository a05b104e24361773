package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a new session is told first, and a guild's members when it asks for them. */
final class Greeting {

  private static final int CHUNK = 1_000;

  private final World world;
  private final Supplier<String> resumeUrl;
  private final Habits habits;

  Greeting(World world, Supplier<String> resumeUrl, Habits habits) {
    this.world = world;
    this.resumeUrl = resumeUrl;
    this.habits = habits;
  }

  void welcome(Session session, Session.Shard shard) {
    var guilds = world.guilds().values().stream()
        .filter(guild -> guild.members().containsKey(world.botId()) && session.serves(guild.id())).toList();
    var ready = Json.object().put("v", 10).put("session_id", session.id()).put("session_type", "normal")
        .put("resume_gateway_url", resumeUrl.get());
    ready.set("user", world.app().self());
    ready.putArray("private_channels");
    var unavailable = ready.putArray("guilds");
    guilds.forEach(guild -> unavailable.addObject().put("id", guild.id()).put("unavailable", true));
    ready.putArray("shard").add(shard.number()).add(shard.count());
    ready.putObject("application").put("id", world.app().id()).put("flags", habits.applicationFlags());
    session.tell(new Dispatch("READY", ready, "", Intents.NONE));
    guilds.stream().map(guild -> created(world, guild)).filter(session::isFor).forEach(session::tell);
  }

  /** A guild as the gateway brings it whole; of its members only the bot. */
  static Dispatch created(World world, Guild guild) {
    var json = guild.json().put("large", false).put("unavailable", false).put("member_count", guild.members().size());
    guild.member(world.botId()).ifPresent(bot -> {
      json.put("joined_at", Json.text(bot, "joined_at"));
      json.putArray("members").add(bot.deepCopy());
    });
    for (var empty : List.of("voice_states", "presences", "stage_instances", "soundboard_sounds")) {
      json.putArray(empty);
    }
    json.set("channels", Json.list(world.channelsOf(guild).stream().map(Channel::shown).toList()));
    var threads = json.putArray("threads");
    world.threadsOf(guild).stream()
        .filter(thread -> !thread.isArchived() && world.may(thread, world.botId(), "VIEW_CHANNEL"))
        .forEach(thread -> threads.add(new Threads(world).seenByTheBot(thread)));
    json.set("guild_scheduled_events",
        Json.list(guild.events().values().stream().map(ScheduledEvent::json).toList()));
    return new Dispatch("GUILD_CREATE", json, guild.id(), Intents.GUILDS);
  }

  /** The whole list needs the privileged intent; without it only those asked for by id or name are told. */
  Session members(Session session, JsonNode request) {
    var guildId = request.path("guild_id").isArray()
        ? request.path("guild_id").path(0).asText()
        : Json.text(request, "guild_id");
    var isWhole = !request.has("user_ids") && Json.text(request, "query").isEmpty();
    if (isWhole && (session.intents() & Intents.GUILD_MEMBERS) == 0) {
      return session;
    }
    Optional.ofNullable(world.guilds().get(guildId)).ifPresent(guild -> chunks(session, guild, request));
    return session;
  }

  private static void chunks(Session session, Guild guild, JsonNode request) {
    var found = found(guild, request);
    var count = Math.max(1, (found.size() + CHUNK - 1) / CHUNK);
    for (var index = 0; index < count; index++) {
      var chunk = Json.object().put("guild_id", guild.id()).put("chunk_index", index).put("chunk_count", count);
      chunk.set("members", Json.list(found.subList(index * CHUNK, Math.min(found.size(), (index + 1) * CHUNK))));
      var missing = chunk.putArray("not_found");
      userIds(request).stream().filter(id -> !guild.members().containsKey(id)).forEach(missing::add);
      if (request.hasNonNull("nonce")) {
        chunk.put("nonce", Json.text(request, "nonce"));
      }
      session.tell(new Dispatch("GUILD_MEMBERS_CHUNK", chunk, guild.id(), Intents.NONE));
    }
  }

  private static List<ObjectNode> found(Guild guild, JsonNode request) {
    var wanted = Set.copyOf(userIds(request));
    var query = Json.text(request, "query").toLowerCase(Locale.ROOT);
    var most = request.path("limit").asInt() == 0 ? Integer.MAX_VALUE : request.path("limit").asInt();
    var found = new ArrayList<ObjectNode>();
    for (var member : guild.members().values()) {
      var user = member.path("user");
      var fits = wanted.isEmpty()
          ? Json.text(user, "username").startsWith(query)
              || Json.text(user, "global_name").toLowerCase(Locale.ROOT).startsWith(query)
          : wanted.contains(Json.text(user, "id"));
      if (fits && found.size() < most) {
        found.add(member);
      }
    }
    return found;
  }

  private static List<String> userIds(JsonNode request) {
    var ids = request.path("user_ids");
    return ids.isArray() ? Json.strings(ids) : Optional.of(ids.asText()).filter(id -> !id.isEmpty()).stream().toList();
  }
}
