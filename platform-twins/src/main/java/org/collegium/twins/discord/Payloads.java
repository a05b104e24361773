package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Interactions as the gateway brings them.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">Interactions</a>
 */
record Payloads(World world) {

  ObjectNode of(Interaction interaction, User user, JsonNode content) {
    var channel = world.knownChannel(interaction.channelId());
    var payload = Json.object().put("id", interaction.id()).put("application_id", world.app().id())
        .put("type", interaction.type()).put("token", interaction.token()).put("version", 1)
        .put("channel_id", channel.id()).put("locale", world.languages().getOrDefault(user.id(), "en-US"))
        .put("attachment_size_limit", 10 * 1024 * 1024)
        .put("app_permissions", Long.toString(world.permissions(channel, world.botId())));
    payload.putArray("entitlements");
    payload.set("channel", channel.shown().put("permissions", Long.toString(world.permissions(channel, user.id()))));
    var owners = payload.putObject("authorizing_integration_owners");
    if (channel.isDm()) {
      owners.put("0", "0");
      payload.put("context", 1).set("user", user.json());
    } else {
      var guild = world.knownGuild(channel.guildId());
      owners.put("0", guild.id());
      payload.put("context", 0).put("guild_id", guild.id()).put("guild_locale", "en-US");
      payload.putObject("guild").put("id", guild.id()).put("locale", "en-US").putArray("features");
      payload.set("member", guild.memberWithPermissions(user.id(), world.permissions(channel, user.id())));
    }
    payload.set("data", content);
    interaction.message().ifPresent(post -> payload.set("message", post.json().deepCopy()));
    return payload;
  }

  /** Looks ids up, and keeps what they stand for beside the content that names them. */
  void resolve(ObjectNode content, String kind, String id, Channel channel) {
    var resolved = content.withObject("/resolved");
    switch (kind) {
      case "users" -> {
        var user = world.users().get(id);
        if (user == null) {
          throw new IllegalArgumentException("There is no user " + id);
        }
        resolved.withObject("/users").set(id, user.json());
        world.guildOf(channel).flatMap(guild -> guild.member(id)).ifPresent(member -> {
          var shown = member.deepCopy().put("permissions", Long.toString(world.permissions(channel, id)));
          shown.remove("user");
          resolved.withObject("/members").set(id, shown);
        });
      }
      case "roles" -> {
        var role = world.guildOf(channel).map(guild -> guild.roles().get(id))
            .orElseThrow(() -> new IllegalArgumentException("There is no role " + id));
        resolved.withObject("/roles").set(id, role.deepCopy());
      }
      default -> resolved.withObject("/channels").set(id, world.knownChannel(id).shown()
          .put("permissions", Long.toString(world.permissions(channel, world.botId()))));
    }
  }
}
