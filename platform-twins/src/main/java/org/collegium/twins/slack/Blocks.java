package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Blocks as the platform keeps them: every block and every interactive element has a name. */
final class Blocks {

  private Blocks() {}

  /** A copy in which nothing is nameless. */
  static ArrayNode named(JsonNode blocks) {
    var named = Json.array();
    for (var block : blocks) {
      var copy = (ObjectNode) block.deepCopy();
      nameUnless(copy, "block_id");
      interactive(copy).forEach(element -> nameUnless(element, "action_id"));
      named.add(copy);
    }
    return named;
  }

  /** What in this block can be pressed, chosen from or typed into. */
  static Stream<ObjectNode> interactive(JsonNode block) {
    var inside = switch (Json.text(block, "type")) {
      case "section" -> Stream.of(block.path("accessory"));
      case "input" -> Stream.of(block.path("element"));
      case "actions" -> Json.each(block.path("elements"));
      default -> Stream.<JsonNode>empty();
    };
    return inside.filter(JsonNode::isObject).filter(element -> !Json.text(element, "type").equals("image"))
        .map(ObjectNode.class::cast);
  }

  /** Where an action is to be found among these blocks. */
  static Optional<Found> find(JsonNode blocks, String actionId) {
    return Json.each(blocks)
        .flatMap(block -> interactive(block).map(element -> new Found(Json.text(block, "block_id"), element)))
        .filter(found -> Json.text(found.element(), "action_id").equals(actionId)).findFirst();
  }

  private static void nameUnless(ObjectNode node, String field) {
    if (Json.text(node, field).isEmpty()) {
      node.put(field, Ids.random().substring(0, 5));
    }
  }

  record Found(String blockId, ObjectNode element) {}
}
