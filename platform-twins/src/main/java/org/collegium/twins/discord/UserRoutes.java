package org.collegium.twins.discord;

import java.util.List;
import java.util.function.Supplier;

/**
 * The bot itself, its application, where its gateway is, and direct messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user">User</a>
 */
record UserRoutes(World world, Doorkeeper door, Habits habits, Supplier<String> gatewayUrl) {

  List<Route> routes() {
    return List.of(
        Route.open("GET /gateway", _ -> Answer.ok(Json.object().put("url", gatewayUrl.get()))),
        Route.of("GET /gateway/bot", _ -> gateway()),
        Route.of("GET /users/@me", _ -> Answer.ok(world.app().self())),
        Route.of("GET /users/{user_id}", asked -> Answer.ok(door.user(asked.at("user_id")).json())),
        Route.of("GET /users/@me/guilds", _ -> guilds()),
        Route.of("GET /applications/@me", _ -> application()),
        Route.of("GET /oauth2/applications/@me", _ -> application()),
        Route.of("POST /users/@me/channels", this::open));
  }

  private Answer gateway() {
    var json = Json.object().put("url", gatewayUrl.get()).put("shards", 1);
    json.putObject("session_start_limit").put("total", 1_000).put("remaining", Math.max(0, habits.sessionStarts()))
        .put("reset_after", 86_400_000).put("max_concurrency", 1);
    return Answer.ok(json);
  }

  private Answer guilds() {
    var list = Json.array();
    world.guilds().values().stream().filter(guild -> guild.members().containsKey(world.botId()))
        .forEach(guild -> list.addObject().put("id", guild.id()).put("name", guild.name()).putNull("icon")
            .putNull("banner").put("owner", false)
            .put("permissions", Long.toString(Permissions.inGuild(guild, world.botId()))).putArray("features"));
    return Answer.ok(list);
  }

  private Answer application() {
    return Answer.ok(world.app().json(habits.applicationFlags(), world.guilds().size()));
  }

  /** Opens it whoever they are; only writing in it can fail. */
  private Answer open(Asked asked) {
    var user = door.user(Json.text(asked.body(), "recipient_id"));
    if (user.bot()) {
      throw Refusal.of(400, 50007, "Cannot send messages to this user");
    }
    return Answer.ok(world.directMessageWith(user.id()).shown());
  }
}
