package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What was asked: the route's path parameters, the query, the JSON and the files. */
record Asked(Map<String, String> path, Map<String, String> query, JsonNode body, List<Upload> files) {

  /** A file of a form; {@code field} is such as {@code files[0]}. */
  record Upload(String field, String name, String contentType, byte[] content) {}

  String at(String parameter) {
    return path.getOrDefault(parameter, "");
  }

  String query(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  /** A whole number of the query, from {@code least} to {@code most}. */
  int number(String name, int otherwise, int most) {
    var text = query.getOrDefault(name, Integer.toString(otherwise));
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      var errors = new FormErrors();
      errors.add(name, "NUMBER_TYPE_MAX", "int value should be between 1 and %d.".formatted(most));
      errors.refuseIfAny();
    }
    return Integer.parseInt(text);
  }
}
