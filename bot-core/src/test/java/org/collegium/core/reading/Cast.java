package org.collegium.core.reading;

import java.util.List;
import java.util.stream.Stream;

/** Everybody who tries to read, by what they are to Ada. */
public final class Cast {

  /** Who nobody has told the bot of, and who has an account on the platform all the same. */
  public static final String NOBODY = "Nobody";

  /** Grace mentors her, Henrik did; Maria leads beside her, Priya came later, Nils has left. */
  static final List<String> OF_HER_COHORT =
      List.of("Ada", "Grace", "Henrik", "Pat", "Robin", "Olga", "Maria", "Priya", "Nils");

  /** Linus leads and Victor facilitates in another cohort; Ines was in one whose programme is over. */
  static final List<String> STRANGERS = List.of("Linus", "Victor", "Ines", NOBODY);

  /** Who decides beside them, so that enough do. */
  static final List<String> OTHERS = List.of("Noor", "Omar", "Lucia", "Ben");

  private Cast() {}

  /** All who try. */
  static List<String> all() {
    return Stream.of(OF_HER_COHORT, STRANGERS).flatMap(List::stream).toList();
  }

  /** All whom the bot knows, and whom a platform therefore has to link. */
  public static List<String> known() {
    return all().stream().filter(name -> !name.equals(NOBODY)).toList();
  }
}
