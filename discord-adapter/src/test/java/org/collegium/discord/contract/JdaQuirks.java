package org.collegium.discord.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What JDA writes otherwise than Discord's document has it, and Discord takes all the same; each where it was seen, and
 * nowhere else.
 */
final class JdaQuirks {

  private static final int ATTACHMENT = 11;

  private JdaQuirks() {}

  /** The same as the document would have it. */
  static JsonNode without(String route, JsonNode body) {
    var judged = body.deepCopy();
    if (route.startsWith("PUT ") && route.endsWith("/commands")) {
      judged.forEach(JdaQuirks::command);
    }
    switch (judged) {
      case ObjectNode object when route.equals("POST /users/@me/channels") -> recipient(object);
      case ObjectNode object when route.equals("POST /webhooks/{webhook_id}/{webhook_token}") -> followUp(object);
      case ObjectNode object when route.equals("POST /interactions/{interaction_id}/{interaction_token}/callback") ->
          attachments(object.path("data"));
      case ObjectNode object when route.equals("POST /channels/{channel_id}/threads") ->
          unsaid(object.path("message"), "tts");
      case JsonNode _ -> {}
    }
    return judged;
  }

  private static void command(JsonNode command) {
    unsaid(command, "nsfw");
    numbers(command.path("contexts"));
    numbers(command.path("integration_types"));
    // Discord's reference page has these permissions as words, too.
    if (command instanceof ObjectNode object && isNumber(object.path("default_member_permissions"))) {
      object.set("default_member_permissions",
          LongNode.valueOf(object.path("default_member_permissions").asLong()));
    }
    command.path("options").forEach(JdaQuirks::option);
  }

  private static void option(JsonNode option) {
    if (option.path("type").asInt() == ATTACHMENT) {
      unsaid(option, "autocomplete");
    }
    option.path("options").forEach(JdaQuirks::option);
  }

  private static void recipient(ObjectNode opened) {
    if (opened.path("recipient_id").isIntegralNumber()) {
      opened.set("recipient_id", TextNode.valueOf(opened.path("recipient_id").asText()));
    }
  }

  private static void followUp(ObjectNode message) {
    unsaid(message, "tts");
    attachments(message);
  }

  private static void attachments(JsonNode message) {
    for (var attachment : message.path("attachments")) {
      if (attachment instanceof ObjectNode object && object.path("id").isInt()) {
        object.set("id", TextNode.valueOf(object.path("id").asText()));
        object.remove("content_type");
      }
    }
  }

  /** A "false" that need not be said. */
  private static void unsaid(JsonNode node, String name) {
    if (node instanceof ObjectNode object && object.path(name).equals(BooleanNode.FALSE)) {
      object.remove(name);
    }
  }

  private static void numbers(JsonNode node) {
    if (node instanceof ArrayNode numbers) {
      for (var n = 0; n < numbers.size(); n++) {
        if (isNumber(numbers.get(n))) {
          numbers.set(n, IntNode.valueOf(numbers.get(n).asInt()));
        }
      }
    }
  }

  private static boolean isNumber(JsonNode node) {
    return node.isTextual() && node.asText().matches("\\d+");
  }
}
