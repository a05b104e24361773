package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.collegium.twins.discord.ComponentRules.Kind;

/** What Discord takes as buttons, menus and inputs; {@code seen} are the custom ids so far, none of them twice. */
record FieldRules(FormErrors errors, Set<String> seen) {

  private static final int MOST_ID = 100;
  private static final int LINK = 5;
  private static final int PREMIUM = 6;

  void button(JsonNode button, String path) {
    errors.atMost(button, "label", path, 80);
    var style = button.path("style").asInt();
    if (style < 1 || style > PREMIUM) {
      errors.choices(path + "style", "1, 2, 3, 4, 5, 6");
    } else if (style == LINK) {
      errors.within(button, "url", path, 512);
    } else if (style != PREMIUM) {
      id(button, path);
    }
    if (style != PREMIUM && Json.isBare(button.path("label")) && Json.isBare(button.path("emoji"))) {
      errors.add(path + "label", "BUTTON_COMPONENT_INVALID_LABEL", "A button must have a label or an emoji");
    }
  }

  void id(JsonNode component, String path) {
    errors.within(component, "custom_id", path, MOST_ID);
    var id = Json.text(component, "custom_id");
    if (!id.isEmpty() && !seen.add(id)) {
      errors.add(path + "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
  }

  void menu(JsonNode menu, String path) {
    id(menu, path);
    errors.atMost(menu, "placeholder", path, 150);
    counts(menu, path, 25);
    if (Kind.of(menu) == Kind.STRINGS) {
      errors.size(menu.path("options"), path + "options", 1, 25);
      options(menu.path("options"), path + "options");
    }
  }

  /** Radio buttons and checkboxes. */
  void group(JsonNode group, String path, int least) {
    id(group, path);
    errors.size(group.path("options"), path + "options", least, 10);
    counts(group, path, 10);
    options(group.path("options"), path + "options");
  }

  void upload(JsonNode upload, String path) {
    id(upload, path);
    counts(upload, path, 10);
  }

  void input(JsonNode input, String path) {
    id(input, path);
    errors.atMost(input, "placeholder", path, 100);
    errors.atMost(input, "value", path, 4_000);
    if (input.path("style").asInt() < 1 || input.path("style").asInt() > 2) {
      errors.choices(path + "style", "1, 2");
    }
    range(input, "min_length", path, new Range(0, 4_000));
    range(input, "max_length", path, new Range(1, 4_000));
    var most = input.path("max_length").asInt(4_000);
    if (input.path("min_length").asInt() > most) {
      errors.add(path + "min_length", "TEXT_INPUT_LENGTHS_CROSSED", "min_length must be no more than max_length");
    }
    if (Json.text(input, "value").length() > most) {
      errors.add(path + "value", "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(most));
    }
  }

  private void counts(JsonNode menu, String path, int most) {
    range(menu, "min_values", path, new Range(0, most));
    range(menu, "max_values", path, new Range(1, most));
    if (menu.path("min_values").asInt(1) > menu.path("max_values").asInt(menu.has("min_values") ? most : 1)) {
      errors.add(path + "min_values", "BASE_TYPE_MAX", "min_values must be no more than max_values");
    }
  }

  private record Range(int least, int most) {}

  private void range(JsonNode form, String field, String path, Range range) {
    var number = form.path(field).asInt();
    if (form.hasNonNull(field) && (number < range.least() || number > range.most())) {
      errors.add(path + field, "NUMBER_TYPE_MAX",
          "int value should be between %d and %d.".formatted(range.least(), range.most()));
    }
  }

  private void options(JsonNode options, String path) {
    var values = new HashSet<String>();
    for (var index = 0; index < options.size(); index++) {
      var here = "%s.%d.".formatted(path, index);
      var option = options.path(index);
      errors.within(option, "label", here, 100);
      errors.within(option, "value", here, 100);
      errors.atMost(option, "description", here, 100);
      if (!values.add(Json.text(option, "value"))) {
        errors.add(here + "value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }
}
