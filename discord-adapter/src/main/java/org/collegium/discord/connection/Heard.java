package org.collegium.discord.connection;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which interactions came in of late. After a lost connection Discord may tell of one again; it has its answer from the
 * first time, or gets it soon, and a second one could come before it. Safe to share between threads.
 */
final class Heard {

  /** More than come between a lost connection and the next. */
  private static final int REMEMBERED = 5_000;

  private final Set<Long> ids = new LinkedHashSet<>();

  /** Whether it is the first time, counting from now on. */
  synchronized boolean isFirst(long interaction) {
    if (!ids.add(interaction)) {
      return false;
    }
    if (ids.size() > REMEMBERED) {
      ids.remove(ids.iterator().next());
    }
    return true;
  }
}
