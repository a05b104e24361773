package org.collegium.core.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person is in a cohort. */
public enum Role {
  /** Learns in the cohort; usually leads a school. */
  LEADER("principal", "participant", "learner"),
  /** Accompanies leaders and reads what they share; never their boss. */
  MENTOR("coach"),
  /** Runs the cohort. */
  FACILITATOR("organiser", "organizer", "co-facilitator", "cofacilitator"),
  /** Pays for the cohort and sees counts only. */
  CONVENER("sponsor"),
  /** Looks on and is never prompted. */
  OBSERVER("guest");

  // The checker cannot know that List.of makes lists that never change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> synonyms;

  Role(String... synonyms) {
    this.synonyms = List.of(synonyms);
  }

  /** The role a person means by this word, in any case; empty when the word names none. */
  public static Optional<Role> named(String word) {
    var wanted = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(role -> role.word().equals(wanted) || role.synonyms.contains(wanted))
        .findFirst();
  }

  /** The role as it is written in files and settings: {@code leader}, {@code mentor}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
