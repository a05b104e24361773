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

  /** Whether that letter says what holds now. */
  static boolean isOf(Letter letter, Keeping keeping) {
    return keeping.announcedAt().isPresent() && letter.draft().key().startsWith(of(keeping) + ":");
  }
}
