package org.collegium.core;

import java.util.Optional;

/**
 * One thing that an adapter looked at for an operator.
 *
 * @param about what was looked at
 * @param mend what to do about it; empty where nothing is to be done
 */
public record Seen(Health health, String about, String sentence, Optional<String> mend) {

  /** It is as it should be. */
  public static Seen well(String about, String sentence) {
    return new Seen(Health.WELL, about, sentence, Optional.empty());
  }

  /** It works, and somebody should know. */
  public static Seen warned(String about, String sentence, String mend) {
    return new Seen(Health.WARNED, about, sentence, Optional.of(mend));
  }

  /** The bot cannot do its work so. */
  public static Seen ill(String about, String sentence, String mend) {
    return new Seen(Health.ILL, about, sentence, Optional.of(mend));
  }

  /** The same, said of something by another name. */
  public Seen of(String other) {
    return new Seen(health, other, sentence, mend);
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
