package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Files that components of a message show: asked for by name, and told of by the address they are kept at. */
final class Media {

  private static final String BY_NAME = "attachment://";

  private Media() {}

  /** Has the components of a message name the addresses of its attachments. */
  static void resolve(ObjectNode message) {
    message.path("components").findParents("url").forEach(shown -> {
      var url = Json.text(shown, "url");
      if (url.startsWith(BY_NAME) && shown instanceof ObjectNode media) {
        address(message.path("attachments"), url.substring(BY_NAME.length()), media);
      }
    });
  }

  private static void address(JsonNode attachments, String name, ObjectNode media) {
    Json.each(attachments).filter(file -> Json.text(file, "filename").equals(name)).findFirst()
        .ifPresent(file -> media.put("url", Json.text(file, "url")));
  }
}
