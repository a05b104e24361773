package org.collegium.core.consent;

import java.util.List;
import java.util.Optional;

/**
 * Who reads something, as its author is told before writing it.
 *
 * @param machine the program that shortens it for the author's mentor, who is among the people
 */
public record Named(List<Reader> people, Optional<MachineReader> machine) {
  public Named {
    people = List.copyOf(people);
  }

  /** The people alone. */
  public static Named people(List<Reader> readers) {
    return new Named(readers, Optional.empty());
  }

  /** The same people, and no program. */
  public Named withoutMachine() {
    return people(people);
  }
}
