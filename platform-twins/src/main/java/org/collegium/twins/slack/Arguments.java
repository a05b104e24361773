package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What a Web API call brings, whether it came as a form or as JSON. */
record Arguments(ObjectNode json) {

  /** A form carries these as JSON within a string. */
  private static final Set<String> NESTED =
      Set.of("blocks", "attachments", "metadata", "view", "files", "unfurls", "profile");

  static Arguments ofForm(String form) {
    var json = Json.object();
    for (var pair : form.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        json.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Arguments(unfolded(json));
  }

  static Arguments ofJson(String body) {
    return Json.parsed(body).filter(JsonNode::isObject)
        .map(node -> new Arguments(unfolded((ObjectNode) node)))
        .orElseThrow(() -> Refusal.because("invalid_json"));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  private static ObjectNode unfolded(ObjectNode json) {
    for (var name : NESTED) {
      var value = json.path(name);
      if (value.isTextual() && !value.asText().isEmpty()) {
        Json.parsed(value.asText()).ifPresent(node -> json.set(name, node));
      }
    }
    return json;
  }

  boolean has(String name) {
    return json.hasNonNull(name) && !(json.path(name).isTextual() && json.path(name).asText().isEmpty());
  }

  String text(String name) {
    return Json.text(json, name);
  }

  Optional<String> optional(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  JsonNode node(String name) {
    return json.path(name);
  }

  boolean flag(String name) {
    var value = text(name);
    return value.equals("true") || value.equals("1");
  }

  int number(String name, int otherwise) {
    try {
      return has(name) ? Integer.parseInt(text(name)) : otherwise;
    } catch (NumberFormatException _) {
      throw Refusal.because("invalid_arguments");
    }
  }
}
