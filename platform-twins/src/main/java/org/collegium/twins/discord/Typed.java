package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A slash command as a person types it, held against what is registered, as Discord's client holds it. */
final class Typed {

  private final World world;
  private final User user;
  private final Channel channel;
  private final List<String> words;

  Typed(World world, User user, Channel channel, String command) {
    this.world = world;
    this.user = user;
    this.channel = channel;
    this.words = List.of(command.strip().replaceFirst("^/", "").split("\\s+"));
  }

  /** What the interaction holds when they send it. */
  ObjectNode sent(Map<String, String> values) {
    var command = command(words.getFirst(), CommandBook.SLASH);
    var leaf = leaf(command);
    var content = content(command);
    var options = Json.array();
    refuseUndeclared(leaf, values);
    for (var declared : leaf.path("options")) {
      var name = Json.text(declared, "name");
      if (values.containsKey(name)) {
        options.add(new OptionValue(declared, this::refused).typed(values.get(name)));
        resolve(content, declared, options.path(options.size() - 1));
      } else if (declared.path("required").asBoolean()) {
        throw refused("the option '%s' is required".formatted(name));
      }
    }
    return nested(content, options);
  }

  /** What it holds while they are typing one option. */
  ObjectNode typing(Map<String, String> values, String focused) {
    var command = command(words.getFirst(), CommandBook.SLASH);
    var leaf = leaf(command);
    refuseUndeclared(leaf, values);
    var options = Json.array();
    for (var declared : leaf.path("options")) {
      var name = Json.text(declared, "name");
      if (name.equals(focused)) {
        if (!declared.path("autocomplete").asBoolean()) {
          throw refused("the option '%s' is not completed".formatted(name));
        }
        options.addObject().put("name", name).put("type", declared.path("type").asInt())
            .put("value", values.getOrDefault(name, "")).put("focused", true);
      } else if (values.containsKey(name)) {
        options.add(new OptionValue(declared, this::refused).typed(values.get(name)));
      }
    }
    if (Json.each(options).noneMatch(option -> option.path("focused").asBoolean())) {
      throw refused("there is no option '%s'".formatted(focused));
    }
    return nested(content(command), options);
  }

  /** A command of a message's menu. */
  ObjectNode picked(Post message) {
    var command = command(String.join(" ", words), 3);
    var content = content(command).put("target_id", message.id());
    content.putObject("resolved").putObject("messages").set(message.id(), message.json().deepCopy());
    return content;
  }

  private ObjectNode content(JsonNode command) {
    var content = Json.object().put("id", Json.text(command, "id")).put("name", Json.text(command, "name"))
        .put("type", command.path("type").asInt());
    return command.has("guild_id") ? content.put("guild_id", Json.text(command, "guild_id")) : content;
  }

  private ObjectNode command(String name, int type) {
    if (world.guildOf(channel).filter(guild -> !guild.members().containsKey(world.botId())).isPresent()) {
      throw refused("the app is not in this guild");
    }
    var command = Stream.of(world.guildOf(channel).map(Guild::commands), Optional.of(world.commands()))
        .flatMap(Optional::stream).flatMap(book -> book.named(name, type).stream()).findFirst()
        .orElseThrow(() -> refused("no such command is registered"));
    var contexts = command.path("contexts");
    var context = channel.isDm() ? 1 : 0;
    if (contexts.isArray() && Json.each(contexts).noneMatch(each -> each.asInt() == context)) {
      throw refused("it is not offered " + (channel.isDm() ? "in direct messages" : "in guilds"));
    }
    var needed = command.path("default_member_permissions");
    var held = world.permissions(channel, user.id());
    if (!channel.isDm() && needed.isTextual()
        && (needed.asLong() == 0 ? !isOwner() : (held & needed.asLong()) != needed.asLong())) {
      throw refused("they lack the permissions it asks of members");
    }
    return command;
  }

  private boolean isOwner() {
    return world.guildOf(channel).filter(guild -> guild.ownerId().equals(user.id())).isPresent();
  }

  private JsonNode leaf(ObjectNode command) {
    JsonNode here = command;
    for (var word : words.subList(1, words.size())) {
      here =
          Json.each(here.path("options")).filter(option -> isNesting(option) && Json.text(option, "name").equals(word))
              .findFirst().orElseThrow(() -> refused("there is no subcommand '%s'".formatted(word)));
    }
    if (Json.each(here.path("options")).anyMatch(Typed::isNesting)) {
      throw refused("one of its subcommands has to be chosen");
    }
    return here;
  }

  private static boolean isNesting(JsonNode option) {
    return option.path("type").asInt() <= CommandRules.GROUP;
  }

  private void refuseUndeclared(JsonNode leaf, Map<String, String> values) {
    values.keySet().stream()
        .filter(name -> Json.each(leaf.path("options")).noneMatch(option -> Json.text(option, "name").equals(name)))
        .findFirst().ifPresent(name -> {
          throw refused("there is no option '%s'".formatted(name));
        });
  }

  private void resolve(ObjectNode content, JsonNode declared, JsonNode option) {
    var payloads = new Payloads(world);
    var id = option.path("value").asText();
    switch (declared.path("type").asInt()) {
      case OptionValue.USER -> payloads.resolve(content, "users", id, channel);
      case OptionValue.CHANNEL -> payloads.resolve(content, "channels", id, channel);
      case OptionValue.ROLE -> payloads.resolve(content, "roles", id, channel);
      case OptionValue.MENTIONABLE -> payloads.resolve(content, world.users().containsKey(id) ? "users" : "roles", id,
          channel);
      default -> {
        // Plain values stand for themselves.
      }
    }
  }

  private ObjectNode nested(ObjectNode content, JsonNode options) {
    var inner = options;
    for (var place = words.size() - 1; place > 0; place--) {
      var kind = place == words.size() - 1 ? CommandRules.SUBCOMMAND : CommandRules.GROUP;
      var option = Json.object().put("name", words.get(place)).put("type", kind);
      option.set("options", inner);
      inner = Json.array().add(option);
    }
    content.set("options", inner);
    return content;
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("%s cannot type /%s: %s".formatted(user.name(), String.join(" ", words), why));
  }
}
