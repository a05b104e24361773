package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.twins.discord.Asked.Upload;

/** An HTTP request as it came in. */
record Request(String method, String path, Map<String, String> query, Map<String, String> headers, JsonNode body,
    List<Upload> files) {

  static Request read(HttpExchange exchange, String root) throws IOException {
    var headers = new HashMap<String, String>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT),
        String.join(",", values)));
    var bytes = exchange.getRequestBody().readAllBytes();
    var uri = exchange.getRequestURI();
    var form = Multipart.of(headers.getOrDefault("content-type", ""), bytes);
    var json = form.map(Multipart::json).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    return new Request(exchange.getRequestMethod(), "/" + uri.getRawPath().substring(root.length()),
        pairs(Optional.ofNullable(uri.getRawQuery()).orElse("")), headers, Json.parsed(json).orElse(Json.nothing()),
        form.map(Multipart::files).orElse(List.of()));
  }

  private static Map<String, String> pairs(String query) {
    var pairs = new HashMap<String, String>();
    Stream.of(query.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
      var parts = pair.split("=", 2);
      pairs.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    });
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  List<String> steps() {
    return Stream.of(path.substring(1).split("/")).map(step -> step.contains("%") ? decoded(step) : step).toList();
  }

  boolean holds(String token) {
    return headers.getOrDefault("authorization", "").equals("Bot " + token);
  }

  /** All but the token. */
  Map<String, String> shownHeaders() {
    var shown = new HashMap<>(headers);
    shown.remove("authorization");
    return shown;
  }
}
