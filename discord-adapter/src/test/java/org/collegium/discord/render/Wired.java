package org.collegium.discord.render;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.SerializableData;

/** What goes over the wire: maps, lists and plain values, as in the JSON. */
final class Wired {

  /** Where words stand that a reader sees, in the order in which they are seen in one component. */
  private static final List<String> SHOWN = List.of("title", "content", "label", "description", "component", "value",
      "options", "components", "items");
  private static final int TEXT = 10;
  private static final int TEXT_INPUT = 4;

  private Wired() {}

  static Map<String, Object> of(SerializableData data) {
    return sorted(data.toData().toMap());
  }

  static List<Map<String, Object>> messages(List<DiscordMessage> messages) {
    return messages.stream().map(message -> of(message.toCreate())).toList();
  }

  /** All that an answer is. */
  static Map<String, Object> of(Rendered rendered) {
    var whole = new TreeMap<String, Object>();
    switch (rendered) {
      case Rendered.Messages said -> whole.put("messages", messages(said.messages()));
      case Rendered.Following said -> whole.put("messages", messages(said.messages()));
      case Rendered.Illustrated said -> {
        whole.put("messages", messages(said.messages()));
        whole.put("picture", of(said.picture().of(new byte[] {1})));
      }
      case Rendered.Sheet sheet -> {
        whole.put("form", of(sheet.modal()));
        whole.put("messages", messages(sheet.messages()));
      }
      case Rendered.FilesFor given -> {
        whole.put("before", messages(given.before()));
        whole.put("file", of(given.toCreate()));
      }
      case Rendered.Suggestions suggested -> whole.put("choices", suggested.choices().stream()
          .map(choice -> Map.of("name", choice.getName(), "value", choice.getAsString())).toList());
    }
    return sorted(whole);
  }

  /** Keys in their order, so that one rendering is written in one way. */
  private static Map<String, Object> sorted(Map<?, ?> object) {
    return object.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getValue().equals(""))
        .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), entry -> sorted(entry.getValue()),
            (one, _) -> one, TreeMap::new));
  }

  private static Object sorted(Object json) {
    return switch (json) {
      case Map<?, ?> object -> sorted(object);
      case Collection<?> list -> list.stream().map(Wired::sorted).toList();
      case DataArray array -> sorted(array.toList());
      case SerializableData data -> of(data);
      case Enum<?> word -> word.name();
      default -> json;
    };
  }

  static String text(Object json) {
    var whole = json instanceof Map<?, ?> object ? object : Map.of("messages", json);
    var data = DataObject.empty();
    whole.forEach((key, value) -> data.put(String.valueOf(key), value));
    return data.toPrettyString() + "\n";
  }

  static List<?> list(Map<?, ?> holder, String name) {
    return holder.get(name) instanceof List<?> list ? list : List.of();
  }

  /** Everything in it, however deep. */
  static Stream<Object> within(Object json) {
    return Stream.concat(Stream.of(json), switch (json) {
      case Map<?, ?> object -> object.values().stream().flatMap(Wired::within);
      case Collection<?> list -> list.stream().flatMap(Wired::within);
      default -> Stream.empty();
    });
  }

  /** Every component in it. */
  static Stream<Map<?, ?>> all(Object json) {
    return within(json).filter(Map.class::isInstance).<Map<?, ?>>map(Map.class::cast)
        .filter(object -> object.get("type") instanceof Integer);
  }

  static Stream<Map<?, ?>> all(Object json, int type) {
    return all(json).filter(component -> component.get("type").equals(type));
  }

  /** All texts in Discord's markup. */
  static Stream<String> texts(Object json) {
    return all(json, TEXT).map(text -> String.valueOf(text.get("content")));
  }

  /** All that is seen, in order and without any space, so that it can be found whatever it was broken at. */
  static String seen(Object json) {
    var seen = new StringBuilder();
    see(json, seen);
    return squeezed(seen.toString());
  }

  private static void see(Object json, StringBuilder seen) {
    switch (json) {
      case Collection<?> list -> list.forEach(part -> see(part, seen));
      case Map<?, ?> object when object.containsKey("flags") -> list(object, "components")
          .forEach(part -> see(part, seen));
      case Map<?, ?> object when object.get("type") instanceof Integer -> component(object, seen);
      case Map<?, ?> object when object.containsKey("custom_id") -> component(object, seen);
      case Map<?, ?> object when object.containsKey("label") -> SHOWN.stream().filter(name -> !name.equals("value"))
          .map(object::get).forEach(part -> see(part == null ? "" : part, seen));
      case Map<?, ?> object -> object.values().forEach(part -> see(part, seen));
      case String words -> seen.append(words);
      default -> seen.append("");
    }
  }

  private static void component(Map<?, ?> object, StringBuilder seen) {
    if (Integer.valueOf(TEXT).equals(object.get("type"))) {
      seen.append(Reading.of(String.valueOf(object.get("content"))).seen());
      return;
    }
    SHOWN.stream().filter(name -> !name.equals("value") || Integer.valueOf(TEXT_INPUT).equals(object.get("type")))
        .map(object::get).forEach(part -> see(part == null ? "" : part, seen));
  }

  static String squeezed(String words) {
    return words.replaceAll("[\\s•…]+", "");
  }
}
