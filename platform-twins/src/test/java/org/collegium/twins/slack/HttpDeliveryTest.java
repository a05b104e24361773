package org.collegium.twins.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed requests to the app's URL, taken by the JDK's own server. */
class HttpDeliveryTest {

  record Request(String type, String signature, String timestamp, String retry, String body) {}

  private final SlackTwin twin = SlackTwin.open();
  private final SlackPerson ada = twin.person("Ada Lovelace", "ada@example.org", "America/Denver");
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "";

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/slack/events", this::take);
    server.start();
    twin.patience(new Patience(Duration.ofSeconds(3), List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO)));
    twin.deliverOverHttp(url());
  }

  @AfterEach
  void close() {
    server.stop(0);
    twin.close();
  }

  @Test
  void aCommandIsASignedFormWhoseAnswerIsTheReaction() throws Exception {
    answer = "{\"text\":\"Friday at nine\"}";

    var reaction = ada.types("/cohort", "next & last", "");

    var request = requests.take();
    assertThat(request.type()).isEqualTo("application/x-www-form-urlencoded");
    assertThat(Arguments.ofForm(request.body()).text("text")).isEqualTo("next & last");
    assertThat(request.signature()).isEqualTo(signed(request));
    assertThat(reaction.body().path("text").asText()).isEqualTo("Friday at nine");
    assertThat(ada.ephemerals()).hasSize(1);
  }

  @Test
  void anEventThatBreaksTheAppComesAgainAndSaysSo() throws Exception {
    status = 500;

    var reaction = ada.says("", "Hello");

    assertThat(reaction.deliveries()).isEqualTo(4);
    assertThat(requests.take().retry()).isEqualTo("null null");
    assertThat(requests.take().retry()).isEqualTo("1 http_error");
    assertThat(requests.take().type()).isEqualTo("application/json");
  }

  @Test
  void aCommandThatBreaksTheAppIsLost() {
    status = 500;

    assertThat(ada.types("/cohort", "", "").acknowledged()).isFalse();
    assertThat(requests).hasSize(1);
  }

  @Test
  void aUrlIsVerifiedByItsAnswerToAChallenge() {
    answer = "challenge";
    assertThat(twin.isVerified(url())).isTrue();
    answer = "{}";
    assertThat(twin.isVerified(url())).isFalse();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(new Request(headers.getFirst("Content-Type"), headers.getFirst("X-Slack-Signature"),
          headers.getFirst("X-Slack-Request-Timestamp"),
          headers.getFirst("X-Slack-Retry-Num") + " " + headers.getFirst("X-Slack-Retry-Reason"), body));
      var said = answer.equals("challenge")
          ? Json.object().put("challenge", Json.parsed(body).orElseThrow().path("challenge").asText()).toString()
          : answer;
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, said.isEmpty() ? -1 : said.getBytes(StandardCharsets.UTF_8).length);
      exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String signed(Request request) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(twin.signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var base = "v0:" + request.timestamp() + ":" + request.body();
    return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
  }

  private URI url() {
    return URI.create("http://127.0.0.1:%d/slack/events".formatted(server.getAddress().getPort()));
  }
}
