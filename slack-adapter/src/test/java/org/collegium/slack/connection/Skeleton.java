package org.collegium.slack.connection;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One kind of payload with all the fields it can have, and what may become of them. */
record Skeleton(String name, JsonObject json) {

  private static final Path FOLDER = Path.of("src", "test", "resources", "org", "collegium", "slack", "payloads");
  private static final String ODD = "<!channel> & \u202E\u0000\uD83D %s $1 '\"; {}[]\\ ../ \n|";
  /** What decides where a payload, or a part of one, belongs. */
  private static final Set<String> TYPES = Set.of("type", "subtype", "command");
  /** What leads furthest into our own code, by the field's name. */
  private static final Map<String, String> TELLING = Map.of("text", "next", "tab", "home",
      "channel_type", "im", "callback_id", "form", "private_metadata", "token", "action_id", "open.0", "value", "token",
      "trigger_id", "1.2.abc", "channel_id", "C0COHORT");

  private static final String FILLED_IN = """
      {"values": {"words": {"field": {"type": "plain_text_input", "value": "a"}},
        "one": {"field": {"type": "static_select", "selected_option": {"value": "a"}}},
        "many": {"field": {"type": "checkboxes", "selected_options": [{"value": "a"}, {"value": "b"}]}}}}
      """;
  /** In these only what holds others is left out: thousands of words that nobody reads. */
  private static final Set<String> CONTENT = Set.of("blocks", "attachments", "message", "previous_message", "files");

  static List<Skeleton> all() {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Skeleton::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Skeleton read(Path file) {
    try {
      var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      if (json.has("event")) {
        json.addProperty("type", "event_callback");
      }
      if (json.has("command")) {
        json.addProperty("command", "/cohort");
      }
      return new Skeleton(file.getFileName().toString().replace("Payload.json", ""), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With odd text in every field that holds words, other than those that say what is what. */
  Skeleton odd() {
    return words("odd", (field, was) -> TYPES.contains(field) ? was : ODD);
  }

  /** With odd text in every field that holds words. */
  Skeleton oddThroughout() {
    return words("odd throughout", (_, _) -> ODD);
  }

  /** With nothing but spaces in every field that holds words, other than those that say what is what. */
  Skeleton blank() {
    return words("blank", (field, was) -> TYPES.contains(field) ? was : "  ");
  }

  /** As it would come from that person, out of something of ours. */
  Skeleton from(String user) {
    var telling = words("from somebody", (field, was) -> TELLING.getOrDefault(field, was));
    Stream.of(telling.json, telling.json.get("event")).filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast).forEach(part -> {
          Stream.of("user", "user_id").filter(field -> part.get(field) instanceof JsonPrimitive)
              .forEach(field -> part.addProperty(field, user));
          if (part.get("user") instanceof JsonObject someone) {
            someone.addProperty("id", user);
          }
          part.remove("bot_id");
          part.remove("subtype");
        });
    if (telling.json.get("view") instanceof JsonObject view && view.has("state")) {
      view.add("state", JsonParser.parseString(FILLED_IN));
    }
    return telling;
  }

  private Skeleton words(String how, BinaryOperator<String> word) {
    return new Skeleton(name + ", " + how, worded("", json, word).getAsJsonObject());
  }

  private static JsonElement worded(String field, JsonElement was, BinaryOperator<String> word) {
    return switch (was) {
      case JsonObject object -> {
        var all = new JsonObject();
        object.entrySet().forEach(part -> all.add(part.getKey(), worded(part.getKey(), part.getValue(), word)));
        yield all;
      }
      case JsonArray array -> {
        var all = new JsonArray();
        array.forEach(part -> all.add(worded(field, part, word)));
        yield all;
      }
      case JsonPrimitive words when words.isString() -> new JsonPrimitive(word.apply(field, words.getAsString()));
      default -> was;
    };
  }

  /** Each without one field, however deep; and each with null there, and what holds others with nothing in it. */
  Stream<Skeleton> lacking() {
    return paths(json, List.of())
        .flatMap(path -> (isContent(path) ? Stream.of("without") : Stream.of("without", "null", "empty"))
            .flatMap(how -> lacking(path, how)));
  }

  private Stream<Skeleton> lacking(List<String> path, String how) {
    var copy = json.deepCopy();
    var holder = at(copy, path.subList(0, path.size() - 1)).getAsJsonObject();
    var was = holder.remove(path.getLast());
    switch (how) {
      case "null" -> holder.add(path.getLast(), JsonNull.INSTANCE);
      case "empty" -> holder.add(path.getLast(), was.isJsonArray() ? new JsonArray() : new JsonObject());
      default -> {}
    }
    return how.equals("empty") && was.isJsonPrimitive() ? Stream.of()
        : Stream.of(new Skeleton(name + ", " + how + " " + String.join(".", path), copy));
  }

  private static Stream<List<String>> paths(JsonElement json, List<String> before) {
    return switch (json) {
      case JsonObject object -> object.entrySet().stream().flatMap(part -> {
        var path = Stream.concat(before.stream(), Stream.of(part.getKey())).toList();
        var isRead = !isContent(path) || !part.getValue().isJsonPrimitive();
        return Stream.concat(isRead ? Stream.of(path) : Stream.of(), paths(part.getValue(), path));
      });
      case JsonArray array -> IntStream.range(0, array.size()).boxed().flatMap(
          index -> paths(array.get(index), Stream.concat(before.stream(), Stream.of(index.toString())).toList()));
      default -> Stream.of();
    };
  }

  private static boolean isContent(List<String> path) {
    return path.subList(0, path.size() - 1).stream().anyMatch(CONTENT::contains);
  }

  private static JsonElement at(JsonElement json, List<String> path) {
    var found = json;
    for (var step : path) {
      found = found instanceof JsonArray array ? array.get(Integer.parseInt(step)) : found.getAsJsonObject().get(step);
    }
    return found;
  }

  @Override
  public String toString() {
    return name;
  }
}
