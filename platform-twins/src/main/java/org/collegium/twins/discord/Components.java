package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.collegium.twins.discord.ComponentRules.Kind;

/** Components as Discord keeps them: each with a number of its own, and what was left out filled in. */
final class Components {

  private static final List<String> INSIDE = List.of("components", "component", "accessory");

  private Components() {}

  static JsonNode kept(JsonNode components) {
    var kept = components.isArray() ? components.deepCopy() : Json.array();
    var number = new AtomicInteger();
    Json.each(kept).forEach(component -> fill(component, number));
    return kept;
  }

  private static void fill(JsonNode component, AtomicInteger number) {
    if (component instanceof ObjectNode object) {
      var given = object.path("id").asInt();
      object.put("id", given > 0 ? given : number.incrementAndGet());
      var kind = Kind.of(object);
      if (Kind.isMenu(kind)) {
        absent(object, "min_values", 1);
        absent(object, "max_values", 1);
      }
      if (kind == Kind.CONTAINER && !object.has("accent_color")) {
        object.putNull("accent_color");
      }
      if (kind == Kind.CONTAINER && !object.has("spoiler")) {
        object.put("spoiler", false);
      }
      if (kind == Kind.SEPARATOR) {
        absent(object, "spacing", 1);
        object.put("divider", object.path("divider").asBoolean(true));
      }
      inside(object).forEach(each -> fill(each, number));
    }
  }

  private static void absent(ObjectNode object, String field, int value) {
    if (!object.hasNonNull(field)) {
      object.put(field, value);
    }
  }

  private static Stream<JsonNode> inside(JsonNode component) {
    return INSIDE.stream().map(component::path).flatMap(each -> each.isArray() ? Json.each(each) : Stream.of(each))
        .filter(JsonNode::isObject);
  }

  /** All of them, at any depth, in the order they are read. */
  static Stream<JsonNode> all(JsonNode components) {
    return Json.each(components).flatMap(each -> Stream.concat(Stream.of(each), nested(each)));
  }

  private static Stream<JsonNode> nested(JsonNode component) {
    return inside(component).flatMap(each -> Stream.concat(Stream.of(each), nested(each)));
  }

  static Optional<JsonNode> byCustomId(JsonNode components, String customId) {
    return all(components).filter(each -> Json.text(each, "custom_id").equals(customId)).findFirst();
  }
}
