package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A bot without any library: HTTP as the JDK has it, and {@link RawGateway}. Every reply is held against Discord's own
 * document.
 */
final class RawBot implements AutoCloseable {

  static final int GUILDS_AND_MESSAGES = Intents.GUILDS | Intents.GUILD_MESSAGES | Intents.DIRECT_MESSAGES
      | Intents.GUILD_MESSAGE_REACTIONS | Intents.GUILD_SCHEDULED_EVENTS;

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<RawGateway> gateways = new CopyOnWriteArrayList<>();
  private final DiscordTwin twin;

  RawBot(DiscordTwin twin) {
    this.twin = twin;
  }

  /** What came back, whose body is missing where there was none. */
  record Answered(int status, Map<String, String> headers, JsonNode body) {

    int code() {
      return body.path("code").asInt();
    }
  }

  Answered get(String path) {
    return send("GET", path, "");
  }

  Answered post(String path, String json) {
    return send("POST", path, json);
  }

  Answered patch(String path, String json) {
    return send("PATCH", path, json);
  }

  Answered put(String path, String json) {
    return send("PUT", path, json);
  }

  Answered delete(String path) {
    return send("DELETE", path, "");
  }

  Answered send(String method, String path, String json) {
    return send(method, path, Map.of("Authorization", "Bot " + twin.botToken(), "Content-Type", "application/json"),
        BodyPublishers.ofString(json));
  }

  Answered send(String method, String path, Map<String, String> headers, BodyPublisher body) {
    var request = HttpRequest.newBuilder(twin.restUrl().resolve(path)).method(method, body);
    headers.forEach(request::header);
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var seen = new HashMap<String, String>();
      response.headers().map().forEach((name, values) -> seen.put(name, values.getFirst()));
      var answered = new Answered(response.statusCode(), seen, Json.parsed(response.body()).orElse(Json.nothing()));
      assertThat(Contract.ofDiscord().problems(method, path, answered.status(), answered.body()))
          .as(() -> answered.body().toString()).isEmpty();
      return answered;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** One part of JSON and one file, as a form. */
  Answered upload(String path, String json, String name, String words) {
    var form = """
        --edge\r
        Content-Disposition: form-data; name="payload_json"\r
        Content-Type: application/json\r
        \r
        %s\r
        --edge\r
        Content-Disposition: form-data; name="files[0]"; filename="%s"\r
        Content-Type: text/plain\r
        \r
        %s\r
        --edge--\r
        """.formatted(json, name, words);
    return send("POST", path, Map.of("Authorization", "Bot " + twin.botToken(), "Content-Type",
        "multipart/form-data; boundary=edge"), BodyPublishers.ofString(form));
  }

  /** Registers these commands globally, and returns what Discord kept. */
  JsonNode commands(String json) {
    return put("applications/%s/commands".formatted(twin.applicationId()), json).body();
  }

  Answered answer(JsonNode interaction, String json) {
    return post("interactions/%s/%s/callback".formatted(interaction.path("id").asText(),
        interaction.path("token").asText()), json);
  }

  /** The address of what an interaction's token reaches. */
  String hook(JsonNode interaction) {
    return "webhooks/%s/%s".formatted(twin.applicationId(), interaction.path("token").asText());
  }

  /** Connects without a word. */
  RawGateway connect() {
    return connect("?v=10&encoding=json");
  }

  RawGateway connect(String query) {
    var gateway = new RawGateway();
    gateways.add(gateway);
    client.newWebSocketBuilder().buildAsync(URI.create(twin.gatewayUrl() + query), gateway).join();
    return gateway;
  }

  /** Connects and identifies; returns when the bot is ready. */
  RawGateway identified(int intents) {
    var gateway = connect();
    gateway.identify(twin.botToken(), intents);
    gateway.next("READY");
    return gateway;
  }

  /** Answers every interaction from now on with the same JSON, on the thread that hears of it. */
  RawGateway answering(String json) {
    var gateway = identified(GUILDS_AND_MESSAGES);
    gateway.onInteraction(interaction -> answer(interaction, json));
    return gateway;
  }

  static ObjectNode json(String text) {
    return Json.copy(Json.parsed(text).orElseThrow());
  }

  @Override
  public void close() {
    client.shutdownNow();
    gateways.forEach(RawGateway::failIfAnythingWasWrong);
  }
}
