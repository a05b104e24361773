package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The message a person acted on, kept in the channel or shown to them only. */
record Original(Workspace workspace, String memberId, String channelId, String ts) {

  void replace(Content content) {
    var message = kept().or(this::ephemeral).orElseThrow(() -> Refusal.because("message_not_found"));
    message.remove("blocks");
    content.writeTo(message);
    if (kept().isPresent()) {
      message.putObject("edited").put("user", workspace.bot().id()).put("ts", workspace.ids().ts());
    }
  }

  void delete() {
    if (workspace.knownChannel(channelId).remove(ts).isEmpty()) {
      workspace.ephemerals(memberId).removeIf(this::isThis);
    }
  }

  Optional<ObjectNode> kept() {
    return workspace.knownChannel(channelId).message(ts);
  }

  Optional<ObjectNode> ephemeral() {
    return workspace.ephemerals(memberId).stream().filter(this::isThis).map(ObjectNode.class::cast).findFirst();
  }

  private boolean isThis(JsonNode message) {
    return Json.text(message, "ts").equals(ts);
  }
}
