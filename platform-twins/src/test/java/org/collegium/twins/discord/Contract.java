package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Discord's own OpenAPI document, which every reply of the twin's is held against. */
final class Contract {

  private static final String NAME = "urn:discord";
  private static final Contract ONLY = new Contract();

  private final JsonNode document;
  private final List<Route> routes = new ArrayList<>();
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract() {
    try {
      var text = Files.readString(Path.of("src/test/resources/discord-openapi.json"));
      this.document = Json.parsed(text).orElseThrow();
      this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(NAME, text)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(
        operation -> routes.add(Route.of(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
            _ -> Answer.done()))));
    routes.sort(Comparator.comparingLong(Route::wildcards));
  }

  static Contract ofDiscord() {
    return ONLY;
  }

  boolean knows(String methodAndTemplate) {
    return routes.stream().anyMatch(route -> route.name().equals(methodAndTemplate));
  }

  /** What is wrong with a reply: a status the document lacks, or a body it does not allow. */
  List<String> problems(String method, String path, int status, JsonNode reply) {
    var steps = List.of(path.replaceFirst("\\?.*", "").split("/", -1));
    var route = routes.stream().filter(each -> each.match(method, steps).isPresent()).findFirst();
    if (route.isEmpty() || status == 429 || status >= 500) {
      return List.of();
    }
    var responses = document.path("paths").path(route.get().template())
        .path(method.toLowerCase(Locale.ROOT)).path("responses");
    var key = responses.has(Integer.toString(status)) ? Integer.toString(status) : status / 100 + "XX";
    if (!responses.has(key)) {
      return List.of("%s %d: no such status, only %s".formatted(route.get().name(), status, responses.propertyStream()
          .map(Map.Entry::getKey).toList()));
    }
    return schema(route.get(), method, key, responses).map(schema -> schema.validate(judged(reply)).stream()
        .map(error -> "%s %d: %s %s".formatted(route.get().name(), status, error.getInstanceLocation(),
            error.getMessage()))
        .toList()).orElseGet(() -> reply.isMissingNode()
            ? List.of()
            : List.of("%s %d: has no body".formatted(route.get().name(), status)));
  }

  /** The document has numbers where Discord's own reference page and Discord itself have words: the codes of errors. */
  private static JsonNode judged(JsonNode reply) {
    var judged = reply.deepCopy();
    if (judged instanceof ObjectNode object) {
      object.remove("errors");
    }
    return judged;
  }

  private Optional<Schema> schema(Route route, String method, String status, JsonNode responses) {
    var response = responses.path(status);
    if (response.has("$ref")) {
      var pointer = response.path("$ref").asText().substring(1);
      return document.at(pointer).at("/content/application~1json/schema").isMissingNode()
          ? Optional.empty()
          : Optional.of(at(pointer + "/content/application~1json/schema"));
    }
    return response.at("/content/application~1json/schema").isMissingNode()
        ? Optional.empty()
        : Optional.of(at("/paths/%s/%s/responses/%s/content/application~1json/schema".formatted(
            route.template().replace("/", "~1"), method.toLowerCase(Locale.ROOT), status)));
  }

  private Schema at(String pointer) {
    return schemas.computeIfAbsent(pointer, each -> registry.getSchema(SchemaLocation.of(NAME + "#" + each)));
  }
}
