package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.twins.discord.ComponentRules.Kind;

/** A modal filled in, as far as Discord's client lets it be sent. */
final class ModalForm {

  private final Stage stage;
  private final Channel channel;
  private final Map<String, String> values;
  private final ObjectNode content = Json.object();

  ModalForm(Stage stage, Channel channel, Map<String, String> values) {
    this.stage = stage;
    this.channel = channel;
    this.values = values;
  }

  ObjectNode submitted(JsonNode modal) {
    values.keySet().stream().filter(id -> Components.byCustomId(modal.path("components"), id).isEmpty()).findFirst()
        .ifPresent(id -> {
          throw new IllegalArgumentException(
              "The modal '%s' has no field '%s'".formatted(Json.text(modal, "title"), id));
        });
    content.put("custom_id", Json.text(modal, "custom_id"));
    var components = content.putArray("components");
    for (var component : modal.path("components")) {
      var kept = components.addObject().put("type", Kind.of(component)).put("id", component.path("id").asInt());
      if (Kind.of(component) == Kind.LABEL) {
        kept.set("component", field(component.path("component"), Json.text(component, "label")));
      } else if (Kind.of(component) == Kind.ROW) {
        var input = component.path("components").path(0);
        kept.putArray("components").add(field(input, Json.text(input, "label")));
      }
    }
    return content;
  }

  private ObjectNode field(JsonNode field, String label) {
    var id = Json.text(field, "custom_id");
    var sent = Json.object().put("type", Kind.of(field)).put("id", field.path("id").asInt()).put("custom_id", id);
    return switch (Kind.of(field)) {
      case Kind.INPUT -> sent.put("value", text(field, label, values.getOrDefault(id, Json.text(field, "value"))));
      case Kind.CHECKBOX -> sent.put("value",
          Boolean.parseBoolean(values.getOrDefault(id, Boolean.toString(field.path("default").asBoolean()))));
      case Kind.RADIO -> {
        var chosen = chosen(field, label);
        yield chosen.isEmpty() ? sent.putNull("value") : sent.put("value", chosen.getFirst());
      }
      case Kind.UPLOAD -> sent.set("values", uploaded(field, label));
      case Kind.STRINGS, Kind.CHECKBOXES -> sent.set("values", Json.texts(chosen(field, label)));
      default -> sent.set("values", resolved(field, label));
    };
  }

  private static String text(JsonNode input, String label, String text) {
    if (text.isBlank() && input.path("required").asBoolean(true)) {
      throw no(label, "is required");
    }
    var least = input.path("min_length").asInt(0);
    var most = input.path("max_length").asInt(4_000);
    if (!text.isEmpty() && (text.length() < least || text.length() > most)) {
      throw no(label, "takes %d to %d characters, not %d".formatted(least, most, text.length()));
    }
    return text;
  }

  /** Several are joined by commas; what they did not touch is as the app has set it. */
  private List<String> chosen(JsonNode field, String label) {
    var id = Json.text(field, "custom_id");
    var options = Json.each(field.path("options")).map(option -> Json.text(option, "value")).toList();
    var preset = Json.each(field.path("options")).filter(option -> option.path("default").asBoolean())
        .map(option -> Json.text(option, "value")).toList();
    var chosen = values.containsKey(id) ? parted(values.getOrDefault(id, ""), options) : preset;
    chosen.stream().filter(value -> !options.contains(value)).findFirst().ifPresent(value -> {
      throw no(label, "has no option '%s'".formatted(value));
    });
    return counted(field, label, chosen);
  }

  private static List<String> parted(String value, List<String> options) {
    return options.contains(value) ? List.of(value) : Stream.of(value.split(",")).map(String::strip)
        .filter(each -> !each.isEmpty()).toList();
  }

  private static List<String> counted(JsonNode field, String label, List<String> chosen) {
    if (chosen.isEmpty()) {
      if (field.path("required").asBoolean(true)) {
        throw no(label, "is required");
      }
      return chosen;
    }
    var most = field.path("max_values").asInt(Kind.of(field) == Kind.CHECKBOXES ? field.path("options").size() : 1);
    if (chosen.size() < field.path("min_values").asInt(1) || chosen.size() > most) {
      throw no(label, "takes %d to %d of them, not %d".formatted(field.path("min_values").asInt(1), most,
          chosen.size()));
    }
    return chosen;
  }

  private ArrayNode resolved(JsonNode field, String label) {
    var ids = counted(field, label, parted(values.getOrDefault(Json.text(field, "custom_id"), ""), List.of()));
    var kind = switch (Kind.of(field)) {
      case Kind.USERS -> "users";
      case Kind.ROLES -> "roles";
      default -> "channels";
    };
    ids.forEach(id -> new Payloads(stage.world()).resolve(content, kind, id, channel));
    return Json.texts(ids);
  }

  /** A file is its name, a line break and its words. */
  private ArrayNode uploaded(JsonNode field, String label) {
    var id = Json.text(field, "custom_id");
    var named = values.getOrDefault(id, "").isEmpty() ? List.<String>of() : List.of(values.getOrDefault(id, ""));
    var files = counted(field, label, named).stream().map(text -> text.split("\n", 2))
        .map(parts -> new Asked.Upload("", parts[0], "text/plain",
            (parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.UTF_8)))
        .toList();
    var attachments = stage.uploads().keep(files, Json.nothing(), channel.id());
    var ids = Json.array();
    for (var attachment : attachments) {
      content.withObject("/resolved/attachments").set(Json.text(attachment, "id"),
          Json.copy(attachment).put("ephemeral", true));
      ids.add(Json.text(attachment, "id"));
    }
    return ids;
  }

  private static IllegalArgumentException no(String label, String why) {
    return new IllegalArgumentException("The field '%s' %s".formatted(label, why));
  }
}
