package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands of the application, either everywhere or in one guild. */
final class CommandBook {

  static final int SLASH = 1;

  private final String applicationId;
  private final String guildId;
  private final Ids ids;
  private final Map<String, ObjectNode> commands = new LinkedHashMap<>();

  /** {@code guildId} is empty for global commands. */
  CommandBook(String applicationId, String guildId, Ids ids) {
    this.applicationId = applicationId;
    this.guildId = guildId;
    this.ids = ids;
  }

  boolean isGlobal() {
    return guildId.isEmpty();
  }

  List<ObjectNode> all() {
    return List.copyOf(commands.values());
  }

  Optional<ObjectNode> byId(String id) {
    return Optional.ofNullable(commands.get(id));
  }

  Optional<ObjectNode> named(String name, int type) {
    return commands.values().stream()
        .filter(each -> Json.text(each, "name").equals(name) && each.path("type").asInt() == type).findFirst();
  }

  void remove(String id) {
    commands.remove(id);
  }

  /** Replaces them all; one that keeps its name and kind keeps its id. */
  List<ObjectNode> replace(List<ObjectNode> requests) {
    var kept = new ArrayList<ObjectNode>();
    for (var request : requests) {
      kept.add(written(request, named(Json.text(request, "name"), kind(request)).map(old -> Json.text(old, "id"))));
    }
    commands.clear();
    kept.forEach(command -> commands.put(Json.text(command, "id"), command));
    return kept;
  }

  /** Makes one, or overwrites the one of that name and kind. */
  ObjectNode put(JsonNode request) {
    return keep(written(request, named(Json.text(request, "name"), kind(request)).map(old -> Json.text(old, "id"))));
  }

  /** Changes what is given. */
  ObjectNode change(ObjectNode command, JsonNode request) {
    var merged = command.deepCopy();
    merged.setAll(Json.copy(request));
    return keep(written(merged, Optional.of(Json.text(command, "id"))));
  }

  private ObjectNode keep(ObjectNode command) {
    commands.put(Json.text(command, "id"), command);
    return command;
  }

  private ObjectNode written(JsonNode request, Optional<String> id) {
    var command = Json.object().put("id", id.orElseGet(ids::next)).put("application_id", applicationId)
        .put("version", ids.next()).put("type", kind(request)).put("name", Json.text(request, "name"))
        .put("description", Json.text(request, "description")).put("nsfw", request.path("nsfw").asBoolean());
    command.set("default_member_permissions", textOrNull(request, "default_member_permissions"));
    for (var words : List.of("name_localizations", "description_localizations")) {
      command.set(words, request.path(words).isObject() ? request.path(words).deepCopy() : Json.object().nullNode());
    }
    if (!Json.isBare(request.path("options"))) {
      command.set("options", request.path("options").deepCopy());
    }
    if (isGlobal()) {
      var contexts = request.path("contexts");
      command.set("contexts", contexts.isArray() ? numbers(contexts) : command.nullNode());
      command.put("dm_permission", !contexts.isArray() || numbers(contexts).toString().contains("1"));
      var types = request.path("integration_types");
      command.set("integration_types", types.isArray() ? numbers(types) : Json.array().add(0));
    } else {
      command.put("guild_id", guildId).putNull("contexts");
      command.putArray("integration_types").add(0);
    }
    return command;
  }

  private static int kind(JsonNode request) {
    return request.path("type").asInt(SLASH);
  }

  private static JsonNode textOrNull(JsonNode request, String field) {
    return request.hasNonNull(field) ? request.path(field) : Json.object().nullNode();
  }

  /** Some libraries send these numbers as text, and Discord takes them. */
  private static JsonNode numbers(JsonNode list) {
    var numbers = Json.array();
    Json.each(list).map(JsonNode::asInt).forEach(numbers::add);
    return numbers;
  }
}
