package org.collegium.launcher.running;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.collegium.launcher.door.Stopping;

/** When a bot that runs is to end, and why: because it is told to, or because it cannot go on. */
final class End implements AutoCloseable {

  private final BlockingQueue<Optional<String>> reasons = new LinkedBlockingQueue<>();
  private final Thread waiting;

  /** Begins to listen for being told. */
  End(Stopping stopping) {
    this.waiting = Thread.ofVirtual().start(() -> {
      try {
        stopping.await();
        reasons.add(Optional.empty());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /** It cannot go on, as that sentence says. */
  void because(String sentence) {
    reasons.add(Optional.of(sentence));
  }

  /** Waits for it; the sentence that says why, empty where it was told to. */
  Optional<String> await() throws InterruptedException {
    return reasons.take();
  }

  @Override
  public void close() {
    waiting.interrupt();
  }
}
