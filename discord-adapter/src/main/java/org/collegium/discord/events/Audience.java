package org.collegium.discord.events;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** Who sees a channel. An event outside of Discord's own channels is seen by everybody in its server. */
public record Audience(GuildChannel channel) {

  /** Whether everybody in the server sees it, so that nothing of it is told by an event. */
  public boolean isWholeServer() {
    return channel.getType() != ChannelType.GUILD_PRIVATE_THREAD
        && channel.getGuild().getPublicRole().hasPermission(channel, Permission.VIEW_CHANNEL);
  }
}
