package org.collegium.discord;

import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param about what was looked at
 * @param mend what to do about it; empty where nothing is to be done
 */
public record Seen(Health health, String about, String sentence, Optional<String> mend) {

  static Seen well(String about, String sentence) {
    return new Seen(Health.WELL, about, sentence, Optional.empty());
  }

  static Seen warned(String about, String sentence, String mend) {
    return new Seen(Health.WARNED, about, sentence, Optional.of(mend));
  }

  static Seen ill(String about, String sentence, String mend) {
    return new Seen(Health.ILL, about, sentence, Optional.of(mend));
  }

  /** How it is. */
  public enum Health {
    /** As it should be. */
    WELL,
    /** Works, and somebody should know. */
    WARNED,
    /** The bot cannot do its work so. */
    ILL
  }
}
