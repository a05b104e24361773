package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A view's {@code state}: a typed value for every element that has one.
 *
 * @see <a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload/">state.values</a>
 */
final class Form {

  private Form() {}

  /** Before anyone has touched it: initial values, and nulls. */
  static ObjectNode untouched(JsonNode blocks) {
    var state = Json.object();
    var values = state.putObject("values");
    each(blocks, (blockId, element) -> values.withObjectProperty(blockId)
        .set(Json.text(element, "action_id"), Choice.initial(element)));
    return state;
  }

  /** One element chosen or typed into; the value as in the state. */
  static JsonNode choose(ObjectNode view, Blocks.Found where, String value) {
    var chosen = Choice.of(where.element(), value);
    values(view).withObjectProperty(where.blockId()).set(Json.text(where.element(), "action_id"), chosen);
    return chosen;
  }

  /** Fills in the inputs by their blocks' ids, as far as Slack's client would let one submit. */
  static void fill(ObjectNode view, Map<String, String> valuesByBlockId) {
    valuesByBlockId.forEach((blockId, value) -> choose(view, input(view, blockId), value));
    for (var block : view.path("blocks")) {
      if (Json.text(block, "type").equals("input") && !block.path("optional").asBoolean(false)
          && Choice.isEmpty(value(view, block))) {
        throw new IllegalArgumentException("Slack lets nobody submit: the input '" + Json.text(block, "block_id")
            + "' is empty and not optional");
      }
    }
  }

  static void keepTyped(ObjectNode was, ObjectNode view) {
    each(view.path("blocks"), (blockId, element) -> {
      var actionId = Json.text(element, "action_id");
      var typed = was.path("state").path("values").path(blockId).path(actionId);
      if (typed.isObject() && Json.text(typed, "type").equals(Json.text(element, "type"))) {
        values(view).withObjectProperty(blockId).set(actionId, typed.deepCopy());
      }
    });
  }

  private static ObjectNode values(ObjectNode view) {
    return view.withObjectProperty("state").withObjectProperty("values");
  }

  private static JsonNode value(ObjectNode view, JsonNode block) {
    return view.path("state").path("values").path(Json.text(block, "block_id"))
        .path(Json.text(block.path("element"), "action_id"));
  }

  private static Blocks.Found input(ObjectNode view, String blockId) {
    return Json.each(view.path("blocks")).filter(block -> Json.text(block, "block_id").equals(blockId))
        .flatMap(Blocks::interactive).findFirst().map(element -> new Blocks.Found(blockId, element))
        .orElseThrow(() -> new IllegalArgumentException("The view has no input '" + blockId + "': " + view));
  }

  private static void each(JsonNode blocks, BiConsumer<String, ObjectNode> does) {
    for (var block : blocks) {
      Blocks.interactive(block).filter(Choice::isStateful)
          .forEach(element -> does.accept(Json.text(block, "block_id"), element));
    }
  }
}
