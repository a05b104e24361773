package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * First answers to interactions.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving and responding</a>
 */
record CallbackRoutes(World world, Interactions interactions, Replies replies) {

  static final int MESSAGE = 4;
  static final int DEFERRED_MESSAGE = 5;
  static final int DEFERRED_UPDATE = 6;
  static final int UPDATE = 7;
  static final int CHOICES = 8;
  static final int MODAL = 9;

  List<Route> routes() {
    return List.of(Route.open("POST /interactions/{interaction_id}/{interaction_token}/callback", this::answer));
  }

  private Answer answer(Asked asked) {
    var interaction = interactions.byToken(asked.at("interaction_token"))
        .filter(each -> each.id().equals(asked.at("interaction_id")) && !each.isGivenUp())
        .orElseThrow(() -> Refusal.unknown(10062, "interaction"));
    if (interaction.isAnswered()) {
      throw Refusal.of(400, 40060, "Interaction has already been acknowledged.");
    }
    var type = asked.body().path("type").asInt();
    if (!allowed(interaction).contains(type)) {
      var errors = new FormErrors();
      errors.choices("type", ComponentRules.list(allowed(interaction)));
      errors.refuseIfAny();
    }
    replies.first(interaction, type, asked);
    interaction.answer().complete(asked.body().deepCopy());
    return asked.is("with_response")
        ? Answer.ok(response(interaction, type))
        : Answer.done();
  }

  /** A form does not answer a form, and only what came from a message's component can change that message. */
  private static Set<Integer> allowed(Interaction interaction) {
    return switch (interaction.type()) {
      case Interaction.AUTOCOMPLETE -> Set.of(CHOICES);
      case Interaction.COMMAND -> Set.of(MESSAGE, DEFERRED_MESSAGE, MODAL);
      case Interaction.COMPONENT -> Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL);
      default -> interaction.message().isPresent()
          ? Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE)
          : Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE);
    };
  }

  private JsonNode response(Interaction interaction, int type) {
    var response = Json.object();
    var about = response.putObject("interaction").put("id", interaction.id()).put("type", interaction.type())
        .put("channel_id", interaction.channelId());
    var guildId = world.knownChannel(interaction.channelId()).guildId();
    if (!guildId.isEmpty()) {
      about.put("guild_id", guildId);
    }
    interaction.original().filter(_ -> type != CHOICES && type != MODAL).ifPresent(post -> {
      about.put("response_message_id", post.id()).put("response_message_loading", post.has(Post.LOADING))
          .put("response_message_ephemeral", post.has(Post.EPHEMERAL));
      if (type != DEFERRED_UPDATE) {
        response.putObject("resource").put("type", type).set("message", post.json().deepCopy());
      }
    });
    return response;
  }
}
