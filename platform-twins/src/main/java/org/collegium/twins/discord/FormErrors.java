package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is wrong with a form, as a tree of its fields; dots part the steps, as in {@code embeds.0.title}. */
final class FormErrors {

  private final ObjectNode tree = Json.object();

  void add(String path, String code, String message) {
    var node = tree;
    for (var step : path.split("\\.", -1)) {
      node = node.withObject("/" + step.replace("~", "~0").replace("/", "~1"));
    }
    node.withArray("/_errors").addObject().put("code", code).put("message", message);
  }

  void required(String path) {
    add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  void choices(String path, String allowed) {
    add(path, "BASE_TYPE_CHOICES", "Value must be one of {%s}.".formatted(allowed));
  }

  /** Absent is well; text is at most so long. */
  void atMost(JsonNode form, String field, String path, int most) {
    if (!form.hasNonNull(field)) {
      return;
    }
    if (form.path(field).isContainerNode()) {
      add(path + field, "STRING_TYPE_CONVERT", "Could not interpret \"%s\" as string.".formatted(form.path(field)));
    } else if (length(form.path(field)) > most) {
      add(path + field, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(most));
    }
  }

  /** Must be there, and of one to so many characters. */
  void within(JsonNode form, String field, String path, int most) {
    if (!form.hasNonNull(field)) {
      required(path + field);
    } else if (form.path(field).isContainerNode()) {
      add(path + field, "STRING_TYPE_CONVERT", "Could not interpret \"%s\" as string.".formatted(form.path(field)));
    } else if (length(form.path(field)) < 1 || length(form.path(field)) > most) {
      add(path + field, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and %d in length.".formatted(most));
    }
  }

  void size(JsonNode list, String path, int least, int most) {
    if (list.size() < least || list.size() > most) {
      add(path, "BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.".formatted(least, most));
    }
  }

  private static int length(JsonNode value) {
    var text = value.asText();
    return text.codePointCount(0, text.length());
  }

  void refuseIfAny() {
    if (!tree.isEmpty()) {
      throw Refusal.form(tree);
    }
  }
}
