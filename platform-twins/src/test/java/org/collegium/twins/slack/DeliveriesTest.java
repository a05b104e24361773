package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How envelopes come by Socket Mode, and what becomes of those that nobody acknowledges. */
class DeliveriesTest {

  private static final Duration SHORT = Duration.ofMillis(100);

  private final SlackTwin twin = SlackTwin.open();
  private final RawApp app = new RawApp(twin);
  private final SlackPerson ada = twin.person("Ada Lovelace", "ada@example.org", "America/Denver");

  @BeforeEach
  void loseHeartSoon() {
    twin.patience(new Patience(SHORT, List.of(Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(10))));
  }

  @AfterEach
  void close() {
    app.close();
    twin.close();
  }

  @Test
  void anUnacknowledgedEventComesAgainThreeTimesWithTheSameIdAndAReason() {
    var connection = app.connect(_ -> Optional.empty());

    var reaction = ada.says("", "Hello");

    assertThat(reaction.acknowledged()).isFalse();
    assertThat(reaction.deliveries()).isEqualTo(4);
    var first = connection.next("events_api");
    var second = connection.next("events_api");
    assertThat(first.path("retry_attempt").asInt()).isZero();
    assertThat(second.path("retry_attempt").asInt()).isEqualTo(1);
    assertThat(second.path("retry_reason").asText()).isEqualTo("timeout");
    assertThat(second.path("payload").path("event_id")).isEqualTo(first.path("payload").path("event_id"));
    assertThat(second.path("envelope_id")).isNotEqualTo(first.path("envelope_id"));
  }

  @Test
  void anEventAcknowledgedTheSecondTimeComesNoThirdTime() {
    var seen = new AtomicInteger();
    app.connect(_ -> seen.incrementAndGet() < 2 ? Optional.empty() : Optional.of(Json.object()));

    var reaction = ada.says("", "Hello");

    assertThat(reaction.acknowledged()).isTrue();
    assertThat(reaction.deliveries()).isEqualTo(2);
  }

  @Test
  void aCommandNobodyAcknowledgesIsLost() {
    var connection = app.connect(_ -> Optional.empty());

    var reaction = ada.types("/cohort", "", "");

    assertThat(reaction.acknowledged()).isFalse();
    assertThat(reaction.deliveries()).isEqualTo(1);
    assertThat(reaction.after()).isGreaterThanOrEqualTo(SHORT);
    connection.next("slash_commands");
    assertThat(connection.frames).isEmpty();
  }

  @Test
  void withoutAConnectionACommandIsLostAtOnceAndAnEventWaitsForOne() {
    assertThat(ada.types("/cohort", "", "").acknowledged()).isFalse();
    assertThat(ada.says("", "Hello").deliveries()).isEqualTo(4);
  }

  @Test
  void ofTwoConnectionsOneGetsEachEnvelope() {
    var one = app.connect();
    var two = app.connect();

    for (var count = 0; count < 4; count++) {
      ada.types("/cohort", "n" + count, "");
    }

    assertThat(twin.sockets().open()).isEqualTo(2);
    assertThat(twin.sockets().everOpened()).isEqualTo(2);
    assertThat(texts(one)).containsExactly("n0", "n2");
    assertThat(texts(two)).containsExactly("n1", "n3");
  }

  @Test
  void theEleventhConnectionIsOneTooMany() {
    for (var count = 0; count < 10; count++) {
      app.connect();
    }

    var url = Json.parsed(app.send("apps.connections.open", twin.appToken(), Map.of()).body()).orElseThrow();
    var eleventh = new RawApp.Connection(_ -> Optional.empty());
    try (var client = HttpClient.newHttpClient()) {
      var socket = client.newWebSocketBuilder().buildAsync(URI.create(url.path("url").asText()), eleventh).join();
      assertThat(eleventh.next("disconnect").path("reason").asText()).isEqualTo("too_many_websockets");
      socket.abort();
    }
  }

  @Test
  void aTicketIsGoodForOneConnection() {
    var url = URI.create(Json.parsed(app.send("apps.connections.open", twin.appToken(), Map.of()).body())
        .orElseThrow().path("url").asText());
    var listener = new RawApp.Connection(_ -> Optional.empty());
    try (var client = HttpClient.newHttpClient()) {
      var socket = client.newWebSocketBuilder().buildAsync(url, listener).join();
      assertThat(client.newWebSocketBuilder().buildAsync(url, listener)).failsWithin(Duration.ofSeconds(5));
      socket.abort();
    }
  }

  @Test
  void refreshRequestedIsSaidAndThenTheConnectionCloses() throws InterruptedException {
    var connection = app.connect();

    twin.sockets().disconnect("refresh_requested");

    assertThat(connection.next("disconnect").path("reason").asText()).isEqualTo("refresh_requested");
    assertThat(connection.ends.poll(5, TimeUnit.SECONDS)).isEqualTo("closed");
  }

  @Test
  void aWarningLeavesTheConnectionOpenForNow() {
    var connection = app.connect();

    twin.sockets().disconnect("warning");

    assertThat(connection.next("disconnect").path("reason").asText()).isEqualTo("warning");
    assertThat(ada.types("/cohort", "", "").acknowledged()).isTrue();
  }

  /** With a bare socket: the JDK's own client now and then misses a connection's sudden end. */
  @Test
  void aDroppedConnectionEndsWithoutAWord() throws Exception {
    var url = Json.parsed(app.send("apps.connections.open", twin.appToken(), Map.of()).body()).orElseThrow();
    var address = URI.create(url.path("url").asText());
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(5_000);
      hearHello(socket, address);

      twin.sockets().drop();

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).endsWith("}");
    }
    assertThat(twin.sockets().open()).isZero();
    assertThat(ada.types("/cohort", "", "").acknowledged()).isFalse();
    app.connect();
    assertThat(ada.types("/cohort", "", "").acknowledged()).isTrue();
  }

  @Test
  void aMutedConnectionHearsNothingAndStaysOpen() {
    var connection = app.connect();

    twin.sockets().mute(true);
    assertThat(ada.types("/cohort", "lost", "").acknowledged()).isFalse();
    twin.sockets().mute(false);
    assertThat(ada.types("/cohort", "heard", "").acknowledged()).isTrue();

    assertThat(twin.sockets().open()).isEqualTo(1);
    assertThat(texts(connection)).containsExactly("heard");
  }

  @Test
  void theBotsOwnPostComesAsAnEventAndWhatTheScopesDoNotCoverDoesNot() {
    var connection = app.connect();
    app.call("chat.postMessage", Map.of("channel", ada.id(), "text", "From me"));

    assertThat(connection.next("events_api").path("payload").path("event").path("bot_id").asText()).isNotEmpty();

    twin.grant("chat:write");
    assertThat(ada.says("", "Hello").deliveries()).isZero();
    assertThat(ada.types("/cohort", "", "").deliveries()).isZero();
  }

  @Test
  void peopleComeMoveAndGoAndTheAppGoesToo() {
    var connection = app.connect();
    var channel = twin.channel("cohort");

    ada.joinsTeam();
    assertThat(event(connection, "team_join").path("user").path("id").asText()).isEqualTo(ada.id());
    ada.movesTo("Asia/Tokyo");
    assertThat(event(connection, "user_change").path("user").path("tz").asText()).isEqualTo("Asia/Tokyo");
    ada.speaks("en-GB");
    assertThat(event(connection, "user_change").path("user").path("locale").asText()).isEqualTo("en-GB");
    ada.joins(channel);
    assertThat(event(connection, "member_joined_channel").path("channel").asText()).isEqualTo(channel);
    twin.revokeTokens();
    event(connection, "tokens_revoked");
    assertThat(app.call("auth.test", Map.of()).path("error").asText()).isEqualTo("token_revoked");
    twin.uninstall();
    event(connection, "app_uninstalled");
    assertThat(app.call("auth.test", Map.of()).path("error").asText()).isEqualTo("account_inactive");
  }

  private static void hearHello(Socket socket, URI address) throws IOException {
    socket.getOutputStream().write("""
        GET %s?%s HTTP/1.1\r
        Host: 127.0.0.1\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        \r
        """.formatted(address.getPath(), address.getQuery()).getBytes(StandardCharsets.UTF_8));
    var heard = new StringBuilder();
    while (!heard.toString().contains("hello")) {
      heard.append((char) socket.getInputStream().read());
    }
  }

  private static JsonNode event(RawApp.Connection connection, String type) {
    var event = connection.next("events_api").path("payload").path("event");
    assertThat(event.path("type").asText()).isEqualTo(type);
    return event;
  }

  private static List<String> texts(RawApp.Connection connection) {
    return connection.frames.stream().map(frame -> frame.path("payload").path("text").asText()).toList();
  }
}
