package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What is to be said: text, blocks and metadata, checked as Slack checks them.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage/">chat.postMessage</a>
 */
record Content(JsonNode json) {

  /** Longer text is cut here, with a warning. */
  static final int LONGEST_TEXT = 40_000;

  /** Longer text in an edit is refused. */
  private static final int LONGEST_NEW_TEXT = 4_000;

  /** What a message's blocks may hold in all; undocumented, measured in slackapi/bolt-js issue 2509. */
  private static final int ALL_BLOCKS = 13_200;

  Content {
    if (hasBlocks(json)) {
      checkBlocks(json.path("blocks"));
    }
    checkMetadata(json.path("metadata"));
  }

  /** The same, where something has to be said. */
  Content demandSomething() {
    if (Json.text(json, "text").isEmpty() && !hasBlocks(json) && json.path("attachments").isEmpty()) {
      throw Refusal.because("no_text");
    }
    return this;
  }

  /**
   * The same, where it takes the place of something.
   *
   * @see <a href="https://docs.slack.dev/reference/methods/chat.update/">chat.update</a>
   */
  Content demandBrevity() {
    if (Json.text(json, "text").length() > LONGEST_NEW_TEXT) {
      throw Refusal.because("msg_too_long");
    }
    return this;
  }

  boolean isCut() {
    return Json.text(json, "text").length() > LONGEST_TEXT;
  }

  /** Takes the place of what was: text without blocks takes those away that were there; metadata not given stays. */
  void writeOver(ObjectNode message) {
    if (json.has("text") && !hasBlocks(json)) {
      message.remove("blocks");
    }
    writeTo(message);
  }

  /** Puts what is given over what was; what is not given stays. */
  void writeTo(ObjectNode message) {
    if (json.has("text") || !message.has("text")) {
      var text = Json.text(json, "text");
      message.put("text", isCut() ? text.substring(0, LONGEST_TEXT) : text);
    }
    if (json.path("blocks").isArray()) {
      message.set("blocks", Blocks.named(json.path("blocks")));
    }
    if (json.path("metadata").isObject()) {
      message.set("metadata", json.path("metadata").deepCopy());
    }
    if (json.hasNonNull("thread_ts")) {
      message.put("thread_ts", Json.text(json, "thread_ts"));
    }
  }

  private static boolean hasBlocks(JsonNode json) {
    var blocks = json.path("blocks");
    return blocks.isTextual() ? !blocks.asText().isEmpty() : !blocks.isNull() && !blocks.isEmpty();
  }

  private static void checkBlocks(JsonNode blocks) {
    if (!blocks.isArray()) {
      throw Refusal.because("invalid_blocks_format");
    }
    var complaints = BlockRules.inMessage(blocks);
    if (!complaints.isEmpty()) {
      throw Refusal.because("invalid_blocks", complaints);
    }
    if (Json.texts(blocks).mapToInt(String::length).sum() > ALL_BLOCKS) {
      throw Refusal.because("msg_blocks_too_long");
    }
  }

  private static void checkMetadata(JsonNode metadata) {
    if (metadata.isTextual() && !metadata.asText().isEmpty()) {
      throw Refusal.because("invalid_metadata_format");
    }
    if (metadata.isObject() && !metadata.isEmpty()
        && (!metadata.path("event_type").isTextual() || !metadata.path("event_payload").isObject())) {
      throw Refusal.because("invalid_metadata_schema", List.of("event_type and event_payload are required"));
    }
  }
}
