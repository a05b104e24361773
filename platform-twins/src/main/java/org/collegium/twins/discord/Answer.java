package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** An HTTP response of the twin's; a missing body is none. */
record Answer(int status, Map<String, String> headers, JsonNode body) {

  private static final String VIA = "1.1 twin";

  static Answer ok(JsonNode body) {
    return new Answer(200, Map.of(), body);
  }

  static Answer created(JsonNode body) {
    return new Answer(201, Map.of(), body);
  }

  static Answer done() {
    return new Answer(204, Map.of(), Json.nothing());
  }

  static Answer refused(Refusal refusal) {
    return new Answer(refusal.status(), Map.of(), refusal.json());
  }

  /** Something between the caller and Discord speaks, in no JSON. */
  static Answer bare(int status) {
    return new Answer(status, Map.of(), Json.nothing());
  }

  Answer with(Map<String, String> others) {
    var all = new HashMap<>(headers);
    all.putAll(others);
    return new Answer(status, all, body);
  }

  Answer without(String header) {
    return with(Map.of(header, ""));
  }

  /** Discord's answers come through a proxy that names itself; without its name they are a ban of Cloudflare's. */
  void to(HttpExchange exchange) throws IOException {
    var bytes = body.isMissingNode() ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Via", VIA);
    if (bytes.length > 0) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    headers.forEach((name, value) -> {
      exchange.getResponseHeaders().remove(name);
      if (!value.isEmpty()) {
        exchange.getResponseHeaders().set(name, value);
      }
    });
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
