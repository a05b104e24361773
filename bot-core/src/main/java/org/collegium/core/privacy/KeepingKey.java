package org.collegium.core.privacy;

import java.time.Instant;
import org.collegium.core.outbox.Letter;

/** How letters say which announcement of an end they belong to: a day that is changed is announced anew. */
public final class KeepingKey {

  private static final String BEGINNING = "keeping:";

  private KeepingKey() {}

  /** The beginning of the keys of all letters of that announcement. */
  public static String of(Keeping keeping) {
    return BEGINNING + keeping.cohort().value() + ":"
        + keeping.announcedAt().map(Instant::toEpochMilli).orElseThrow();
  }

  /** When that was announced of which that letter tells. */
  static Instant announcedAt(Letter letter) {
    var beginning = BEGINNING + letter.draft().cohort().value() + ":";
    var rest = letter.draft().key().substring(beginning.length());
    return Instant.ofEpochMilli(Long.parseLong(rest.substring(0, rest.indexOf(':'))));
  }

  /** Whether that letter says what holds now. */
  static boolean isOf(Letter letter, Keeping keeping) {
    return keeping.announcedAt().isPresent() && letter.draft().key().startsWith(of(keeping) + ":");
  }
}
