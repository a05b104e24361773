package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Files that components of a message show: asked for by name, and told of by the address they are kept at. */
final class Media {

  private static final String BY_NAME = "attachment://";

  private Media() {}

  /** Has the components of a message name the addresses of its attachments. */
  static void resolve(ObjectNode message) {
    var attachments = message.path("attachments");
    message.path("components").findParents("file").forEach(shown -> Media.file(attachments, (ObjectNode) shown));
    message.path("components").findParents("media").forEach(shown -> Media.item(attachments, (ObjectNode) shown));
  }

  private static void file(JsonNode attachments, ObjectNode component) {
    Json.each(attachments).filter(file -> isMeant(file, component.path("file"))).findFirst().ifPresent(file -> {
      component.set("file", told(file));
      component.set("name", file.path("filename"));
      component.set("size", file.path("size"));
      component.put("spoiler", component.path("spoiler").asBoolean());
    });
  }

  private static void item(JsonNode attachments, ObjectNode item) {
    Json.each(attachments).filter(file -> isMeant(file, item.path("media"))).findFirst().ifPresent(file -> {
      item.set("media", told(file));
      item.put("spoiler", item.path("spoiler").asBoolean());
      if (!item.has("description")) {
        item.putNull("description");
      }
    });
  }

  private static boolean isMeant(JsonNode file, JsonNode asked) {
    return Json.text(asked, "url").equals(BY_NAME + Json.text(file, "filename"));
  }

  private static ObjectNode told(JsonNode file) {
    return Json.object().put("id", Json.text(file, "id")).put("url", Json.text(file, "url"))
        .put("proxy_url", Json.text(file, "proxy_url")).put("attachment_id", Json.text(file, "id"))
        .put("content_type", Json.text(file, "content_type"));
  }
}
