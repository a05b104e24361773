package org.collegium.launcher.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A line of a rehearsal printed as JSON. */
record PrintedRow(JsonNode fields) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every line of what was printed. */
  static List<PrintedRow> of(String printed) {
    return printed.lines().map(PrintedRow::read).toList();
  }

  private static PrintedRow read(String line) {
    try {
      return new PrintedRow(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not a line of JSON: " + line, e);
    }
  }

  List<String> names() {
    var names = new ArrayList<String>();
    fields.fieldNames().forEachRemaining(names::add);
    return names;
  }

  Instant at() {
    return Instant.parse(text("at"));
  }

  ZonedDateTime local() {
    return ZonedDateTime.parse(text("local"));
  }

  String to() {
    return text("to");
  }

  String notice() {
    return text("notice");
  }

  boolean isDirect() {
    return text("place").equals("dm");
  }

  String text(String field) {
    return fields.path(field).asText();
  }
}
