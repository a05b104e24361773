package org.collegium.slack.connection;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that Slack sends to an address of ours: commands, presses, forms and events alike. The app refuses those
 * that Slack did not sign.
 */
public final class SignedRequests implements HttpHandler {

  /** Under which path of ours they come. */
  public static final String PATH = "/slack/events";

  private static final Logger LOG = LoggerFactory.getLogger(SignedRequests.class);
  /** Far more than any form of ours can hold. */
  private static final int LONGEST = 1024 * 1024;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LONG = 413;
  private static final int BROKEN = 500;

  private final Function<Request<?>, App> apps;
  private final SlackRequestParser parser;

  /** Has requests answered by that app. */
  public SignedRequests(App app) {
    this(app.slack(), _ -> app);
  }

  /** Has each request answered by the app that it is for. Whether Slack signed it, that app looks at. */
  public SignedRequests(Slack slack, Function<Request<?>, App> apps) {
    this.apps = apps;
    this.parser = new SlackRequestParser(AppConfig.builder().slack(slack).build());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readNBytes(LONGEST + 1);
      send(exchange, body.length > LONGEST ? Response.error(TOO_LONG) : answer(exchange, body));
    }
  }

  private Response answer(HttpExchange exchange, byte[] body) {
    var request = read(exchange, body);
    if (request.isEmpty()) {
      return Response.error(BAD_REQUEST);
    }
    try {
      return new Reception(apps.apply(request.get())).answer(request.get());
    } catch (Exception fault) {
      LOG.error("A request of Slack's could not be answered", fault);
      return Response.error(BROKEN);
    }
  }

  /** Nobody has seen yet whether Slack signed it, so that it may be anything; Bolt trips over what it does not know. */
  private Optional<Request<?>> read(HttpExchange exchange, byte[] body) {
    try {
      return Optional.ofNullable(parser.parse(SlackRequestParser.HttpRequest.builder()
          .requestUri(exchange.getRequestURI().getPath()).queryString(Map.of())
          .requestBody(new String(body, StandardCharsets.UTF_8))
          .headers(new RequestHeaders(exchange.getRequestHeaders())).remoteAddress("").build()));
    } catch (RuntimeException fault) {
      LOG.debug("A request cannot be read", fault);
      return Optional.empty();
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    var body = Optional.ofNullable(response.getBody()).orElse("").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type",
        Optional.ofNullable(response.getContentType()).orElse("text/plain"));
    exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
