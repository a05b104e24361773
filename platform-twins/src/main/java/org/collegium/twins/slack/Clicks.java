package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** A member's presses and choices, in messages and in views. */
record Clicks(Stage stage, Member member) {

  /** Presses where {@code value} is empty, chooses it otherwise. */
  Reaction inMessage(Message message, String actionId, Optional<String> value) {
    return stage.interaction(() -> messagePayload(message, actionId, value));
  }

  Reaction inView(ObjectNode view, String actionId, Optional<String> value) {
    return stage.interaction(() -> {
      var found = find(view, actionId);
      var action = action(found, value);
      value.ifPresent(chosen -> Form.choose(view, found, chosen));
      var payload = stage.payloads().blockAction(member, action);
      payload.putObject("container").put("type", "view").put("view_id", Json.text(view, "id"));
      return payload.set("view", view.deepCopy());
    });
  }

  Reaction lookUp(ObjectNode view, String actionId, String typed) {
    return stage.interaction(() -> {
      var found = find(view, actionId);
      var payload = stage.payloads().view("block_suggestion", member, view.deepCopy()).put("action_id", actionId)
          .put("block_id", found.blockId()).put("value", typed);
      payload.putObject("container").put("type", "view").put("view_id", Json.text(view, "id"));
      return payload;
    });
  }

  /** A button that stands nowhere. */
  Reaction forged(Channel channel, String actionId, String value) {
    return stage.interaction(() -> {
      var action = Json.object().put("type", "button").put("action_id", actionId).put("block_id", "forged")
          .put("value", value).put("action_ts", stage.workspace().ids().ts());
      var payload = Payloads.in(stage.payloads().blockAction(member, action), channel);
      payload.putObject("container").put("type", "message").put("channel_id", channel.id());
      return payload;
    });
  }

  private ObjectNode messagePayload(Message message, String actionId, Optional<String> value) {
    var workspace = stage.workspace();
    var original = new Original(workspace, member.id(), message.channel(), message.ts());
    var shown = original.kept().or(original::ephemeral).orElseThrow(() -> new IllegalArgumentException(
        "%s does not see the message %s".formatted(member.name(), message.ts())));
    var found = find(shown, actionId);
    var channel = workspace.knownChannel(message.channel());
    var payload = Payloads.in(stage.payloads().blockAction(member, action(found, value)), channel);
    var isEphemeral = original.kept().isEmpty();
    payload.putObject("container").put("type", "message").put("message_ts", message.ts())
        .put("channel_id", channel.id()).put("is_ephemeral", isEphemeral);
    if (!isEphemeral) {
      payload.set("message", shown.deepCopy());
    }
    payload.set("state", state(shown, found, value));
    return payload.put("response_url", stage.responseUrls().issue(workspace, member, channel, message.ts()));
  }

  private static ObjectNode state(ObjectNode shown, Blocks.Found found, Optional<String> value) {
    var state = Form.untouched(shown.path("blocks"));
    value.filter(_ -> Choice.isStateful(found.element()))
        .ifPresent(chosen -> Form.choose(Json.object().set("state", state), found, chosen));
    return state;
  }

  private ObjectNode action(Blocks.Found found, Optional<String> value) {
    var element = found.element();
    var action = Json.object().put("action_id", Json.text(element, "action_id")).put("block_id", found.blockId());
    if (Json.text(element, "type").equals("button")) {
      action.set("text", element.path("text").deepCopy());
      for (var copied : List.of("value", "style", "url")) {
        if (element.hasNonNull(copied)) {
          action.set(copied, element.path(copied));
        }
      }
      action.put("type", "button");
    } else {
      action.setAll(Choice.of(element, value.orElseThrow(
          () -> new IllegalArgumentException("One does not press this, one chooses in it: " + element))));
    }
    return action.put("action_ts", stage.workspace().ids().ts());
  }

  private static Blocks.Found find(JsonNode shown, String actionId) {
    return Blocks.find(shown.path("blocks"), actionId).orElseThrow(() -> new IllegalArgumentException(
        "There is no '%s' to press or choose in %s".formatted(actionId, shown.path("blocks"))));
  }
}
