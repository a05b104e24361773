package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.collegium.twins.discord.ComponentRules.Kind;

/** A person's presses and choices in messages they see. */
record Clicks(Stage stage, User user) {

  private static final int LINK = 5;

  Reaction presses(String channelId, String messageId, String customId) {
    var post = stage.alone(() -> seen(channelId, messageId));
    var button = usable(post, customId);
    if (Kind.of(button) != Kind.BUTTON || button.path("style").asInt() == LINK) {
      throw new IllegalArgumentException("One does not press this, one chooses in it: " + button);
    }
    var content = Json.object().put("component_type", Kind.BUTTON).put("custom_id", customId)
        .put("id", button.path("id").asInt());
    return happens(post, content);
  }

  /** A button that does not stand in that message of theirs. */
  Reaction forged(String messageId, String customId) {
    var post = stage.alone(() -> seen("", messageId));
    return happens(post, Json.object().put("component_type", Kind.BUTTON).put("custom_id", customId).put("id", 1));
  }

  Reaction chooses(String channelId, String messageId, String customId, List<String> values) {
    var post = stage.alone(() -> seen(channelId, messageId));
    var menu = usable(post, customId);
    if (!Kind.isMenu(Kind.of(menu))) {
      throw new IllegalArgumentException("One does not choose in this, one presses it: " + menu);
    }
    if (values.size() < menu.path("min_values").asInt(1) || values.size() > menu.path("max_values").asInt(1)) {
      throw new IllegalArgumentException("The menu '%s' does not take %d choices".formatted(customId, values.size()));
    }
    var content = Json.object().put("component_type", Kind.of(menu)).put("custom_id", customId)
        .put("id", menu.path("id").asInt());
    content.set("values", Json.texts(values));
    return happens(post, stage.alone(() -> {
      var channel = stage.world().knownChannel(post.channelId());
      for (var value : values) {
        switch (Kind.of(menu)) {
          case Kind.STRINGS -> option(menu, value);
          case Kind.USERS -> new Payloads(stage.world()).resolve(content, "users", value, channel);
          case Kind.ROLES -> new Payloads(stage.world()).resolve(content, "roles", value, channel);
          case Kind.CHANNELS -> new Payloads(stage.world()).resolve(content, "channels", value, channel);
          default -> new Payloads(stage.world()).resolve(content,
              stage.world().users().containsKey(value) ? "users" : "roles", value, channel);
        }
      }
      return content;
    }));
  }

  private static void option(JsonNode menu, String value) {
    if (Json.each(menu.path("options")).noneMatch(option -> Json.text(option, "value").equals(value))) {
      throw new IllegalArgumentException("There is no '%s' to choose among %s".formatted(value, menu.path("options")));
    }
  }

  private Reaction happens(Post post, JsonNode content) {
    return stage.interactions().happens(Interaction.Started.on(post, user),
        interaction -> new Payloads(stage.world()).of(interaction, user, content));
  }

  /** As it is now, which may be other than when they got it. */
  private Post seen(String channelId, String messageId) {
    return Optional.ofNullable(stage.world().ephemerals(user.id()).get(messageId))
        .or(() -> Optional.ofNullable(stage.place(channelId, user).posts().get(messageId)))
        .orElseThrow(() -> new IllegalArgumentException(
            "%s does not see the message %s".formatted(user.name(), messageId)));
  }

  private static JsonNode usable(Post post, String customId) {
    var component = Components.byCustomId(post.json().path("components"), customId)
        .orElseThrow(() -> new IllegalArgumentException("There is no '%s' to press or choose in %s"
            .formatted(customId, post.json().path("components"))));
    if (component.path("disabled").asBoolean()) {
      throw new IllegalArgumentException("'%s' is disabled".formatted(customId));
    }
    return component;
  }
}
