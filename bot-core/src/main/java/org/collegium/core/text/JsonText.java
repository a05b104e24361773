package org.collegium.core.text;

import java.util.stream.Collectors;

/** Words as they stand in JSON (RFC 8259). */
public final class JsonText {

  private static final int FIRST_PRINTED = 0x20;

  private JsonText() {}

  /** In quotation marks. */
  public static String quoted(String words) {
    return words.chars().mapToObj(unit -> escaped((char) unit)).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      default -> unit < FIRST_PRINTED || Character.isSurrogate(unit) ? "\\u%04x".formatted((int) unit)
          : Character.toString(unit);
    };
  }
}
