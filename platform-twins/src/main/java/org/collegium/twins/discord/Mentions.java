package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.twins.discord.ComponentRules.Kind;

/**
 * Whom a message names, as far as its {@code allowed_mentions} let it.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#allowed-mentions-object">Allowed mentions</a>
 */
record Mentions(Set<String> users, Set<String> roles, Set<String> all) {

  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

  static Mentions in(JsonNode message, World world, Channel channel, String authorId) {
    var text = text(message);
    var allowed = message.path("allowed_mentions");
    var isFree = !allowed.isObject();
    var users = found(USER, text).filter(id -> world.users().containsKey(id))
        .filter(id -> isFree || lets(allowed, "users", id)).collect(Collectors.toCollection(LinkedHashSet::new));
    var mayAll = world.may(channel, authorId, "MENTION_EVERYONE");
    var roles = found(ROLE, text)
        .filter(id -> world.guildOf(channel).map(guild -> guild.roles().get(id))
            .filter(role -> mayAll || role.path("mentionable").asBoolean()).isPresent())
        .filter(id -> isFree || lets(allowed, "roles", id)).collect(Collectors.toCollection(LinkedHashSet::new));
    var all = found(EVERYONE, text).filter(_ -> mayAll && !channel.isDm())
        .filter(_ -> isFree || Json.strings(allowed.path("parse")).contains("everyone"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Mentions(users, roles, all);
  }

  private static boolean lets(JsonNode allowed, String kind, String id) {
    return Json.strings(allowed.path("parse")).contains(kind) || Json.strings(allowed.path(kind)).contains(id);
  }

  private static String text(JsonNode message) {
    return Stream.concat(Stream.of(Json.text(message, "content")),
        Components.all(message.path("components")).filter(each -> Kind.of(each) == Kind.TEXT)
            .map(each -> Json.text(each, "content")))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).distinct();
  }

  void writeTo(ObjectNode message, World world) {
    var named = message.putArray("mentions");
    users.stream().map(world.users()::get).map(User::json).forEach(named::add);
    message.set("mention_roles", Json.texts(roles));
    message.put("mention_everyone", !all.isEmpty());
  }

  Set<String> pinged() {
    return Stream.of(users, roles, all).flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
