package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A guild's channels as administrators make, change and remove them; each is told. */
record ChannelBook(World world) {

  Channel create(Guild guild, String name, int type) {
    var json = Json.object().put("id", world.ids().next()).put("type", type).put("guild_id", guild.id())
        .put("name", name).put("position", world.channelsOf(guild).size()).put("flags", 0).putNull("parent_id")
        .putNull("topic").putNull("last_message_id").put("nsfw", false).put("rate_limit_per_user", 0);
    if (type == Channel.FORUM) {
      json.putNull("default_reaction_emoji").putNull("default_sort_order").put("default_forum_layout", 0);
      json.putArray("available_tags");
    }
    var channel = new Channel(json);
    world.channels().put(channel.id(), channel);
    tell("CHANNEL_CREATE", channel);
    return channel;
  }

  void overwrite(String channelId, String permission, boolean allow) {
    var channel = world.ruling(world.knownChannel(channelId));
    write(channel, channel.overwriteFor(world.botId()), permission, allow);
  }

  void overwriteEveryone(String channelId, String permission, boolean allow) {
    var channel = world.ruling(world.knownChannel(channelId));
    write(channel, channel.overwriteForEveryone(), permission, allow);
  }

  private void write(Channel channel, ObjectNode overwrite, String permission, boolean allow) {
    var bit = Permissions.named(permission);
    var allowed = overwrite.path("allow").asLong();
    var denied = overwrite.path("deny").asLong();
    overwrite.put("allow", Long.toString(allow ? allowed | bit : allowed & ~bit));
    overwrite.put("deny", Long.toString(allow ? denied & ~bit : denied | bit));
    tell("CHANNEL_UPDATE", channel);
  }

  void rename(Channel channel, String name) {
    channel.json().put("name", name);
    tell(channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel);
  }

  void delete(Channel channel) {
    List.copyOf(world.channels().values()).stream().filter(each -> each.parentId().equals(channel.id()))
        .forEach(this::delete);
    world.channels().remove(channel.id());
    if (channel.isThread()) {
      world.tell(Dispatch.inGuild("THREAD_DELETE", channel.guildId(), Json.object().put("id", channel.id())
          .put("parent_id", channel.parentId()).put("type", channel.type()), Intents.GUILDS));
    } else {
      tell("CHANNEL_DELETE", channel);
    }
  }

  void tell(String type, Channel channel) {
    world.tell(Dispatch.inGuild(type, channel.guildId(), channel.shown(), Intents.GUILDS));
  }
}
