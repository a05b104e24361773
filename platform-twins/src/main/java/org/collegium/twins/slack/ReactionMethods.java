package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * Emoji under messages.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/reactions.add/">reactions.add</a>
 */
final class ReactionMethods {

  /** Those the twin has heard of; any other name is invalid. */
  private static final Set<String> EMOJI = Set.of("+1", "-1", "thumbsup", "thumbsdown", "eyes", "tada", "wave", "heart",
      "white_check_mark", "heavy_check_mark", "x", "clap", "raised_hands", "pray", "fire", "rocket", "bulb", "star",
      "100", "calendar", "spiral_calendar_pad", "memo", "bell", "hourglass", "hourglass_flowing_sand", "warning",
      "question", "thinking_face", "smile", "slightly_smiling_face", "ok_hand", "muscle", "seedling", "books");

  private ReactionMethods() {}

  static Map<String, Endpoint> endpoints() {
    return Map.of(
        "reactions.add", Endpoint.forBots(ReactionMethods::add, "reactions:write"),
        "reactions.remove", Endpoint.forBots(ReactionMethods::remove, "reactions:write"));
  }

  private static ObjectNode add(Asked asked) {
    var workspace = asked.workspace();
    var event = add(asked.channel(), asked.required("timestamp"), name(asked), workspace.bot());
    workspace.happens(event.put("event_ts", workspace.ids().ts()));
    return Json.object().put("ok", true);
  }

  /** Puts the emoji there; what is left to say in the event is when. */
  static ObjectNode add(Channel channel, String ts, String emoji, Member by) {
    if (!EMOJI.contains(emoji)) {
      throw Refusal.because("invalid_name");
    }
    var message = channel.message(ts).orElseThrow(() -> Refusal.because("message_not_found"));
    var reactions = message.withArrayProperty("reactions");
    var reaction = find(reactions, emoji).orElseGet(() -> reactions.addObject().put("name", emoji));
    var users = reaction.withArrayProperty("users");
    if (Json.each(users).anyMatch(user -> user.asText().equals(by.id()))) {
      throw Refusal.because("already_reacted");
    }
    reaction.put("count", users.add(by.id()).size());
    var event = Json.object().put("type", "reaction_added").put("user", by.id()).put("reaction", emoji)
        .put("item_user", Json.text(message, "user"));
    event.putObject("item").put("type", "message").put("channel", channel.id()).put("ts", ts);
    return event;
  }

  private static ObjectNode remove(Asked asked) {
    var message = asked.channel().message(asked.required("timestamp"))
        .orElseThrow(() -> Refusal.because("message_not_found"));
    var users = find(message.withArrayProperty("reactions"), name(asked))
        .map(reaction -> reaction.withArrayProperty("users")).orElseThrow(() -> Refusal.because("no_reaction"));
    var before = users.size();
    if (users.removeIf(user -> user.asText().equals(asked.workspace().bot().id())).size() == before) {
      throw Refusal.because("no_reaction");
    }
    message.withArrayProperty("reactions").removeIf(reaction -> reaction.path("users").isEmpty());
    return Json.object().put("ok", true);
  }

  private static String name(Asked asked) {
    return asked.arguments().optional("name").orElseThrow(() -> Refusal.because("no_reaction"));
  }

  private static Optional<ObjectNode> find(ArrayNode reactions, String emoji) {
    return Json.each(reactions).filter((JsonNode reaction) -> Json.text(reaction, "name").equals(emoji))
        .map(ObjectNode.class::cast).findFirst();
  }
}
