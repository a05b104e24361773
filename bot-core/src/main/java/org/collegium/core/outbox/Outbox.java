package org.collegium.core.outbox;

/** Where a room puts its letters, in the same transaction as the fact they announce. */
public interface Outbox {

  /** Puts it in, unless a letter of that key was ever there; says whether it was new. */
  boolean add(Draft draft);
}
