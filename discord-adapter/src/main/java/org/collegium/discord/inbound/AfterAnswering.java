package org.collegium.discord.inbound;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.collegium.core.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What takes its time, such as drawing a picture or writing to somebody: on threads of its own. */
final class AfterAnswering implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AfterAnswering.class);
  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What waits is bounded by what came in; an answer never waits for it. */
  private final ThreadPoolExecutor workers;

  AfterAnswering() {
    this.workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
        Thread.ofPlatform().daemon().name("discord-after-", 0).factory(),
        (_, _) -> LOG.warn("Something was not shown in Discord any more: the bot is stopping"));
    workers.allowCoreThreadTimeOut(true);
  }

  /** Does that soon. */
  void run(Runnable work) {
    workers.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException fault) {
        LOG.error("Something could not be shown in Discord", fault);
      }
    });
  }

  /** Waits until all of it is done. */
  @Override
  public void close() {
    if (!Ending.of(workers, PATIENCE)) {
      LOG.warn("Some of what was to be shown in Discord was not within {} seconds", PATIENCE.toSeconds());
    }
  }
}
