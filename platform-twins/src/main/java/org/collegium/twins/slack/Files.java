package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * Files, sent in three steps: ask for a URL, upload, complete.
 *
 * @see <a href="https://docs.slack.dev/messaging/working-with-files/#uploading_files">Uploading files</a>
 */
final class Files implements HttpHandler {

  static final String ROOT = "/upload/v1/";

  private static final int LONGEST_ALT_TEXT = 1_000;

  private final String base;
  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

  Files(String base) {
    this.base = base;
  }

  Map<String, Endpoint> endpoints() {
    return Map.of(
        "files.getUploadURLExternal", Endpoint.forBots(this::urlFor, "files:write"),
        "files.completeUploadExternal", Endpoint.forBots(this::complete, "files:write"),
        "files.delete", Endpoint.forBots(this::delete, "files:write"));
  }

  /** A file's bytes, once uploaded. */
  Optional<byte[]> content(String fileId) {
    return Optional.ofNullable(uploads.get(fileId)).flatMap(Upload::content);
  }

  private ObjectNode urlFor(Asked asked) {
    var length = asked.arguments().number("length", 0);
    if (length < 1) {
      throw Refusal.because("invalid_arguments");
    }
    var alt = asked.arguments().optional("alt_txt");
    if (alt.isPresent() && alt.get().length() > LONGEST_ALT_TEXT) {
      throw Refusal.because("alt_txt_too_large");
    }
    var id = asked.workspace().ids().next("F");
    uploads.put(id, new Upload(asked.required("filename"), length, alt, Optional.empty()));
    return Json.object().put("ok", true).put("upload_url", base + ROOT + id).put("file_id", id);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var id = exchange.getRequestURI().getPath().substring(ROOT.length());
      var content = exchange.getRequestBody().readAllBytes();
      var kept = uploads.computeIfPresent(id, (_, was) -> was.with(content));
      (kept == null ? Answer.text(404, "not found") : Answer.text(200, "OK - " + content.length)).to(exchange);
    }
  }

  private ObjectNode complete(Asked asked) {
    asked.required("files");
    var files = Json.array();
    for (var named : asked.arguments().node("files")) {
      var id = Json.text(named, "id");
      var upload = Optional.ofNullable(uploads.get(id)).filter(sent -> sent.content().isPresent())
          .orElseThrow(() -> Refusal.because("file_not_found"));
      files.addObject().put("id", id).put("title", named.path("title").asText(upload.name()));
    }
    asked.arguments().optional("channel_id").ifPresent(channelId -> {
      var channel = asked.workspace().channelOfTheBot(channelId);
      var said = Json.object().put("text", asked.arguments().text("initial_comment"));
      asked.arguments().optional("thread_ts").ifPresent(thread -> said.put("thread_ts", thread));
      var message = Messages.byTheBot(asked.workspace(), new Content(said));
      message.set("files", shared(files));
      channel.put(message);
    });
    return Json.object().put("ok", true).set("files", files);
  }

  /** What pointed at it stays, and shows that it was deleted. */
  private ObjectNode delete(Asked asked) {
    if (uploads.remove(asked.required("file")) == null) {
      throw Refusal.because("file_not_found");
    }
    return Json.object().put("ok", true);
  }

  private ArrayNode shared(ArrayNode files) {
    var shared = Json.array();
    for (var file : files) {
      var id = Json.text(file, "id");
      var copy = (ObjectNode) file.deepCopy();
      Optional.ofNullable(uploads.get(id)).ifPresent(upload -> {
        copy.put("name", upload.name()).put("size", upload.length()).put("url_private", base + ROOT + id);
        upload.alt().ifPresent(alt -> copy.put("alt_txt", alt));
      });
      shared.add(copy);
    }
    return shared;
  }

  private record Upload(String name, int length, Optional<String> alt, Optional<byte[]> content) {

    Upload with(byte[] sent) {
      return new Upload(name, length, alt, Optional.of(sent));
    }
  }
}
