package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Comings and goings of people, their roles and what they are interested in; each is told. */
record Membership(World world) {

  void join(Guild guild, User user) {
    if (guild.members().containsKey(user.id())) {
      throw new IllegalArgumentException("%s is in %s already".formatted(user.name(), guild.name()));
    }
    var member = guild.add(user, world.ids().timestamp());
    world.tell(Dispatch.inGuild("GUILD_MEMBER_ADD", guild.id(), member.deepCopy(), Intents.GUILD_MEMBERS));
  }

  void leave(Guild guild, User user) {
    if (guild.members().remove(user.id()) == null) {
      throw new IllegalArgumentException("%s is not in %s".formatted(user.name(), guild.name()));
    }
    guild.events().values().forEach(event -> event.interested().remove(user.id()));
    var gone = Json.object();
    gone.set("user", user.json());
    world.tell(Dispatch.inGuild("GUILD_MEMBER_REMOVE", guild.id(), gone, Intents.GUILD_MEMBERS));
  }

  void give(Guild guild, String userId, String roleId) {
    var member = known(guild, userId);
    if (!Json.strings(member.path("roles")).contains(roleId)) {
      member.withArray("/roles").add(roleId);
      changed(guild, member);
    }
  }

  void take(Guild guild, String userId, String roleId) {
    var member = known(guild, userId);
    member.set("roles", Json.texts(Json.strings(member.path("roles")).stream()
        .filter(id -> !id.equals(roleId)).toList()));
    changed(guild, member);
  }

  private static ObjectNode known(Guild guild, String userId) {
    return guild.member(userId).orElseThrow(
        () -> new IllegalArgumentException("%s is not in %s".formatted(userId, guild.name())));
  }

  private void changed(Guild guild, ObjectNode member) {
    world.tell(Dispatch.inGuild("GUILD_MEMBER_UPDATE", guild.id(), member.deepCopy(), Intents.GUILD_MEMBERS));
  }

  void interest(String eventId, User user) {
    var guild = world.guilds().values().stream().filter(each -> each.events().containsKey(eventId)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no scheduled event " + eventId));
    known(guild, user.id());
    var event = Optional.ofNullable(guild.events().get(eventId));
    if (event.filter(each -> each.interested().add(user.id())).isPresent()) {
      world.tell(Dispatch.inGuild("GUILD_SCHEDULED_EVENT_USER_ADD", guild.id(), Json.object()
          .put("guild_scheduled_event_id", eventId).put("user_id", user.id()), Intents.GUILD_SCHEDULED_EVENTS));
    }
  }
}
