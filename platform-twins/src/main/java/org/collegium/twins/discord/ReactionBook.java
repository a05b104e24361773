package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The emoji under messages, and who put them there. */
record ReactionBook(World world) {

  void add(Channel channel, Post post, String emoji, String userId) {
    if (post.reactions().computeIfAbsent(emoji, _ -> new LinkedHashSet<>()).add(userId)) {
      write(post);
      tell("MESSAGE_REACTION_ADD", channel, post, event(emoji, userId));
    }
  }

  void remove(Channel channel, Post post, String emoji, String userId) {
    if (users(post, emoji).contains(userId)) {
      post.reactions().computeIfPresent(emoji, (_, users) -> {
        users.remove(userId);
        return users;
      });
      post.reactions().values().removeIf(Set::isEmpty);
      write(post);
      tell("MESSAGE_REACTION_REMOVE", channel, post, event(emoji, userId));
    }
  }

  static Set<String> users(Post post, String emoji) {
    return post.reactions().getOrDefault(emoji, Set.of());
  }

  private void write(Post post) {
    post.json().remove("reactions");
    post.reactions().forEach((emoji, users) -> {
      var reaction = post.json().withArray("/reactions").addObject().put("count", users.size())
          .put("me", users.contains(world.botId())).put("me_burst", false);
      reaction.putObject("emoji").putNull("id").put("name", emoji);
      reaction.putObject("count_details").put("burst", 0).put("normal", users.size());
      reaction.putArray("burst_colors");
    });
  }

  private static ObjectNode event(String emoji, String userId) {
    var event = Json.object().put("user_id", userId).put("burst", false).put("type", 0);
    event.putObject("emoji").putNull("id").put("name", emoji);
    return event;
  }

  private void tell(String type, Channel channel, Post post, ObjectNode event) {
    event.put("message_id", post.id()).put("channel_id", channel.id()).put("message_author_id", post.authorId());
    if (channel.isDm()) {
      world.tell(new Dispatch(type, event, "", Intents.DIRECT_MESSAGE_REACTIONS));
      return;
    }
    world.guildOf(channel).flatMap(guild -> guild.member(event.path("user_id").asText()))
        .ifPresent(member -> event.set("member", member.deepCopy()));
    world.tell(Dispatch.inGuild(type, channel.guildId(), event, Intents.GUILD_MESSAGE_REACTIONS));
  }
}
