package org.collegium.core.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in the arc around a session a round of questions stands. */
public enum Stage {
  /** School days before the first day: looks back at what was tried. */
  BEFORE,
  /** When the last day ends. */
  CLOSE,
  /** School days after the last day. */
  AFTER,
  /** On the programme's rhythm, until the next session comes near. */
  BETWEEN;

  /** The word that the catalogue's files use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage a catalogue file means. */
  public static Optional<Stage> named(String word) {
    return Arrays.stream(values()).filter(stage -> stage.word().equals(word)).findFirst();
  }
}
