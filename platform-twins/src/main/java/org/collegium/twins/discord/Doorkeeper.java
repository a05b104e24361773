package org.collegium.twins.discord;

import java.util.Optional;

/** Lets the bot in where it may go, and says why not as Discord does. */
record Doorkeeper(World world) {

  /** A channel the bot sees. */
  Channel channel(String id) {
    var channel = world.channel(id).orElseThrow(() -> Refusal.unknown(10003, "Channel"));
    if (channel.isDm()) {
      return channel;
    }
    if (!isMember(channel.guildId()) || !world.may(channel, world.botId(), "VIEW_CHANNEL")) {
      throw Refusal.missingAccess();
    }
    return channel;
  }

  Guild guild(String id) {
    var guild = Optional.ofNullable(world.guilds().get(id)).orElseThrow(() -> Refusal.unknown(10004, "Guild"));
    if (!isMember(id)) {
      throw Refusal.missingAccess();
    }
    return guild;
  }

  private boolean isMember(String guildId) {
    return Optional.ofNullable(world.guilds().get(guildId))
        .filter(guild -> guild.members().containsKey(world.botId())).isPresent();
  }

  Post message(Channel channel, String id) {
    return Optional.ofNullable(channel.posts().get(id)).orElseThrow(() -> Refusal.unknown(10008, "Message"));
  }

  User user(String id) {
    return Optional.ofNullable(world.users().get(id)).orElseThrow(() -> Refusal.unknown(10013, "User"));
  }

  void may(Channel channel, String permission) {
    if (!channel.isDm() && !world.may(channel, world.botId(), permission)) {
      throw Refusal.missingPermissions();
    }
  }

  void may(Guild guild, String permission) {
    if (!has(guild, permission)) {
      throw Refusal.missingPermissions();
    }
  }

  boolean has(Guild guild, String permission) {
    return (Permissions.inGuild(guild, world.botId()) & Permissions.named(permission)) != 0;
  }

  /** Nothing is changed in a thread that is archived. */
  void notArchived(Channel channel) {
    if (channel.isArchived()) {
      throw Refusal.of(400, 50083, "Thread is archived");
    }
  }

  /** The bot may write here: somebody who lets it, in a thread that is open or can be opened by it. */
  void mayPost(Channel channel) {
    if (channel.isForum()) {
      throw Refusal.of(400, 50008, "Cannot send messages in a non-text channel");
    }
    if (channel.isDm()) {
      var them = channel.recipientId();
      if (world.closedToDms().contains(them) || !world.isNeighbour(them)) {
        throw Refusal.of(403, 50007, "Cannot send messages to this user");
      }
      return;
    }
    may(channel, channel.isThread() ? "SEND_MESSAGES_IN_THREADS" : "SEND_MESSAGES");
    if (channel.isLocked() && channel.isArchived()) {
      throw Refusal.of(400, 50083, "Thread is archived");
    }
    if (channel.isLocked() && !world.may(channel, world.botId(), "MANAGE_THREADS")) {
      throw Refusal.of(400, 160005, "Thread is locked");
    }
  }
}
