package org.collegium.core.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a prompt asks for. Most programmes stop at the what and the how; the why and the when are the difference
 * (consortium brochure, "knowledge taxonomy").
 */
public enum KindOfKnowledge {
  /** What to do. */
  DECLARATIVE,
  /** Why it matters. */
  EXPERIENTIAL,
  /** How to do it. */
  PROCEDURAL,
  /** When to do it, and when not. */
  CONTEXTUAL;

  /** The word that the catalogue's files use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind a catalogue file means. */
  public static Optional<KindOfKnowledge> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
