package org.collegium.slack.render;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.util.json.GsonFactory;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What goes over the wire, as JSON. */
final class Wired {

  private static final Gson GSON = GsonFactory.createSnakeCase().newBuilder().setPrettyPrinting()
      .disableHtmlEscaping().create();
  /** Where words stand that a reader sees; raw ones stand in what is drawn. */
  private static final Set<String> SHOWN = Set.of("text", "url", "initial_value", "content", "raw");

  private Wired() {}

  static JsonElement of(Object rendered) {
    return GSON.toJsonTree(rendered);
  }

  static String text(Object rendered) {
    return GSON.toJson(rendered) + "\n";
  }

  /** What Slack sends. */
  static <T> T read(String json, Class<T> type) {
    return GSON.fromJson(json, type);
  }

  /** Everything in it, however deep. */
  static Stream<JsonElement> within(JsonElement json) {
    var parts = json.isJsonArray() ? StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
        : json.isJsonObject() ? json.getAsJsonObject().entrySet().stream().map(Map.Entry::getValue)
            : Stream.<JsonElement>empty();
    return Stream.concat(Stream.of(json), parts.flatMap(Wired::within));
  }

  static Stream<JsonObject> objects(JsonElement json) {
    return within(json).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  static Stream<JsonObject> objects(JsonElement json, String type) {
    return objects(json).filter(object -> type(object).equals(type));
  }

  static String type(JsonObject object) {
    return object.get("type") instanceof JsonPrimitive type ? type.getAsString() : "";
  }

  /** All that is seen in blocks, in order and without any space, so that it can be found whatever it was broken at. */
  static String seen(JsonElement json) {
    return squeezed(objects(json).filter(object -> !object.has("blocks")).flatMap(object -> object.entrySet().stream()
        .filter(entry -> SHOWN.contains(entry.getKey()) && entry.getValue().isJsonPrimitive())
        .map(entry -> entry.getValue().getAsString())).collect(Collectors.joining()));
  }

  static String squeezed(String words) {
    return words.replaceAll("[\\s•]+", "");
  }
}
