package org.collegium.discord.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Discord's own OpenAPI document (discord/discord-api-spec, MIT), of which the twins keep the copy, held strictly:
 * what a plain object is not said to have, it must not have, so that a misspelt name is found.
 */
final class DiscordDocument {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path FILE =
      Path.of("..", "platform-twins", "src", "test", "resources", "discord-openapi.json");
  private static final String NAME = "urn:discord";
  /** With them beside it, a schema is only a part of what describes an object. */
  private static final List<String> NOT_ALONE =
      List.of("allOf", "oneOf", "anyOf", "additionalProperties", "unevaluatedProperties");

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new HashMap<>();

  DiscordDocument() throws IOException {
    this.document = JSON.readTree(Files.readString(FILE));
    close(document);
    var text = JSON.writeValueAsString(document);
    this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
        builder -> builder.schemas(Map.of(NAME, text)));
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("type").asText().equals("object")
        && object.path("properties").isObject() && NOT_ALONE.stream().noneMatch(object::has)) {
      object.put("additionalProperties", false);
    }
    node.forEach(DiscordDocument::close);
  }

  /** What is wrong with what was said to that route, such as {@code POST /channels/{channel_id}/messages}. */
  List<String> complaints(String route, JsonNode body) {
    var found = schema(route);
    return found.isEmpty() ? List.of(route + ": no such route, or none that takes JSON")
        : found.get().validate(JdaQuirks.without(route, body)).stream().map(error -> complaint(route, error)).toList();
  }

  private static String complaint(String route, Error error) {
    return "%s: %s %s".formatted(route, error.getInstanceLocation(), error.getMessage());
  }

  private Optional<Schema> schema(String route) {
    var words = route.split(" ", 2);
    var pointer = "/paths/%s/%s/requestBody/content/application~1json/schema"
        .formatted(words[1].replace("~", "~0").replace("/", "~1"), words[0].toLowerCase(Locale.ROOT));
    return document.at(pointer).isMissingNode() ? Optional.empty()
        : Optional.of(schemas.computeIfAbsent(pointer,
            each -> registry.getSchema(SchemaLocation.of(NAME + "#" + each))));
  }
}
