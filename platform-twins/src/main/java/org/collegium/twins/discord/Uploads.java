package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.twins.discord.Asked.Upload;

/** Files that came with messages and forms, under the addresses their attachments have. */
final class Uploads implements HttpHandler {

  static final String ROOT = "/attachments/";

  private final Ids ids;
  private final String base;
  private final Map<String, Upload> files = new ConcurrentHashMap<>();

  Uploads(Ids ids, String base) {
    this.ids = ids;
    this.base = base;
  }

  /** As attachments, described as the form's own {@code attachments} say. */
  ArrayNode keep(Iterable<Upload> uploads, JsonNode form, String channelId) {
    var list = Json.array();
    var index = 0;
    for (var upload : uploads) {
      var number = upload.field().replaceAll("\\D", "");
      var place = number.isEmpty() ? Integer.toString(index) : number;
      var said = Json.each(form.path("attachments")).filter(each -> Json.text(each, "id").equals(place)).findFirst()
          .orElse(Json.nothing());
      var id = ids.next();
      files.put(id, upload);
      var url = "%s%s%s/%s/%s".formatted(base, ROOT, channelId, id, upload.name().replaceAll("[^A-Za-z0-9._-]", "_"));
      var attachment = list.addObject().put("id", id).put("filename", upload.name())
          .put("size", upload.content().length).put("url", url).put("proxy_url", url);
      if (!upload.contentType().isEmpty()) {
        attachment.put("content_type", upload.contentType());
      }
      if (said.hasNonNull("description")) {
        attachment.put("description", Json.text(said, "description"));
      }
      index++;
    }
    return list;
  }

  Optional<byte[]> content(String attachmentId) {
    return Optional.ofNullable(files.get(attachmentId)).map(Upload::content);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var steps = exchange.getRequestURI().getPath().split("/", -1);
      var content = content(steps.length < 2 ? "" : steps[steps.length - 2]);
      exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, content.map(bytes -> (long) bytes.length)
          .filter(length -> length > 0).orElse(-1L));
      exchange.getResponseBody().write(content.orElse(new byte[0]));
    }
  }
}
