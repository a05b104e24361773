package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An app without any SDK: HTTP and WebSocket as the JDK has them. */
final class RawApp implements AutoCloseable {

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SlackTwin twin;

  RawApp(SlackTwin twin) {
    this.twin = twin;
  }

  /** A form, as Slack's own libraries send it; the bot's token in the header. */
  JsonNode call(String method, Map<String, Object> arguments) {
    return Json.parsed(send(method, twin.botToken(), arguments).body()).orElseThrow();
  }

  HttpResponse<String> send(String method, String token, Map<String, Object> arguments) {
    var form = arguments.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue().toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return post(twin.apiUrl().resolve(method), form, Map.of("Content-Type", "application/x-www-form-urlencoded",
        "Authorization", "Bearer " + token));
  }

  JsonNode callWithJson(String method, JsonNode body) {
    var response = post(twin.apiUrl().resolve(method), body.toString(), Map.of(
        "Content-Type", "application/json; charset=utf-8", "Authorization", "Bearer " + twin.botToken()));
    return Json.parsed(response.body()).orElseThrow();
  }

  HttpResponse<String> post(URI where, String body, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(where).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Connects; every envelope is acknowledged with what {@code reply} answers, none at all where it answers nothing. */
  Connection connect(Function<JsonNode, Optional<JsonNode>> reply) {
    var url = Json.parsed(send("apps.connections.open", twin.appToken(), Map.of()).body()).orElseThrow();
    var connection = new Connection(reply);
    client.newWebSocketBuilder().buildAsync(URI.create(url.path("url").asText()), connection).join();
    connection.next("hello");
    return connection;
  }

  Connection connect() {
    return connect(_ -> Optional.of(Json.object()));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  static final class Connection implements WebSocket.Listener {

    final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final Function<JsonNode, Optional<JsonNode>> reply;

    Connection(Function<JsonNode, Optional<JsonNode>> reply) {
      this.reply = reply;
    }

    /** The next frame of this type; others are passed over. */
    JsonNode next(String type) {
      try {
        while (true) {
          var frame = frames.poll(5, TimeUnit.SECONDS);
          if (frame == null) {
            throw new AssertionError("No frame of type " + type);
          }
          if (frame.path("type").asText().equals(type)) {
            return frame;
          }
        }
      } catch (InterruptedException fault) {
        throw new IllegalStateException(fault);
      }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      socket.request(1);
      if (!last) {
        return null;
      }
      var frame = Json.parsed(text.toString()).orElseThrow();
      text.setLength(0);
      frames.add(frame);
      if (!frame.has("envelope_id")) {
        return null;
      }
      return reply.apply(frame).map(payload -> {
        var ack = Json.object().put("envelope_id", frame.path("envelope_id").asText());
        return socket.sendText(((ObjectNode) ack.set("payload", payload)).toString(), true);
      }).orElse(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      ends.add("closed");
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable fault) {
      ends.add("broken");
    }
  }
}
