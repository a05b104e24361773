package org.collegium.twins.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON, as the twin reads and writes it. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static JsonNode nothing() {
    return MissingNode.getInstance();
  }

  static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** This field's text, or the empty one: whether it is absent, null or not text. */
  static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  /** Every text there is within, at any depth, in the order they are read. */
  static Stream<String> texts(JsonNode node) {
    if (node.isArray()) {
      return each(node).flatMap(Json::texts);
    }
    return node.properties().stream().flatMap(field -> field.getKey().equals("text") && field.getValue().isTextual()
        ? Stream.of(field.getValue().asText())
        : texts(field.getValue()));
  }
}
