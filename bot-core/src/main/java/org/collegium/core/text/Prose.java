package org.collegium.core.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words for or from people, exactly as they were written. They travel raw; only the platform that prints them escapes
 * them.
 *
 * @param raw never blank
 */
public record Prose(String raw) {
  public Prose {
    if (raw.isBlank()) {
      throw new IllegalArgumentException("Prose cannot be blank; say that there is none");
    }
  }

  /** Length in characters as a reader counts them (code points). */
  public int length() {
    return raw.codePointCount(0, raw.length());
  }

  /** The whole if it has at most {@code most} characters, else its beginning with an ellipsis. */
  public Prose within(int most) {
    return length() <= most ? this : new Prose(raw.substring(0, raw.offsetByCodePoints(0, most - 1)).strip() + "…");
  }

  /** Several pieces, one a line. */
  public static Prose lines(List<Prose> pieces) {
    return new Prose(pieces.stream().map(Prose::raw).collect(Collectors.joining("\n")));
  }
}
