package org.collegium.core.store;

import org.sqlite.SQLiteConfig.SynchronousMode;

/** How much a database survives. */
public enum Durability {
  /** What was kept stays kept, even when the power fails. */
  KEPT(SynchronousMode.FULL),
  /** For rehearsals and tests: quicker, and gone with the power. */
  THROW_AWAY(SynchronousMode.OFF);

  private final SynchronousMode mode;

  Durability(SynchronousMode mode) {
    this.mode = mode;
  }

  SynchronousMode mode() {
    return mode;
  }
}
