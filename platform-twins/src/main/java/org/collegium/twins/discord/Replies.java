package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What an interaction's answers do to messages and forms: seen by all there, or by one person only. */
record Replies(World world, Posting posting) {

  private static final int BY_COMMAND = 20;
  private static final int REPLY = 19;

  void first(Interaction interaction, int type, Asked asked) {
    var form = asked.body().path("data");
    switch (type) {
      case CallbackRoutes.MESSAGE -> {
        MessageRules.checkNew(form, asked.files(), "data.");
        interaction.original(made(interaction, asked, form, form.path("flags").asInt() & Post.EPHEMERAL));
      }
      case CallbackRoutes.DEFERRED_MESSAGE -> interaction.original(made(interaction, asked, Json.object(),
          (form.path("flags").asInt() & Post.EPHEMERAL) | Post.LOADING));
      case CallbackRoutes.DEFERRED_UPDATE -> interaction.message().ifPresent(interaction::original);
      case CallbackRoutes.UPDATE -> interaction.message().ifPresent(post -> {
        MessageRules.checkChange(form, asked.files(), post);
        posting.change(channel(interaction), post, new Asked(asked.path(), asked.query(), form, asked.files()));
        interaction.original(post);
      });
      case CallbackRoutes.CHOICES -> CommandRules.checkChoices(form.path("choices"));
      default -> {
        ModalRules.check(form);
        var modal = Json.copy(form);
        modal.set("components", Components.kept(form.path("components")));
        world.modals().put(interaction.userId(), new OpenModal(modal, interaction));
      }
    }
  }

  private Channel channel(Interaction interaction) {
    return world.knownChannel(interaction.channelId());
  }

  private Post made(Interaction interaction, Asked asked, JsonNode form, int flags) {
    var channel = channel(interaction);
    var draft = posting.draft(channel, world.botId(), form, asked.files());
    draft.json().put("type", interaction.type() == Interaction.COMMAND ? BY_COMMAND : REPLY);
    draft.flag(flags, true);
    return stamped(interaction, draft);
  }

  /** Puts an answer where its interaction was. */
  private Post stamped(Interaction interaction, Post draft) {
    var json = draft.json().put("application_id", world.app().id()).put("webhook_id", world.app().id());
    json.set("interaction_metadata", metadata(interaction));
    if (draft.has(Post.EPHEMERAL)) {
      world.ephemerals(interaction.userId()).put(draft.id(), draft);
      return draft;
    }
    return posting.place(channel(interaction), draft, "");
  }

  private ObjectNode metadata(Interaction interaction) {
    var about = Json.object().put("id", interaction.id()).put("type", interaction.type());
    Optional.ofNullable(world.users().get(interaction.userId())).ifPresent(user -> about.set("user", user.json()));
    var guildId = channel(interaction).guildId();
    about.putObject("authorizing_integration_owners").put("0", guildId.isEmpty() ? "0" : guildId);
    if (interaction.type() == Interaction.COMPONENT) {
      interaction.message().ifPresent(post -> about.put("interacted_message_id", post.id()));
    }
    interaction.opener().ifPresent(opener -> about.set("triggering_interaction_metadata", metadata(opener)));
    return about;
  }

  /** One more message by the token; directly after a deferral it takes that one's place. */
  Post followUp(Interaction interaction, Asked asked) {
    MessageRules.checkNew(asked.body(), asked.files(), "");
    var loading = interaction.original().filter(post -> post.has(Post.LOADING));
    if (loading.isPresent()) {
      edit(interaction, loading.get(), asked);
      return loading.get();
    }
    return made(interaction, asked, asked.body(), asked.body().path("flags").asInt() & Post.EPHEMERAL);
  }

  void edit(Interaction interaction, Post post, Asked asked) {
    MessageRules.checkChange(asked.body(), asked.files(), post);
    post.flag(Post.LOADING, false);
    posting.change(channel(interaction), post, asked);
  }

  /** The message of this id, if this interaction's person sees it where it was. */
  Optional<Post> byId(Interaction interaction, String id) {
    return Optional.ofNullable(world.ephemerals(interaction.userId()).get(id))
        .or(() -> Optional.ofNullable(channel(interaction).posts().get(id)));
  }

  void remove(Interaction interaction, Post post) {
    if (world.ephemerals(interaction.userId()).remove(post.id()) == null) {
      posting.remove(channel(interaction), post);
    }
  }
}
