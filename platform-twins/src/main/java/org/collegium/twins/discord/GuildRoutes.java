package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Guilds, their channels, roles and members.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
record GuildRoutes(World world, Doorkeeper door, Habits habits) {

  List<Route> routes() {
    return List.of(
        Route.of("GET /guilds/{guild_id}", this::guild),
        Route.of("GET /guilds/{guild_id}/channels",
            asked -> Answer.ok(Json.list(world.channelsOf(in(asked)).stream().map(Channel::shown).toList()))),
        Route.of("GET /guilds/{guild_id}/roles", asked -> Answer.ok(Json.list(in(asked).roles().values()))),
        Route.of("GET /guilds/{guild_id}/roles/{role_id}", asked -> Answer.ok(role(in(asked), asked).deepCopy())),
        Route.of("GET /guilds/{guild_id}/members", this::members),
        Route.of("GET /guilds/{guild_id}/members/search", this::search),
        Route.of("GET /guilds/{guild_id}/members/{user_id}", asked -> Answer.ok(member(in(asked), asked).deepCopy())),
        Route.of("PUT /guilds/{guild_id}/members/{user_id}/roles/{role_id}",
            asked -> changed(asked, (guild, ids) -> new Membership(world).give(guild, ids[0], ids[1]))),
        Route.of("DELETE /guilds/{guild_id}/members/{user_id}/roles/{role_id}",
            asked -> changed(asked, (guild, ids) -> new Membership(world).take(guild, ids[0], ids[1]))));
  }

  private Guild in(Asked asked) {
    return door.guild(asked.at("guild_id"));
  }

  private Answer guild(Asked asked) {
    var guild = in(asked);
    var json = guild.json();
    return Answer.ok(asked.is("with_counts")
        ? json.put("approximate_member_count", guild.members().size()).put("approximate_presence_count", 1)
        : json);
  }

  /** The whole list needs the privileged intent. */
  private Answer members(Asked asked) {
    var guild = in(asked);
    if (!habits.allow(Intents.GUILD_MEMBERS)) {
      throw Refusal.missingAccess();
    }
    var after = asked.snowflake("after").longValue();
    return Answer.ok(Json.list(guild.members().values().stream()
        .sorted(Comparator.comparingLong(GuildRoutes::userId))
        .filter(member -> userId(member) > after)
        .limit(asked.number("limit", 1, 1_000)).toList()));
  }

  private static long userId(ObjectNode member) {
    return member.path("user").path("id").asLong();
  }

  private Answer search(Asked asked) {
    var guild = in(asked);
    var query = asked.query("query", "").toLowerCase(Locale.ROOT);
    if (query.isEmpty()) {
      var errors = new FormErrors();
      errors.required("query");
      errors.refuseIfAny();
    }
    return Answer.ok(Json.list(guild.members().values().stream()
        .filter(member -> List.of("username", "global_name").stream().anyMatch(
            field -> Json.text(member.path("user"), field).toLowerCase(Locale.ROOT).startsWith(query)))
        .limit(asked.number("limit", 1, 1_000)).toList()));
  }

  private ObjectNode member(Guild guild, Asked asked) {
    door.user(asked.at("user_id"));
    return guild.member(asked.at("user_id")).orElseThrow(() -> Refusal.unknown(10007, "Member"));
  }

  private static ObjectNode role(Guild guild, Asked asked) {
    return Optional.ofNullable(guild.roles().get(asked.at("role_id")))
        .orElseThrow(() -> Refusal.unknown(10011, "Role"));
  }

  /** A role below the bot's own only, and none that belongs to an app. */
  private Answer changed(Asked asked, BiConsumer<Guild, String[]> work) {
    var guild = in(asked);
    var role = role(guild, asked);
    member(guild, asked);
    door.may(guild, "MANAGE_ROLES");
    var highest = guild.rolesOf(world.botId()).stream().mapToInt(each -> each.path("position").asInt()).max().orElse(0);
    if (role.path("managed").asBoolean() || role.path("position").asInt() >= highest
        || Json.text(role, "id").equals(guild.id())) {
      throw Refusal.missingPermissions();
    }
    work.accept(guild, new String[] {asked.at("user_id"), asked.at("role_id")});
    return Answer.done();
  }
}
