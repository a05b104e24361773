package org.collegium.twins.discord;

import java.util.List;
import java.util.Optional;

/**
 * The emoji under messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#create-reaction">Create reaction</a>
 */
record ReactionRoutes(World world, Doorkeeper door) {

  private static final String REACTION = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}";

  List<Route> routes() {
    return List.of(
        Route.of("PUT " + REACTION + "/@me", this::add),
        Route.of("DELETE " + REACTION + "/@me", asked -> remove(asked, world.botId())),
        Route.of("DELETE " + REACTION + "/{user_id}", asked -> remove(asked, asked.at("user_id"))),
        Route.of("GET " + REACTION, this::list));
  }

  private Answer add(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    door.may(channel, "READ_MESSAGE_HISTORY");
    var post = door.message(channel, asked.at("message_id"));
    if (ReactionBook.users(post, emoji(asked)).isEmpty()) {
      door.may(channel, "ADD_REACTIONS");
    }
    door.notArchived(channel);
    new ReactionBook(world).add(channel, post, emoji(asked), world.botId());
    return Answer.done();
  }

  private Answer remove(Asked asked, String userId) {
    var channel = door.channel(asked.at("channel_id"));
    var post = door.message(channel, asked.at("message_id"));
    if (!userId.equals(world.botId())) {
      door.may(channel, "MANAGE_MESSAGES");
    }
    door.notArchived(channel);
    new ReactionBook(world).remove(channel, post, emoji(asked), userId);
    return Answer.done();
  }

  private Answer list(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    var post = door.message(channel, asked.at("message_id"));
    return Answer.ok(Json.list(ReactionBook.users(post, emoji(asked)).stream()
        .flatMap(id -> Optional.ofNullable(world.users().get(id)).stream()).map(User::json)
        .limit(asked.number("limit", 25, 100)).toList()));
  }

  /** The twin has no emoji of a guild's own, and what is written in plain letters is none. */
  private static String emoji(Asked asked) {
    var name = asked.at("emoji_name");
    if (name.isEmpty() || name.chars().allMatch(letter -> letter < 128 && !Character.isDigit(letter))) {
      throw Refusal.of(400, 10014, "Unknown Emoji");
    }
    return name;
  }
}
