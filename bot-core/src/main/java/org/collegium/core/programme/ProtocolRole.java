package org.collegium.core.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does while a cohort talks by a protocol. */
public enum ProtocolRole {
  /** Brings a dilemma. */
  PRESENTER,
  /** Opens the steps, and sees that they are kept. */
  FACILITATOR,
  /** Is reminded before a step ends, and tells the others. */
  TIMEKEEPER;

  /** The word that the catalogue's files and commands use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that is meant by that word. */
  public static Optional<ProtocolRole> named(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
