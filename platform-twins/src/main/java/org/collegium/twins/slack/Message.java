package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** A message as it stands now in a channel or a direct message; metadata included, asked for or not. */
public record Message(String ts, String channel, JsonNode json) {

  /** All that a person reads in it: its blocks' texts, a line each, or its plain text where it has no blocks. */
  public String text() {
    var shown = Json.texts(blocks()).collect(Collectors.joining("\n"));
    return shown.isEmpty() ? fallback() : shown;
  }

  /** The top-level {@code text}: what notifications and screen readers say where there are blocks. */
  public String fallback() {
    return Json.text(json, "text");
  }

  public JsonNode blocks() {
    return json.path("blocks");
  }

  public JsonNode metadata() {
    return json.path("metadata");
  }
}
