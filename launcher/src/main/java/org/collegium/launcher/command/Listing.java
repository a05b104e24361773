package org.collegium.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How a list is printed: for people, or for scripts. */
public final class Listing {

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
  private Format format = Format.TEXT;

  /** What scripts read instead of text; empty when people read it. */
  public String written(Supplier<String> text, Supplier<JsonNode> json) {
    return switch (format) {
      case TEXT -> text.get();
      case JSON -> inJson(json.get());
    };
  }

  /** Whether a script reads it. */
  public boolean isForScripts() {
    return format == Format.JSON;
  }

  private static String inJson(JsonNode node) {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree of plain values can always be written", impossible);
    }
  }

  /** Both ways. */
  enum Format {
    TEXT, JSON
  }
}
