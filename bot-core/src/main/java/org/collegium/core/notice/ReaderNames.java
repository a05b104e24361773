package org.collegium.core.notice;

import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/**
 * Who will read what is about to be typed, by name, so that it can be said before the first key is pressed.
 *
 * @param names empty when nobody but the author reads it
 * @param machine where the program is that shortens it for the author's mentor; empty where none does
 */
public record ReaderNames(List<Prose> names, Who who, Optional<Prose> machine) {
  public ReaderNames {
    names = List.copyOf(names);
  }

  /** People, and no program. */
  public ReaderNames(List<Prose> names, Who who) {
    this(names, who, Optional.empty());
  }

  /** Readers of whom nothing more is said than their names. */
  public ReaderNames(List<Prose> names) {
    this(names, Who.PEOPLE);
  }

  /** What the readers are to the author. */
  public enum Who {
    /** Their mentor, and nobody else. */
    MENTOR,
    /** Several people, or nobody. */
    PEOPLE
  }
}
