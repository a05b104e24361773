package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Signed requests to the app's one request URL.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack/">Signed requests</a>
 */
final class HttpLine implements Line, AutoCloseable {

  private final URI url;
  private final Signature signature;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HttpLine(URI url, Signature signature) {
    this.url = url;
    this.signature = signature;
  }

  @Override
  public Ack carry(Envelope envelope, Duration patience) {
    var body = body(envelope);
    var request = HttpRequest.newBuilder(url).timeout(patience).header("Content-Type",
        envelope.kind() == Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
    signature.headers(body).forEach(request::header);
    if (envelope.attempt() > 0) {
      request.header("X-Slack-Retry-Num", Integer.toString(envelope.attempt()))
          .header("X-Slack-Retry-Reason", envelope.reason());
    }
    try {
      return ack(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (HttpTimeoutException _) {
      return Ack.none("http_timeout");
    } catch (IOException _) {
      return Ack.none("connection_failed");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Ack.none("unknown_error");
    }
  }

  /** Asks the app whether the URL is its own, as Slack does when one is entered. */
  boolean isVerified(String verificationToken, Duration patience) {
    var challenge = Ids.random();
    var asked = Json.object().put("token", verificationToken).put("challenge", challenge)
        .put("type", "url_verification");
    var ack = carry(new Envelope(Kind.EVENT, asked, 0, ""), patience);
    return ack.received() && (Json.text(ack.body(), "challenge").equals(challenge)
        || ack.body().asText().equals(challenge) || ack.body().asText().equals("challenge=" + challenge));
  }

  private static Ack ack(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      return Ack.none("http_error");
    }
    var isJson = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    var body = response.body();
    if (body.isEmpty()) {
      return Ack.with(Json.nothing());
    }
    return Ack.with(isJson ? Json.parsed(body).orElse(Json.nothing()) : Json.object().textNode(body));
  }

  private static String body(Envelope envelope) {
    return switch (envelope.kind()) {
      case EVENT -> envelope.payload().toString();
      case INTERACTION -> "payload=" + encoded(envelope.payload().toString());
      case COMMAND -> form(envelope.payload());
    };
  }

  private static String form(ObjectNode payload) {
    return payload.properties().stream().map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
