package org.collegium.slack.inbound;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.collegium.core.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done at Slack's after somebody has their answer, such as opening a form: on threads of its own. */
final class AfterAnswering implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AfterAnswering.class);
  private static final int AT_ONCE = 8;
  private static final int SLOW_AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What waits is bounded by what came in; an answer never waits for it. */
  private final ThreadPoolExecutor workers;

  AfterAnswering() {
    this(AT_ONCE, "slack-after-");
  }

  private AfterAnswering(int atOnce, String threads) {
    this.workers = new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(),
        Thread.ofPlatform().daemon().name(threads, 0).factory(),
        (_, _) -> LOG.warn("Something was not shown in Slack any more: the bot is stopping"));
    workers.allowCoreThreadTimeOut(true);
  }

  /** For what takes seconds: one after another, so that it holds up nothing but itself. */
  static AfterAnswering oneByOne() {
    return new AfterAnswering(1, "slack-slowly-");
  }

  /** For what somebody else takes long over: a few at once, and nothing else waits for them. */
  static AfterAnswering awaiting() {
    return new AfterAnswering(SLOW_AT_ONCE, "slack-awaiting-");
  }

  /** Does that soon. */
  void run(Runnable work) {
    workers.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException fault) {
        LOG.error("Something could not be shown in Slack", fault);
      }
    });
  }

  /** Waits until all of it is done. */
  @Override
  public void close() {
    if (!Ending.of(workers, PATIENCE)) {
      LOG.warn("Some of what was to be shown in Slack was not within {} seconds", PATIENCE.toSeconds());
    }
  }
}
