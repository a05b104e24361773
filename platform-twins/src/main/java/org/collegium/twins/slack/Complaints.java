package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with some blocks or a view, each with a pointer to the place, in real Slack's words. */
final class Complaints {

  private final List<String> sentences = new ArrayList<>();

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  void add(String pointer, String what) {
    sentences.add("%s [json-pointer:%s]".formatted(what, pointer));
  }

  /** A required text object of at most so many characters. */
  void demandText(JsonNode parent, String field, String pointer, int atMost) {
    if (parent.hasNonNull(field)) {
      checkText(parent.path(field), pointer + "/" + field, atMost);
    } else {
      add(pointer, "missing required field: " + field);
    }
  }

  /** The same, where it must be plain. */
  void demandPlain(JsonNode parent, String field, String pointer, int atMost) {
    demandText(parent, field, pointer, atMost);
    checkPlain(parent, field, pointer, atMost);
  }

  /** A text object that may be absent, and must be plain. */
  void checkPlain(JsonNode parent, String field, String pointer, int atMost) {
    var text = parent.path(field);
    if (!parent.hasNonNull(field)) {
      return;
    }
    if (!Json.text(text, "type").equals("plain_text")) {
      add(pointer + "/" + field + "/type", "must be one of: plain_text");
    } else if (Json.text(text, "text").length() > atMost) {
      addTooLong(pointer + "/" + field + "/text", atMost);
    }
  }

  void checkText(JsonNode text, String pointer, int atMost) {
    var type = Json.text(text, "type");
    if (!Set.of("plain_text", "mrkdwn").contains(type)) {
      add(pointer + "/type", "must be one of: plain_text, mrkdwn");
    }
    if (type.equals("mrkdwn") && text.hasNonNull("emoji")) {
      add(pointer, "invalid additional property: emoji");
    }
    if (Json.text(text, "text").isEmpty()) {
      add(pointer + "/text", "must be more than 0 characters");
    }
    if (Json.text(text, "text").length() > atMost) {
      addTooLong(pointer + "/text", atMost);
    }
  }

  void checkLength(JsonNode parent, String field, String pointer, int atMost) {
    if (Json.text(parent, field).length() > atMost) {
      addTooLong(pointer + "/" + field, atMost);
    }
  }

  void checkItems(JsonNode list, String pointer, int atMost) {
    if (!list.isArray() || list.isEmpty()) {
      add(pointer, "must be provided, and hold at least 1 item");
    }
    if (list.size() > atMost) {
      add(pointer, "no more than %d items allowed".formatted(atMost));
    }
  }

  void checkFields(JsonNode node, String pointer, Set<String> allowed) {
    node.fieldNames().forEachRemaining(field -> {
      if (!allowed.contains(field)) {
        add(pointer, "invalid additional property: " + field);
      }
    });
  }

  private void addTooLong(String pointer, int atMost) {
    var said = "must be less than %d characters [json-pointer:%s]".formatted(atMost + 1, pointer);
    if (!sentences.contains(said)) {
      sentences.add(said);
    }
  }
}
