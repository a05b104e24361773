package org.collegium.rehearsal.board;

import java.util.Locale;

/** In what kind of place a message stands. */
public enum PlaceKind {
  /** Between the bot and one person. */
  DM,
  /** Where a whole cohort reads. */
  CHANNEL;

  /** The word in printed rehearsals. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
