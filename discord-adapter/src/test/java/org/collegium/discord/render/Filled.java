package org.collegium.discord.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A form sent as Discord sends it. */
final class Filled {

  private static final int RADIO_GROUP = 21;
  private static final int TEXT_INPUT = 4;

  private Filled() {}

  /** As it was opened, with nothing changed. */
  static FilledForm untouched(Modal modal) {
    return with(modal, (_, current) -> current);
  }

  /**
   * With other values.
   *
   * @param values by the name of the input and what stood in it; several choices are parted by commas
   */
  static FilledForm with(Modal modal, BiFunction<String, String, String> values) {
    var mappings = Wired.all(Wired.of(modal)).filter(part -> part.containsKey("custom_id") && part.containsKey("type"))
        .map(part -> mapping(part, values.apply(String.valueOf(part.get("custom_id")), current(part)))).toList();
    return FilledForm.read(modal.getId(), mappings).orElseThrow();
  }

  private static String current(Map<?, ?> part) {
    return part.containsKey("options")
        ? Wired.list(part, "options").stream().<Map<?, ?>>map(Map.class::cast)
            .filter(option -> Boolean.TRUE.equals(option.get("default")))
            .map(option -> String.valueOf(option.get("value")))
            .reduce((one, other) -> one + "," + other).orElse("")
        : Optional.ofNullable(part.get("value")).map(String::valueOf).orElse("");
  }

  private static ModalMapping mapping(Map<?, ?> part, String value) {
    var json = DataObject.empty().put("id", 1).put("custom_id", part.get("custom_id")).put("type", part.get("type"));
    switch ((Integer) part.get("type")) {
      case TEXT_INPUT -> json.put("value", value);
      case RADIO_GROUP -> json.put("value", value.isEmpty() ? null : value);
      default -> json.put("values", DataArray.fromCollection(value.isEmpty() ? List.of() : List.of(value.split(","))));
    }
    return new ModalMapping(null, DataObject.empty(), json);
  }
}
