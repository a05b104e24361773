package org.collegium.twins.discord;

import java.util.List;
import java.util.function.Supplier;

/** Where people act: the world, and the way from it to the app. */
record Stage(World world, Interactions interactions, Posting posting, Uploads uploads) {

  <R> R alone(Supplier<R> work) {
    return world.alone(work);
  }

  /** What happens with the lock held, and is told at once; nobody is asked for an answer. */
  Reaction event(Runnable work) {
    return world.alone(() -> {
      work.run();
      return Reaction.none();
    });
  }

  /** The channel of this id; the person's direct message with the bot where the id is empty. */
  Channel place(String channelOrEmpty, User user) {
    if (channelOrEmpty.isEmpty()) {
      return world.directMessageWith(user.id());
    }
    var channel = world.knownChannel(channelOrEmpty);
    var isThere = channel.isDm()
        ? channel.recipientId().equals(user.id())
        : world.guildOf(channel).filter(guild -> guild.members().containsKey(user.id())).isPresent();
    if (!isThere) {
      throw new IllegalArgumentException("%s does not see the channel %s".formatted(user.name(), channelOrEmpty));
    }
    return channel;
  }

  List<DiscordMessage> shown(Channel channel) {
    return channel.posts().values().stream().map(Post::shown).toList();
  }
}
