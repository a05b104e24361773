package org.collegium.twins.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON, as this twin reads and writes it. */
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

  static ArrayNode list(Collection<? extends JsonNode> items) {
    var list = array();
    items.forEach(item -> list.add(item.deepCopy()));
    return list;
  }

  static ArrayNode texts(Collection<String> items) {
    var list = array();
    items.forEach(list::add);
    return list;
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

  /** This field's text, or the empty one: whether it is absent, null or not a value. */
  static String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isNull() ? "" : value.asText("");
  }

  static List<String> strings(JsonNode list) {
    return each(list).map(JsonNode::asText).toList();
  }

  /** Absent, null or empty. */
  static boolean isBare(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty())
        || (node.isTextual() && node.asText().isEmpty());
  }

  static ObjectNode copy(JsonNode node) {
    return node instanceof ObjectNode object ? object.deepCopy() : object();
  }

  static List<JsonNode> copies(Collection<? extends JsonNode> items) {
    return items.stream().map(JsonNode::<JsonNode>deepCopy).toList();
  }
}
