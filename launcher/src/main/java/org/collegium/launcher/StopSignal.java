package org.collegium.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.collegium.launcher.door.Stopping;

/** The operating system's wish that the process ends, as Ctrl+C and service managers send it. */
final class StopSignal implements Stopping {

  /** Service managers kill after 10 seconds or more. */
  private static final long PATIENCE_SECONDS = 9;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ready = new CountDownLatch(1);
  private final AtomicInteger exitCode = new AtomicInteger(1);

  @Override
  public void await() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    told.await();
  }

  /** The command has put everything away; the process may end. */
  void done(int code) {
    exitCode.set(code);
    ready.countDown();
  }

  /** Java would end with the signal's own number; a bot that put everything away has done what it was asked. */
  private void stop() {
    told.countDown();
    try {
      if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("Some work did not come to its end in time; it is taken up again at the next start.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode.get());
  }
}
