package org.collegium.discord.outbound;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.collegium.core.identity.Address;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.connection.Gateway;
import org.collegium.discord.web.Called;

/** Where an address is, as JDA knows it: channels of servers, and the direct messages with people. */
final class Places {

  /** As Discord says it of a channel that is gone. */
  private static final int UNKNOWN_CHANNEL = 10003;

  private final Gateway gateway;
  private final ConcurrentMap<String, PrivateChannel> directs = new ConcurrentHashMap<>();

  Places(Gateway gateway) {
    this.gateway = gateway;
  }

  /** What messages for that address are written into. */
  Called<MessageChannel> of(Address address) {
    return DiscordAddress.person(address).map(this::direct).orElseGet(() -> channel(address.handle()));
  }

  /** The direct messages with a person stay the same, so that they are asked for once. */
  private Called<MessageChannel> direct(String user) {
    var known = directs.get(user);
    if (known != null) {
      return new Called.Done<>(known);
    }
    return gateway.any().map(jda -> open(jda, user)).orElseGet(Places::notConnected);
  }

  private Called<MessageChannel> open(JDA jda, String user) {
    return Called.now(() -> jda.openPrivateChannelById(user)).map(channel -> {
      directs.put(user, channel);
      return channel;
    });
  }

  /** Asks Discord anew the next time. */
  void forget(Address person) {
    DiscordAddress.person(person).ifPresent(directs::remove);
  }

  /** A channel that is not known may be in a server that Discord has not told of yet. */
  private Called<MessageChannel> channel(String id) {
    var found = cached(id);
    if (found.isPresent()) {
      return new Called.Done<>(found.get());
    }
    return gateway.isWhole() ? new Called.Refused<>(UNKNOWN_CHANNEL, "the bot sees no such channel") : notConnected();
  }

  private Optional<MessageChannel> cached(String id) {
    return gateway.known().stream().flatMap(jda -> Optional
        .ofNullable(jda.getChannelById(MessageChannel.class, id)).stream()).findFirst();
  }

  private static Called<MessageChannel> notConnected() {
    return new Called.Unreached<>("not connected");
  }
}
