package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An element's value, typed as Slack types it. */
final class Choice {

  /** Element type, and the field its value is told in. */
  private static final Map<String, String> FIELDS = Map.ofEntries(
      Map.entry("plain_text_input", "value"), Map.entry("email_text_input", "value"),
      Map.entry("url_text_input", "value"), Map.entry("number_input", "value"),
      Map.entry("static_select", "selected_option"), Map.entry("external_select", "selected_option"),
      Map.entry("radio_buttons", "selected_option"), Map.entry("overflow", "selected_option"),
      Map.entry("checkboxes", "selected_options"), Map.entry("multi_static_select", "selected_options"),
      Map.entry("multi_external_select", "selected_options"), Map.entry("users_select", "selected_user"),
      Map.entry("conversations_select", "selected_conversation"), Map.entry("channels_select", "selected_channel"),
      Map.entry("multi_users_select", "selected_users"),
      Map.entry("multi_conversations_select", "selected_conversations"),
      Map.entry("multi_channels_select", "selected_channels"), Map.entry("datepicker", "selected_date"),
      Map.entry("timepicker", "selected_time"), Map.entry("datetimepicker", "selected_date_time"));

  private Choice() {}

  /** Buttons and overflow menus keep no state. */
  static boolean isStateful(JsonNode element) {
    var type = Json.text(element, "type");
    return FIELDS.containsKey(type) && !type.equals("overflow");
  }

  static ObjectNode initial(JsonNode element) {
    var field = field(element);
    var start = field.equals("value") ? "initial_value" : field.replaceFirst("^selected_", "initial_");
    return typed(element, element.hasNonNull(start) ? element.path(start).deepCopy() : nothing(field));
  }

  /** Several values are joined by commas. An option is named by its value, and must be among the element's own. */
  static ObjectNode of(JsonNode element, String value) {
    var field = field(element);
    if (field.equals("value")) {
      demandLength(element, value);
    }
    return typed(element, switch (field) {
      case "selected_option" -> option(element, value);
      case "selected_options" -> listed(value, name -> option(element, name));
      case "selected_users", "selected_conversations", "selected_channels" -> listed(value, Choice::text);
      case "selected_date_time" -> Json.object().numberNode(Long.parseLong(value));
      default -> value.isEmpty() ? nothing(field) : text(value);
    });
  }

  static boolean isEmpty(JsonNode choice) {
    var field = field(choice);
    return choice.path(field).isNull() || choice.path(field).isMissingNode()
        || (choice.path(field).isArray() && choice.path(field).isEmpty());
  }

  private static ObjectNode typed(JsonNode element, JsonNode value) {
    return Json.object().put("type", Json.text(element, "type")).set(field(element), value);
  }

  private static String field(JsonNode element) {
    return Optional.ofNullable(FIELDS.get(Json.text(element, "type")))
        .orElseThrow(() -> new IllegalArgumentException("Nothing can be chosen in " + element));
  }

  private static JsonNode nothing(String field) {
    return field.endsWith("s") ? Json.array() : Json.object().nullNode();
  }

  private static JsonNode text(String value) {
    return Json.object().textNode(value);
  }

  private static JsonNode listed(String values, Function<String, JsonNode> each) {
    var list = Json.array();
    if (!values.isEmpty()) {
      List.of(values.split(",", -1)).forEach(value -> list.add(each.apply(value)));
    }
    return list;
  }

  private static JsonNode option(JsonNode element, String value) {
    if (Json.text(element, "type").endsWith("external_select")) {
      return Json.object().put("value", value).set("text", Json.object().put("type", "plain_text").put("text", value));
    }
    var grouped = Json.each(element.path("option_groups")).flatMap(group -> Json.each(group.path("options")));
    return Stream.concat(Json.each(element.path("options")), grouped)
        .filter(option -> Json.text(option, "value").equals(value)).findFirst().map(JsonNode::<JsonNode>deepCopy)
        .orElseThrow(() -> new IllegalArgumentException("There is no option '" + value + "' in " + element));
  }

  private static void demandLength(JsonNode element, String value) {
    var atMost = element.path("max_length").asInt(3_000);
    var atLeast = element.path("min_length").asInt(0);
    if (value.length() > atMost || (!value.isEmpty() && value.length() < atLeast)) {
      throw new IllegalArgumentException("Slack's client lets nobody type %d characters into %s"
          .formatted(value.length(), element));
    }
  }
}
