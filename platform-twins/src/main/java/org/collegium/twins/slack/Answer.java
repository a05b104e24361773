package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An HTTP response of the twin's. */
record Answer(int status, Map<String, String> headers, String body) {

  static Answer json(JsonNode json, Map<String, String> headers) {
    return new Answer(200, headers, json.toString());
  }

  static Answer text(int status, String body) {
    return new Answer(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body);
  }

  void to(HttpExchange exchange) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
