package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import org.collegium.twins.discord.ComponentRules.Kind;

/**
 * What Discord takes as a modal: labels with a field each, text, and still the old rows with a text input.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#label">Label</a>
 */
final class ModalRules {

  private final FormErrors errors = new FormErrors();
  private final FieldRules fields = new FieldRules(errors, new HashSet<>());

  private ModalRules() {}

  static void check(JsonNode modal) {
    var rules = new ModalRules();
    rules.errors.within(modal, "custom_id", "data.", 100);
    rules.errors.within(modal, "title", "data.", 45);
    rules.errors.size(modal.path("components"), "data.components", 1, 5);
    for (var index = 0; index < modal.path("components").size(); index++) {
      rules.top(modal.path("components").path(index), "data.components.%d.".formatted(index));
    }
    rules.errors.refuseIfAny();
  }

  private void top(JsonNode component, String path) {
    switch (Kind.of(component)) {
      case Kind.LABEL -> {
        errors.within(component, "label", path, 45);
        errors.atMost(component, "description", path, 100);
        field(component.path("component"), path + "component.");
      }
      case Kind.TEXT -> errors.within(component, "content", path, 2_000);
      case Kind.ROW -> row(component.path("components"), path + "components");
      default -> errors.add(path + "type", "UNION_TYPE_CHOICES",
          "Value of field \"type\" must be one of (1, 10, 18).");
    }
  }

  private void row(JsonNode inside, String path) {
    errors.size(inside, path, 1, 1);
    var input = inside.path(0);
    if (Kind.of(input) == Kind.INPUT) {
      errors.within(input, "label", path + ".0.", 45);
      fields.input(input, path + ".0.");
    } else {
      errors.add(path + ".0.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (4).");
    }
  }

  private void field(JsonNode field, String path) {
    var kind = Kind.of(field);
    if (Kind.isMenu(kind)) {
      fields.menu(field, path);
      return;
    }
    switch (kind) {
      case Kind.INPUT -> fields.input(field, path);
      case Kind.RADIO -> fields.group(field, path, 2);
      case Kind.CHECKBOXES -> fields.group(field, path, 1);
      case Kind.CHECKBOX -> fields.id(field, path);
      case Kind.UPLOAD -> fields.upload(field, path);
      default -> errors.add(path + "type", "UNION_TYPE_CHOICES",
          "Value of field \"type\" must be one of (3, 4, 5, 6, 7, 8, 19, 21, 22, 23).");
    }
  }
}
