package org.collegium.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.collegium.core.text.Secret;
import org.collegium.slack.SlackSettings;
import org.collegium.slack.SlackSettings.Entrance;
import org.collegium.slack.web.SlackWeb;
import org.junit.jupiter.api.Test;

/** Slack's Web API is there, but something keeps connections from coming about, as some proxies do. */
class NoGreetingTest {

  private static final byte[] NOBODY_LISTENS =
      "{\"ok\":true,\"url\":\"ws://127.0.0.1:9/link\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void aConnectionThatDoesNotComeAboutIsToldAndTriedAgain() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      asked.incrementAndGet();
      exchange.sendResponseHeaders(200, NOBODY_LISTENS.length);
      exchange.getResponseBody().write(NOBODY_LISTENS);
      exchange.close();
    });
    server.start();
    var token = new Secret("xapp-1");
    var settings = new SlackSettings(new Secret("xoxb-1"), new Entrance.Socket(token),
        Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/")));

    try (var web = SlackWeb.of(settings);
        var connection = new SocketConnection(web, token,
            new App(AppConfig.builder().slack(web.slack()).build(), List.of()), InstantSource.system())) {
      connection.start();
      await().atMost(Duration.ofSeconds(30)).until(() -> asked.get() >= 2);

      assertThat(connection.problem()).hasValue("no connection to 127.0.0.1 came about");
    } finally {
      server.stop(0);
    }
  }
}
