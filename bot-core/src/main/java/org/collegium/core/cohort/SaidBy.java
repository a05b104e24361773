package org.collegium.core.cohort;

import java.util.Locale;

/** By whose word something about a person holds, the strongest first. */
public enum SaidBy {
  /** Their own. It stands until they take it back. */
  PERSON,
  /** That of an account which they have said is theirs. */
  PLATFORM,
  /** A roster's, or their cohort's where the roster says nothing. */
  ROSTER;

  /** The word that wording and store know it by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
