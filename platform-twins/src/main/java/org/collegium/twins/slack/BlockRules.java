package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What real Slack refuses in blocks.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/">Slack's blocks and their limits</a>
 */
final class BlockRules {

  static final int IN_A_MESSAGE = 50;
  static final int IN_A_VIEW = 100;

  private static final int LONG_TEXT = 3_000;

  private static final Map<String, Set<String>> FIELDS = Map.of(
      "section", Set.of("text", "fields", "accessory", "expand"),
      "divider", Set.of(),
      "image", Set.of("image_url", "slack_file", "alt_text", "title"),
      "actions", Set.of("elements"),
      "context", Set.of("elements"),
      "input", Set.of("label", "element", "dispatch_action", "hint", "optional"),
      "header", Set.of("text"),
      "markdown", Set.of("text"),
      "rich_text", Set.of("elements"));

  private final Complaints complaints;
  private final ElementRules elements;
  private final Set<String> seen = new HashSet<>();

  private BlockRules(Complaints complaints) {
    this.complaints = complaints;
    this.elements = new ElementRules(complaints);
  }

  static List<String> inMessage(JsonNode blocks) {
    var complaints = new Complaints();
    check(blocks, IN_A_MESSAGE, complaints);
    return complaints.sentences();
  }

  static void check(JsonNode blocks, int atMost, Complaints complaints) {
    if (!blocks.isArray()) {
      complaints.add("/blocks", "must be an array");
      return;
    }
    if (blocks.size() > atMost) {
      complaints.add("/blocks", "no more than %d items allowed".formatted(atMost));
    }
    var rules = new BlockRules(complaints);
    for (var index = 0; index < blocks.size(); index++) {
      rules.check(blocks.path(index), "/blocks/" + index);
    }
  }

  private void check(JsonNode block, String at) {
    var type = Json.text(block, "type");
    var allowed = Optional.ofNullable(FIELDS.get(type));
    if (allowed.isEmpty()) {
      complaints.add(at + "/type", "unsupported type: " + type);
      return;
    }
    var fields = new HashSet<>(allowed.get());
    fields.addAll(Set.of("type", "block_id"));
    complaints.checkFields(block, at, fields);
    complaints.checkLength(block, "block_id", at, 255);
    var id = Json.text(block, "block_id");
    if (!id.isEmpty() && !seen.add(id)) {
      complaints.add(at + "/block_id", "`block_id` must be unique: " + id);
    }
    checkInside(type, block, at);
    checkActionIds(block, at);
  }

  private void checkInside(String type, JsonNode block, String at) {
    switch (type) {
      case "section" -> checkSection(block, at);
      case "image" -> checkImage(block, at);
      case "header" -> complaints.demandPlain(block, "text", at, 150);
      case "markdown" -> complaints.checkLength(block, "text", at, 12_000);
      case "actions" -> {
        complaints.checkItems(block.path("elements"), at + "/elements", 25);
        elements.checkEach(block.path("elements"), at + "/elements", ElementRules.IN_ACTIONS);
      }
      case "context" -> checkContext(block, at);
      case "input" -> checkInput(block, at);
      default -> {
        // A divider holds nothing, and rich text is Slack's own.
      }
    }
  }

  private void checkSection(JsonNode block, String at) {
    if (block.hasNonNull("text")) {
      complaints.checkText(block.path("text"), at + "/text", LONG_TEXT);
    } else if (!block.hasNonNull("fields")) {
      complaints.add(at, "missing required field: text");
    }
    if (block.hasNonNull("fields")) {
      complaints.checkItems(block.path("fields"), at + "/fields", 10);
      for (var index = 0; index < block.path("fields").size(); index++) {
        complaints.checkText(block.path("fields").path(index), at + "/fields/" + index, 2_000);
      }
    }
    if (block.hasNonNull("accessory")) {
      elements.check(block.path("accessory"), at + "/accessory", ElementRules.IN_A_SECTION);
    }
  }

  private void checkImage(JsonNode image, String at) {
    if (Json.text(image, "alt_text").isEmpty()) {
      complaints.add(at, "missing required field: alt_text");
    }
    if (!image.hasNonNull("image_url") && !image.hasNonNull("slack_file")) {
      complaints.add(at, "missing required field: image_url");
    }
    complaints.checkLength(image, "alt_text", at, 2_000);
    complaints.checkLength(image, "image_url", at, LONG_TEXT);
    complaints.checkPlain(image, "title", at, 2_000);
  }

  private void checkContext(JsonNode block, String at) {
    complaints.checkItems(block.path("elements"), at + "/elements", 10);
    for (var index = 0; index < block.path("elements").size(); index++) {
      var element = block.path("elements").path(index);
      var place = at + "/elements/" + index;
      if (Json.text(element, "type").equals("image")) {
        checkImage(element, place);
      } else {
        complaints.checkText(element, place, LONG_TEXT);
      }
    }
  }

  private void checkInput(JsonNode block, String at) {
    complaints.demandPlain(block, "label", at, 2_000);
    complaints.checkPlain(block, "hint", at, 2_000);
    if (block.hasNonNull("element")) {
      elements.check(block.path("element"), at + "/element", ElementRules.IN_AN_INPUT);
    } else {
      complaints.add(at, "missing required field: element");
    }
  }

  private void checkActionIds(JsonNode block, String at) {
    var within = new HashSet<String>();
    Blocks.interactive(block).map(element -> Json.text(element, "action_id"))
        .filter(id -> !id.isEmpty() && !within.add(id))
        .forEach(id -> complaints.add(at, "`action_id` must be unique: " + id));
  }
}
