package org.collegium.core.command;

import java.util.Optional;

/** Draws charts. */
public interface Draughtsman {

  /**
   * That chart as a PNG; empty if it could not be drawn, which was logged then. It may take ten seconds, and wait half
   * a minute before while others are drawn.
   */
  Optional<byte[]> draw(Chart chart);
}
