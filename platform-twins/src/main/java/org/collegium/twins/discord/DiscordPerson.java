package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A user, acting as people do in Discord's client. An act that asks the app for an answer returns when it has answered
 * or the platform has given up, see {@link Patience}; what a client would not let a person do throws.
 */
public final class DiscordPerson {

  private final Stage stage;
  private final User user;

  DiscordPerson(Stage stage, User user) {
    this.stage = stage;
    this.user = user;
  }

  public String id() {
    return user.id();
  }

  public String name() {
    return user.name();
  }

  /**
   * A slash command such as {@code "cohort rsvp"}, with its options by name; without a channel it is typed in the bot's
   * direct message.
   */
  public Reaction types(String command, Map<String, String> options, String channelOrEmpty) {
    var channel = stage.alone(() -> stage.place(channelOrEmpty, user));
    return happens(Interaction.COMMAND, channel, () -> new Typed(stage.world(), user, channel, command).sent(options));
  }

  /** What the app offers while they are typing one option. */
  public List<JsonNode> completes(String command, Map<String, String> options, String focusedOption, String channel) {
    var place = stage.alone(() -> stage.place(channel, user));
    var reaction = happens(Interaction.AUTOCOMPLETE, place,
        () -> new Typed(stage.world(), user, place, command).typing(options, focusedOption));
    return Json.each(reaction.body().path("data").path("choices")).toList();
  }

  /** One of the app's commands in a message's menu. */
  public Reaction picks(String messageCommand, DiscordMessage message) {
    var channel = stage.alone(() -> stage.place(message.channelId(), user));
    return happens(Interaction.COMMAND, channel,
        () -> new Typed(stage.world(), user, channel, messageCommand).picked(kept(channel, message)));
  }

  /** Presses a button, by its {@code custom_id}, in a message they see. */
  public Reaction presses(DiscordMessage message, String customId) {
    return new Clicks(stage, user).presses(message.channelId(), message.id(), customId);
  }

  /** The same in one of their {@link #ephemerals()}. */
  public Reaction presses(JsonNode ephemeral, String customId) {
    return new Clicks(stage, user).presses(Json.text(ephemeral, "channel_id"), Json.text(ephemeral, "id"), customId);
  }

  /** Presses in one of their {@link #ephemerals()} what does not stand there: no client of Discord's lets anybody. */
  public Reaction forgesPress(JsonNode ephemeral, String customId) {
    return new Clicks(stage, user).forged(Json.text(ephemeral, "id"), customId);
  }

  /** Submits, in the bot's direct message, a form that was never opened for them: no client lets anybody. */
  public Reaction forgesForm(JsonNode content) {
    return happens(Interaction.MODAL, stage.alone(() -> stage.place("", user)), () -> Json.copy(content));
  }

  /** Chooses in a menu, by values: options', or ids of users, roles or channels. */
  public Reaction chooses(DiscordMessage message, String customId, String... values) {
    return new Clicks(stage, user).chooses(message.channelId(), message.id(), customId, List.of(values));
  }

  /** The same in one of their {@link #ephemerals()}. */
  public Reaction chooses(JsonNode ephemeral, String customId, String... values) {
    return new Clicks(stage, user).chooses(Json.text(ephemeral, "channel_id"), Json.text(ephemeral, "id"), customId,
        List.of(values));
  }

  /** The form before them. */
  public Optional<JsonNode> modal() {
    return stage.alone(() -> Optional.ofNullable(stage.world().modals().get(user.id()))
        .map(open -> open.json().deepCopy()));
  }

  /**
   * Fills in their modal's fields and submits it; it stays open where the app does not answer. Several choices are
   * joined by commas, a checkbox is true or false, a file is its name, a line break and its words.
   */
  public Reaction submits(Map<String, String> valuesByCustomId) {
    var open = stage.alone(() -> Optional.ofNullable(stage.world().modals().get(user.id())))
        .orElseThrow(() -> new IllegalStateException(user.name() + " has no modal open"));
    var source = open.source();
    var channel = stage.alone(() -> stage.world().knownChannel(source.channelId()));
    var content = stage.alone(() -> new ModalForm(stage, channel, valuesByCustomId).submitted(open.json()));
    var reaction = stage.interactions().happens(Interaction.Started.inForm(source),
        interaction -> new Payloads(stage.world()).of(interaction, user, content));
    if (reaction.answered()) {
      stage.alone(() -> stage.world().modals().remove(user.id(), open));
    }
    return reaction;
  }

  /** Closes their modal; Discord tells the app nothing. */
  public void closesModal() {
    if (stage.alone(() -> Optional.ofNullable(stage.world().modals().remove(user.id()))).isEmpty()) {
      throw new IllegalStateException(user.name() + " has no modal open");
    }
  }

  /** Writes in a channel or thread, or in the bot's direct message where it is empty. */
  public Reaction says(String channelOrEmpty, String text) {
    return stage.event(() -> stage.posting().says(stage.place(channelOrEmpty, user), user.id(), text));
  }

  /** Writes in a channel, naming the bot. */
  public Reaction mentions(String channel, String text) {
    return says(channel, "<@%s> %s".formatted(stage.world().botId(), text));
  }

  /** Changes what they wrote. */
  public Reaction edits(DiscordMessage message, String text) {
    return stage.event(() -> {
      var channel = stage.place(message.channelId(), user);
      stage.posting().change(channel, own(channel, message),
          new Asked(Map.of(), Map.of(), Json.object().put("content", text), List.of()));
    });
  }

  /** Deletes what they wrote. */
  public Reaction deletes(DiscordMessage message) {
    return stage.event(() -> {
      var channel = stage.place(message.channelId(), user);
      stage.posting().remove(channel, own(channel, message));
    });
  }

  /** Puts an emoji under a message. */
  public Reaction reacts(DiscordMessage message, String emoji) {
    return stage.event(() -> {
      var channel = stage.place(message.channelId(), user);
      new ReactionBook(stage.world()).add(channel, kept(channel, message), emoji, user.id());
    });
  }

  /** Leaves a guild. */
  public Reaction leaves(DiscordGuild guild) {
    return stage.event(() -> new Membership(stage.world()).leave(stage.world().knownGuild(guild.id()), user));
  }

  /** Joins a guild, or comes back to it without the roles they had. */
  public Reaction joins(DiscordGuild guild) {
    return stage.event(() -> new Membership(stage.world()).join(stage.world().knownGuild(guild.id()), user));
  }

  /** Lets no bot and no stranger write to them any more. */
  public void closesDms() {
    stage.event(() -> stage.world().closedToDms().add(user.id()));
  }

  public void opensDms() {
    stage.event(() -> stage.world().closedToDms().remove(user.id()));
  }

  /**
   * Has Discord in another language, such as {@code es-ES} or {@code es-419}.
   *
   * @see <a href="https://docs.discord.com/developers/reference#locales">Locales</a>
   */
  public void readsIn(String locale) {
    stage.event(() -> stage.world().languages().put(user.id(), locale));
  }

  /** Says of a scheduled event that they are interested. */
  public Reaction isInterestedIn(String eventId) {
    return stage.event(() -> new Membership(stage.world()).interest(eventId, user));
  }

  /** What only they saw, oldest first, as it is now. */
  public List<JsonNode> ephemerals() {
    return stage
        .alone(() -> Json.copies(stage.world().ephemerals(user.id()).values().stream().map(Post::json).toList()));
  }

  private Reaction happens(int type, Channel channel, Supplier<ObjectNode> content) {
    var prepared = stage.alone(content);
    return stage.interactions().happens(Interaction.Started.of(type, user, channel),
        interaction -> new Payloads(stage.world()).of(interaction, user, prepared));
  }

  private Post own(Channel channel, DiscordMessage message) {
    var post = kept(channel, message);
    if (!post.authorId().equals(user.id())) {
      throw new IllegalArgumentException("%s did not write the message %s".formatted(user.name(), message.id()));
    }
    return post;
  }

  private Post kept(Channel channel, DiscordMessage message) {
    return Optional.ofNullable(channel.posts().get(message.id())).orElseThrow(() -> new IllegalArgumentException(
        "%s does not see the message %s".formatted(user.name(), message.id())));
  }
}
