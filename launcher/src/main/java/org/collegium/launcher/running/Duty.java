package org.collegium.launcher.running;

/**
 * Something that one node at a time does: whether it may be done here, and whether any of it is under way. Safe to
 * share between threads.
 */
final class Duty {

  private boolean isOpen;
  private boolean isLost;
  private int underWay;

  /** Does that, unless this is another node's to do. */
  void run(Runnable work) {
    if (!enter()) {
      return;
    }
    try {
      work.run();
    } finally {
      leave();
    }
  }

  private synchronized boolean enter() {
    if (isOpen) {
      underWay++;
    }
    return isOpen;
  }

  private synchronized void leave() {
    underWay--;
  }

  /** It may be done here from now on. */
  synchronized void open() {
    isOpen = true;
  }

  /** Nothing of it begins here any more; what is under way comes to its end. */
  synchronized void shut() {
    isOpen = false;
  }

  /** It is another node's by now: what is under way here is to stop where it is. */
  synchronized void lose() {
    isOpen = false;
    isLost = true;
  }

  /** Whether it is another node's while some of it may still be under way here. */
  synchronized boolean isLost() {
    return isLost;
  }

  /** Whether it may be done here. */
  synchronized boolean isOpen() {
    return isOpen;
  }

  /** Whether nothing of it is under way. */
  synchronized boolean isIdle() {
    return underWay == 0;
  }
}
