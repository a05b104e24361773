package org.collegium.launcher.door;

/** When a command that runs on is told to stop. */
public interface Stopping {

  /**
   * Waits until it is told to.
   *
   * @throws InterruptedException if this thread is interrupted first
   */
  void await() throws InterruptedException;
}
