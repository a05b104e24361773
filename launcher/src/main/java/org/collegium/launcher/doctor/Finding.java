package org.collegium.launcher.doctor;

import java.util.Locale;
import java.util.Optional;
import org.collegium.core.Seen;

/**
 * One thing the doctor looked at.
 *
 * @param about what was looked at
 * @param mend what to do about it; empty where nothing is to be done
 */
record Finding(Verdict verdict, String about, String sentence, Optional<String> mend) {

  static Finding ok(String about, String sentence) {
    return new Finding(Verdict.OK, about, sentence, Optional.empty());
  }

  static Finding warn(String about, String sentence, String mend) {
    return new Finding(Verdict.WARN, about, sentence, Optional.of(mend));
  }

  static Finding fail(String about, String sentence, String mend) {
    return new Finding(Verdict.FAIL, about, sentence, Optional.of(mend));
  }

  /** What an adapter saw. */
  static Finding of(Seen seen) {
    var mend = seen.mend().orElse("");
    return switch (seen.health()) {
      case WELL -> ok(seen.about(), seen.sentence());
      case WARNED -> warn(seen.about(), seen.sentence(), mend);
      case ILL -> fail(seen.about(), seen.sentence(), mend);
    };
  }

  /** How it is. */
  enum Verdict {
    /** As it should be. */
    OK,
    /** Works, and somebody should know. */
    WARN,
    /** The bot cannot do its work so. */
    FAIL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
