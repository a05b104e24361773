package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A guild's roles, and the bot's own among them; each change is told. */
record RoleBook(World world) {

  String create(Guild guild, String name) {
    var role = guild.role(world.ids().next(), name, 0).put("mentionable", true);
    tell("GUILD_ROLE_CREATE", guild, role);
    return Json.text(role, "id");
  }

  /** The bot comes in with a managed role of its own, above all others there are. */
  void admitBot(Guild guild) {
    var role = guild.role(world.ids().next(), world.app().bot().name(), Permissions.BOT).put("managed", true)
        .put("position", 1_000);
    role.putObject("tags").put("bot_id", world.botId());
    guild.add(world.app().bot(), world.ids().timestamp()).withArray("/roles").add(Json.text(role, "id"));
    world.tell(Greeting.created(world, guild));
  }

  void set(Guild guild, String permission, boolean held) {
    var bit = Permissions.named(permission);
    for (var role : guild.rolesOf(world.botId())) {
      change(guild, role, held ? role.path("permissions").asLong() | bit : role.path("permissions").asLong() & ~bit);
    }
    if (!held) {
      change(guild, guild.everyone(), guild.everyone().path("permissions").asLong() & ~bit);
    }
  }

  private void change(Guild guild, ObjectNode role, long permissions) {
    role.put("permissions", Long.toString(permissions));
    tell("GUILD_ROLE_UPDATE", guild, role);
  }

  private void tell(String type, Guild guild, ObjectNode role) {
    var event = Json.object();
    event.set("role", role.deepCopy());
    world.tell(Dispatch.inGuild(type, guild.id(), event, Intents.GUILDS));
  }
}
