package org.collegium.core.metronome;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.quartz.spi.ThreadPool;

/**
 * A thread for each chore that is at work, so that one that waits for a slow platform keeps no other from its hour,
 * however many platforms come. No chore is at work twice at once, so that there are never more threads than chores.
 * Public only because Quartz makes it.
 */
public final class ThreadForEach implements ThreadPool {

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("metronome-", 0).factory());

  /** For Quartz. */
  public ThreadForEach() {}

  @Override
  public boolean runInThread(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }

  @Override
  public int blockForAvailableThreads() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int getPoolSize() {
    return Integer.MAX_VALUE;
  }

  /** There is always a thread, so that there is nothing to prepare. */
  @Override
  public void initialize() {}

  @Override
  public void setInstanceId(String id) {}

  @Override
  public void setInstanceName(String name) {}

  @Override
  public void shutdown(boolean waitForJobsToComplete) {
    threads.shutdown();
    try {
      while (waitForJobsToComplete && !threads.awaitTermination(1, TimeUnit.MINUTES)) {
        // what is under way comes to its end
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
