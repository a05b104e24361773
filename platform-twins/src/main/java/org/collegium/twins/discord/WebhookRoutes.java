package org.collegium.twins.discord;

import java.util.List;

/**
 * Follow-ups and changes by an interaction's token, for a quarter of an hour.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages">Followup
 *      messages</a>
 */
record WebhookRoutes(World world, Interactions interactions, Replies replies) {

  private static final String HOOK = "/webhooks/{webhook_id}/{webhook_token}";

  List<Route> routes() {
    return List.of(
        Route.open("POST " + HOOK, asked -> Answer.ok(replies.followUp(answered(asked), asked).json().deepCopy())),
        Route.open("GET " + HOOK + "/messages/@original", asked -> shown(original(asked))),
        Route.open("PATCH " + HOOK + "/messages/@original", asked -> edited(asked, original(asked))),
        Route.open("DELETE " + HOOK + "/messages/@original", asked -> removed(asked, original(asked))),
        Route.open("GET " + HOOK + "/messages/{message_id}", asked -> shown(message(asked))),
        Route.open("PATCH " + HOOK + "/messages/{message_id}", asked -> edited(asked, message(asked))),
        Route.open("DELETE " + HOOK + "/messages/{message_id}", asked -> removed(asked, message(asked))));
  }

  private Interaction answered(Asked asked) {
    var interaction = interactions.byToken(asked.at("webhook_token"))
        .filter(each -> each.isAnswered() && asked.at("webhook_id").equals(world.app().id()))
        .orElseThrow(() -> Refusal.unknown(10015, "Webhook"));
    if (interaction.isOver(world.ids().instant())) {
      throw Refusal.of(401, 50027, "Invalid Webhook Token");
    }
    return interaction;
  }

  private Post original(Asked asked) {
    var interaction = answered(asked);
    return interaction.original().flatMap(post -> replies.byId(interaction, post.id()))
        .orElseThrow(() -> Refusal.unknown(10008, "Message"));
  }

  private Post message(Asked asked) {
    return replies.byId(answered(asked), asked.at("message_id"))
        .filter(post -> post.authorId().equals(world.botId()))
        .orElseThrow(() -> Refusal.unknown(10008, "Message"));
  }

  private static Answer shown(Post post) {
    return Answer.ok(post.json().deepCopy());
  }

  private Answer edited(Asked asked, Post post) {
    replies.edit(answered(asked), post, asked);
    return shown(post);
  }

  private Answer removed(Asked asked, Post post) {
    replies.remove(answered(asked), post);
    return Answer.done();
  }
}
