package org.collegium.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackHouse;
import org.collegium.slack.SlackSettings.Entrance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same by requests: what Slack signed is answered whatever it is, and anything else is turned away. */
class SignedOddPayloadsTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private SlackHouse slack;
  private Intake intake;
  private HttpServer server;

  @BeforeEach
  void begin(@TempDir Path folder) throws IOException {
    slack = SlackHouse.at(folder, "2027-01-04T16:00:00Z");
    intake = Intake.of(slack, new Entrance.Http(new Secret(slack.twin().signingSecret())));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(SignedRequests.PATH, intake.requests());
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
    client.close();
    slack.twin().forgetCalls();
    slack.close();
  }

  @Test
  void whateverSlackSignedIsAnswered() throws Exception {
    for (var payload : Skeleton.all()) {
      for (var variant : List.of(payload, payload.odd(), payload.blank())) {
        assertThat(status(body(variant), true)).as(variant.name()).isEqualTo(200);
      }
      assertThat(status(body(payload.oddThroughout()), true)).as(payload.name()).isIn(200, 400);
    }
    assertThat(intake.faults()).isEmpty();
  }

  @Test
  void whateverElseComesIsTurnedAway() throws Exception {
    for (var payload : Skeleton.all()) {
      assertThat(status(body(payload), false)).as(payload.name()).isEqualTo(401);
    }
    for (var rubbish : List.of("", "{", "payload=", "payload=%7B", "payload=null", "payload=%7B%7D", "[]", "null")) {
      assertThat(status(rubbish, false)).as(rubbish).isIn(400, 401);
    }
    assertThat(intake.faults()).isEmpty();
  }

  private static String body(Skeleton payload) {
    var json = payload.json();
    if (json.has("event")) {
      return json.toString();
    }
    return json.has("command") ? json.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue().getAsString())).collect(Collectors.joining("&"))
        : "payload=" + encoded(json.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private int status(String body, boolean isSigned) throws IOException, InterruptedException {
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    var secret = isSigned ? slack.twin().signingSecret() : "of somebody else";
    var request = HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + SignedRequests.PATH))
        .header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", new SlackSignature.Generator(secret).generate(timestamp, body))
        .POST(BodyPublishers.ofString(body)).build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }
}
