package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What real Slack refuses in buttons, menus and inputs.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/block-elements/">Slack's elements and their limits</a>
 */
final class ElementRules {

  private static final Set<String> MENUS = Set.of("static_select", "external_select", "users_select",
      "conversations_select", "channels_select");
  private static final Set<String> LONG_MENUS = Set.of("multi_static_select", "multi_external_select",
      "multi_users_select", "multi_conversations_select", "multi_channels_select");
  private static final Set<String> PICKED = Set.of("radio_buttons", "checkboxes", "datepicker", "timepicker");
  private static final Set<String> TYPED = Set.of("plain_text_input", "email_text_input", "url_text_input",
      "number_input");

  static final Set<String> IN_ACTIONS = union(List.of(MENUS, PICKED, Set.of("button", "overflow", "datetimepicker")));
  static final Set<String> IN_A_SECTION =
      union(List.of(MENUS, LONG_MENUS, PICKED, Set.of("button", "overflow", "image")));
  static final Set<String> IN_AN_INPUT = union(List.of(MENUS, LONG_MENUS, PICKED, TYPED, Set.of("datetimepicker")));

  private static final Set<String> EVERYWHERE = Set.of("type", "action_id", "confirm", "focus_on_load");
  private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
      Map.entry("button", Set.of("text", "url", "value", "style", "accessibility_label")),
      Map.entry("static_select", Set.of("placeholder", "options", "option_groups", "initial_option")),
      Map.entry("external_select", Set.of("placeholder", "initial_option", "min_query_length")),
      Map.entry("users_select", Set.of("placeholder", "initial_user")),
      Map.entry("radio_buttons", Set.of("options", "initial_option")),
      Map.entry("checkboxes", Set.of("options", "initial_options")),
      Map.entry("overflow", Set.of("options")),
      Map.entry("datepicker", Set.of("placeholder", "initial_date")),
      Map.entry("timepicker", Set.of("placeholder", "initial_time", "timezone")),
      Map.entry("datetimepicker", Set.of("initial_date_time")),
      Map.entry("plain_text_input", Set.of("placeholder", "initial_value", "multiline", "min_length", "max_length",
          "dispatch_action_config")),
      Map.entry("image", Set.of("image_url", "slack_file", "alt_text")));

  private final Complaints complaints;

  ElementRules(Complaints complaints) {
    this.complaints = complaints;
  }

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  void checkEach(JsonNode elements, String at, Set<String> allowed) {
    for (var index = 0; index < elements.size(); index++) {
      check(elements.path(index), at + "/" + index, allowed);
    }
  }

  void check(JsonNode element, String at, Set<String> allowed) {
    var type = Json.text(element, "type");
    if (!allowed.contains(type)) {
      complaints.add(at + "/type", "unsupported type: " + type);
      return;
    }
    Optional.ofNullable(FIELDS.get(type)).ifPresent(known -> {
      var fields = new HashSet<>(known);
      fields.addAll(EVERYWHERE);
      complaints.checkFields(element, at, fields);
    });
    complaints.checkLength(element, "action_id", at, 255);
    complaints.checkPlain(element, "placeholder", at, 150);
    if (element.hasNonNull("confirm")) {
      checkConfirmation(element.path("confirm"), at + "/confirm");
    }
    checkInside(type, element, at);
  }

  private void checkInside(String type, JsonNode element, String at) {
    switch (type) {
      case "button" -> checkButton(element, at);
      case "static_select", "multi_static_select" -> checkMenu(element, at);
      case "radio_buttons", "checkboxes" -> checkOptions(element.path("options"), at + "/options", 10);
      case "overflow" -> checkOptions(element.path("options"), at + "/options", 5);
      case "image" -> {
        if (Json.text(element, "alt_text").isEmpty()) {
          complaints.add(at, "missing required field: alt_text");
        }
      }
      case "plain_text_input" -> checkTyped(element, at);
      default -> {
        // Nothing more is known of the others.
      }
    }
    checkInitial(element, at);
  }

  private void checkButton(JsonNode button, String at) {
    complaints.demandPlain(button, "text", at, 75);
    complaints.checkLength(button, "value", at, 2_000);
    complaints.checkLength(button, "url", at, 3_000);
    complaints.checkLength(button, "accessibility_label", at, 75);
    if (button.hasNonNull("style") && !Set.of("primary", "danger").contains(Json.text(button, "style"))) {
      complaints.add(at + "/style", "must be one of: primary, danger");
    }
  }

  private void checkMenu(JsonNode menu, String at) {
    if (!menu.hasNonNull("option_groups")) {
      checkOptions(menu.path("options"), at + "/options", 100);
      return;
    }
    complaints.checkItems(menu.path("option_groups"), at + "/option_groups", 100);
    for (var index = 0; index < menu.path("option_groups").size(); index++) {
      var group = menu.path("option_groups").path(index);
      complaints.demandPlain(group, "label", at + "/option_groups/" + index, 75);
      checkOptions(group.path("options"), at + "/option_groups/" + index + "/options", 100);
    }
  }

  private void checkOptions(JsonNode options, String at, int atMost) {
    complaints.checkItems(options, at, atMost);
    for (var index = 0; index < options.size(); index++) {
      var option = options.path(index);
      complaints.demandText(option, "text", at + "/" + index, 75);
      complaints.checkLength(option, "value", at + "/" + index, 150);
      if (option.hasNonNull("description")) {
        complaints.checkText(option.path("description"), at + "/" + index + "/description", 75);
      }
    }
  }

  private void checkTyped(JsonNode input, String at) {
    if (input.path("max_length").asInt(1) > 3_000 || input.path("max_length").asInt(1) < 1) {
      complaints.add(at + "/max_length", "must be between 1 and 3000");
    }
    if (input.path("min_length").asInt(0) > 3_000) {
      complaints.add(at + "/min_length", "must be less than 3001");
    }
    complaints.checkLength(input, "initial_value", at, input.path("max_length").asInt(3_000));
  }

  /** What is chosen from the start must be one of the options, word for word. */
  private void checkInitial(JsonNode element, String at) {
    var initial = element.path("initial_option");
    if (element.path("options").isArray() && initial.isObject()
        && Json.each(element.path("options")).noneMatch(option -> Json.text(option, "value")
            .equals(Json.text(initial, "value"))
            && option.path("text").path("text").equals(
                initial.path("text").path("text")))) {
      complaints.add(at + "/initial_option", "must be one of the options");
    }
  }

  private void checkConfirmation(JsonNode confirmation, String at) {
    complaints.demandPlain(confirmation, "title", at, 100);
    complaints.demandText(confirmation, "text", at, 300);
    complaints.checkPlain(confirmation, "confirm", at, 30);
    complaints.checkPlain(confirmation, "deny", at, 30);
  }
}
