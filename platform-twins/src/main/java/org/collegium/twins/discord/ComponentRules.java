package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What Discord takes as components of a message: rows of buttons and menus, or with the flag for it the second version.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Components</a>
 */
final class ComponentRules {

  private static final int MOST_ROWS = 5;
  private static final int MOST_IN_ALL = 40;
  private static final int MOST_TEXT = 4_000;
  private static final Set<Integer> V2 = Set.of(Kind.ROW, Kind.SECTION, Kind.TEXT, Kind.GALLERY, Kind.FILE,
      Kind.SEPARATOR, Kind.CONTAINER);
  private static final Set<Integer> IN_CONTAINER = Set.of(Kind.ROW, Kind.SECTION, Kind.TEXT, Kind.GALLERY, Kind.FILE,
      Kind.SEPARATOR);

  private final FormErrors errors;
  private final boolean isV2;
  private final FieldRules fields;
  private int count;
  private int text;

  ComponentRules(FormErrors errors, boolean isV2) {
    this.errors = errors;
    this.isV2 = isV2;
    this.fields = new FieldRules(errors, new HashSet<>());
  }

  /** The numbers that stand for components. */
  static final class Kind {

    static final int ROW = 1;
    static final int BUTTON = 2;
    static final int STRINGS = 3;
    static final int INPUT = 4;
    static final int USERS = 5;
    static final int ROLES = 6;
    static final int MENTIONABLES = 7;
    static final int CHANNELS = 8;
    static final int SECTION = 9;
    static final int TEXT = 10;
    static final int THUMBNAIL = 11;
    static final int GALLERY = 12;
    static final int FILE = 13;
    static final int SEPARATOR = 14;
    static final int CONTAINER = 17;
    static final int LABEL = 18;
    static final int UPLOAD = 19;
    static final int RADIO = 21;
    static final int CHECKBOXES = 22;
    static final int CHECKBOX = 23;

    private Kind() {}

    static int of(JsonNode component) {
      return component.path("type").asInt();
    }

    static boolean isMenu(int kind) {
      return kind == STRINGS || (kind >= USERS && kind <= CHANNELS);
    }
  }

  void check(JsonNode components, String path) {
    if (!isV2 && components.size() > MOST_ROWS) {
      errors.add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and %d in length.".formatted(MOST_ROWS));
    }
    each(components, path, isV2 ? V2 : Set.of(Kind.ROW));
    if (count > MOST_IN_ALL) {
      errors.add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
          "The total number of components must be %d or fewer".formatted(MOST_IN_ALL));
    }
    if (text > MOST_TEXT) {
      errors.add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
          "Total displayable text size exceeds maximum of %d".formatted(MOST_TEXT));
    }
  }

  private void each(JsonNode components, String path, Set<Integer> allowed) {
    for (var index = 0; index < components.size(); index++) {
      var component = components.path(index);
      var here = "%s.%d.".formatted(path, index);
      count++;
      if (allowed.contains(Kind.of(component))) {
        one(component, here);
      } else {
        errors.add(here + "type", "UNION_TYPE_CHOICES",
            "Value of field \"type\" must be one of (%s).".formatted(list(allowed)));
      }
    }
  }

  static String list(Set<Integer> allowed) {
    return String.join(", ", allowed.stream().sorted().map(String::valueOf).toList());
  }

  private void one(JsonNode component, String path) {
    switch (Kind.of(component)) {
      case Kind.ROW -> row(component.path("components"), path + "components");
      case Kind.SECTION -> {
        errors.size(component.path("components"), path + "components", 1, 3);
        each(component.path("components"), path + "components", Set.of(Kind.TEXT));
        accessory(component.path("accessory"), path + "accessory.");
      }
      case Kind.TEXT -> {
        errors.within(component, "content", path, MOST_TEXT);
        text += Json.text(component, "content").length();
      }
      case Kind.GALLERY -> errors.size(component.path("items"), path + "items", 1, 10);
      case Kind.CONTAINER -> each(component.path("components"), path + "components", IN_CONTAINER);
      default -> {
        // A separator and a file have nothing that could be too long.
      }
    }
  }

  private void accessory(JsonNode accessory, String path) {
    count++;
    switch (Kind.of(accessory)) {
      case Kind.BUTTON -> fields.button(accessory, path);
      case Kind.THUMBNAIL -> errors.atMost(accessory, "description", path, 1_024);
      default -> errors.required(path.substring(0, path.length() - 1));
    }
  }

  private void row(JsonNode inside, String path) {
    errors.size(inside, path, 1, 5);
    for (var index = 0; index < inside.size(); index++) {
      var component = inside.path(index);
      var here = "%s.%d.".formatted(path, index);
      count++;
      if (Kind.of(component) == Kind.BUTTON) {
        fields.button(component, here);
      } else if (Kind.isMenu(Kind.of(component))) {
        fields.menu(component, here);
        if (inside.size() > 1) {
          errors.add(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }
      } else {
        errors.add(here + "type", "UNION_TYPE_CHOICES",
            "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).");
      }
    }
  }
}
