package org.collegium.launcher.command;

import org.collegium.core.store.MoveToServers;

/** How far a move is: one line that is written over where somebody watches, a line a table where nobody does. */
final class MoveProgress implements MoveToServers.Progress {

  private static final int WIDTH = 60;

  private final Front front;
  private final boolean isWatched;
  private boolean isBegun;

  MoveProgress(Front front) {
    this.front = front;
    this.isWatched = front.surroundings().terminal().isThere();
  }

  @Override
  public void moved(String table, long rows, long of) {
    var line = table + ": " + rows + " of " + of;
    if (isWatched) {
      front.out().print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
      front.out().flush();
      isBegun = true;
    } else if (rows == of) {
      front.say(line);
    }
  }

  /** What is said next begins on a line of its own. */
  void end() {
    if (isBegun) {
      front.say("");
      isBegun = false;
    }
  }
}
