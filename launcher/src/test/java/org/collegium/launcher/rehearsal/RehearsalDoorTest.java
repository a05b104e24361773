package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on the launcher's own server: who is let in, and who is not. */
@Timeout(60)
class RehearsalDoorTest {

  private static final String A_DAY = "{\"as\":\"person/ada.okafor@district1.example\",\"step\":\"ONE_DAY\"}";
  private static final String JSON = "application/json";

  @TempDir
  Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private OpenRehearsal rehearsal;

  @BeforeEach
  void start() {
    rehearsal = new OpenRehearsal(folder, "--answers", "none");
  }

  @AfterEach
  void stop() {
    rehearsal.close();
    http.close();
  }

  @Test
  void thePageItselfMayTurnTheClock() throws IOException, InterruptedException {
    var before = clock();

    var turned = post(A_DAY, here(), JSON);

    assertThat(turned.statusCode()).isEqualTo(200);
    assertThat(clock()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "http://127.0.0.1:1", "null", "http://localhost.evil.example"})
  void anotherSiteMayNot(String origin) throws IOException, InterruptedException {
    var before = clock();

    var turned = post(A_DAY, origin, JSON);

    assertThat(turned.statusCode()).isEqualTo(403);
    assertThat(turned.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
    assertThat(clock()).isEqualTo(before);
  }

  @Test
  void aFormOfAnotherSiteMayNotEvenWithoutItsOrigin() throws IOException, InterruptedException {
    var before = clock();

    assertThat(post(A_DAY, here(), "text/plain").statusCode()).isEqualTo(415);
    assertThat(clock()).isEqualTo(before);
  }

  @Test
  void aNameThatWasBentToPointHereIsNotAnswered() throws IOException {
    assertThat(statusFor("127.0.0.1:" + rehearsal.page().getPort())).contains("200");
    assertThat(statusFor("evil.example:" + rehearsal.page().getPort())).contains("403");
  }

  @Test
  void withoutTheSecretThereIsNothing() throws IOException, InterruptedException {
    assertThat(get(URI.create(here() + "/")).statusCode()).isEqualTo(404);
    assertThat(get(URI.create(here() + "/rehearsal/")).statusCode()).isEqualTo(404);
    assertThat(get(URI.create(here() + "/rehearsal/AAAAAAAAAAAAAAAAAAAAAA/")).statusCode()).isEqualTo(404);
    assertThat(get(rehearsal.page()).statusCode()).isEqualTo(200);
  }

  private String here() {
    return "http://127.0.0.1:" + rehearsal.page().getPort();
  }

  private String clock() throws IOException, InterruptedException {
    return get(rehearsal.page().resolve("api/desk")).body().replaceAll(".*\"at\":\"([^\"]+)\".*", "$1");
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body, String origin, String type) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(rehearsal.page().resolve("api/turn")).header("Origin", origin)
        .header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  /** No client library sends another host than the one it speaks to. */
  private String statusFor(String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), rehearsal.page().getPort())) {
      var request =
          "GET " + rehearsal.page().getPath() + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }
}
