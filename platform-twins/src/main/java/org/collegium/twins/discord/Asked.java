package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Comparator;
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

  boolean is(String name) {
    return query.getOrDefault(name, "false").equals("true");
  }

  /** Of these ids the hundred, or as many as are asked for, that come next in order: after one, or before one. */
  List<String> page(List<String> ids) {
    var most = number("limit", 100, 100);
    var sorted = ids.stream().sorted(Comparator.comparing(BigInteger::new)).toList();
    if (query.containsKey("before")) {
      var earlier = sorted.stream().filter(id -> new BigInteger(id).compareTo(snowflake("before")) < 0).toList();
      return earlier.subList(Math.max(0, earlier.size() - most), earlier.size());
    }
    return sorted.stream().filter(id -> new BigInteger(id).compareTo(snowflake("after")) > 0).limit(most).toList();
  }

  /** An id of the query, zero where it is absent. */
  BigInteger snowflake(String name) {
    var text = query.getOrDefault(name, "0");
    if (!text.matches("\\d{1,20}")) {
      var errors = new FormErrors();
      errors.add(name, "NUMBER_TYPE_COERCE", "Value \"%s\" is not snowflake.".formatted(text));
      errors.refuseIfAny();
    }
    return new BigInteger(text);
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
