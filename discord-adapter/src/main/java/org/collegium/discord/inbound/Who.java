package org.collegium.discord.inbound;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.RequestKey;
import org.collegium.discord.DiscordAddress;

/**
 * Who asks.
 *
 * @param channel where they do, of a thread the channel it belongs to; empty in direct messages
 * @param request what Discord calls this one request, however often it tells of it
 */
record Who(Address from, Optional<Address> channel, String request) {

  static Who of(Interaction interaction) {
    return new Who(DiscordAddress.user(interaction.getUser().getId()),
        interaction.isFromGuild() ? Optional.ofNullable(interaction.getChannel()).map(Who::place) : Optional.empty(),
        interaction.getId());
  }

  static Who of(Message message) {
    return new Who(DiscordAddress.user(message.getAuthor().getId()),
        message.isFromGuild() ? Optional.of(place(message.getChannel())) : Optional.empty(), message.getId());
  }

  private static Address place(Channel channel) {
    return DiscordAddress.channel(
        channel instanceof ThreadChannel thread ? thread.getParentChannel().getId() : channel.getId());
  }

  /** The same whenever Discord tells of it again. */
  RequestKey key() {
    return key("");
  }

  /** One for something that is done besides. */
  RequestKey key(String what) {
    return new RequestKey(DiscordAddress.PLATFORM + ":" + what + request);
  }
}
