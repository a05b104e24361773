package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** A declared option of a command, and what a person may type for it. */
record OptionValue(JsonNode declared, Function<String, IllegalArgumentException> refused) {

  static final int STRING = 3;
  static final int INTEGER = 4;
  static final int BOOLEAN = 5;
  static final int USER = 6;
  static final int CHANNEL = 7;
  static final int ROLE = 8;
  static final int MENTIONABLE = 9;
  static final int NUMBER = 10;

  /** As it travels, in the declared type; a choice may be given by its value or by the name people see. */
  ObjectNode typed(String text) {
    var type = declared.path("type").asInt();
    var option = Json.object().put("name", Json.text(declared, "name")).put("type", type);
    var value = chosen(text);
    switch (type) {
      case STRING -> option.put("value", within(value));
      case INTEGER -> option.put("value", Long.parseLong(fits(value, "-?\\d{1,16}", "a whole number")));
      case BOOLEAN -> option.put("value", Boolean.parseBoolean(fits(value, "true|false", "true or false")));
      case NUMBER -> option.put("value", Double.parseDouble(fits(value, "-?\\d+(\\.\\d+)?", "a number")));
      case USER, CHANNEL, ROLE, MENTIONABLE -> option.put("value", fits(value, "\\d{5,20}", "an id"));
      default -> throw no("cannot be typed");
    }
    if (type == INTEGER || type == NUMBER) {
      range(option.path("value").asDouble());
    }
    return option;
  }

  private String chosen(String text) {
    var choices = declared.path("choices");
    if (Json.isBare(choices)) {
      return text;
    }
    return Json.each(choices)
        .filter(choice -> choice.path("value").asText().equals(text) || Json.text(choice, "name").equals(text))
        .map(choice -> choice.path("value").asText()).findFirst()
        .orElseThrow(() -> no("has no choice '%s' among %s".formatted(text, choices)));
  }

  private String within(String text) {
    var least = declared.path("min_length").asInt(0);
    var most = declared.path("max_length").asInt(6_000);
    if (text.length() < least || text.length() > most || text.isEmpty()) {
      throw no("takes %d to %d characters, not %d".formatted(Math.max(1, least), most, text.length()));
    }
    return text;
  }

  private void range(double number) {
    if (number < declared.path("min_value").asDouble(-9.007199254740991E15)
        || number > declared.path("max_value").asDouble(9.007199254740991E15)) {
      throw no("does not take " + number);
    }
  }

  private String fits(String text, String pattern, String what) {
    if (!text.matches(pattern)) {
      throw no("takes %s, not '%s'".formatted(what, text));
    }
    return text;
  }

  private IllegalArgumentException no(String why) {
    return refused.apply("the option '%s' %s".formatted(Json.text(declared, "name"), why));
  }
}
