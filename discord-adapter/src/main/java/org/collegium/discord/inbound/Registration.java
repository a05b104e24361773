package org.collegium.discord.inbound;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the commands registered, as often as it takes, on a thread of its own. */
final class Registration implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final Function<JDA, Optional<Duration>> register;
  private final ScheduledThreadPoolExecutor clockwork = new ScheduledThreadPoolExecutor(1,
      Thread.ofPlatform().daemon().name("discord-commands").factory(), new ThreadPoolExecutor.DiscardPolicy());

  /** @param register registers them, and says after how long to try again; empty when it is done */
  Registration(Function<JDA, Optional<Duration>> register) {
    this.register = register;
    clockwork.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Over that connection, from now on until it is done. */
  void begin(JDA jda) {
    begin(jda, Duration.ZERO);
  }

  private void begin(JDA jda, Duration wait) {
    // What it answers is nobody's to wait for: a fault is said here.
    var _ = clockwork.schedule(() -> {
      try {
        register.apply(jda).ifPresent(again -> begin(jda, again));
      } catch (RuntimeException fault) {
        LOG.error("Commands could not be registered with Discord", fault);
      }
    }, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Tries no more. */
  @Override
  public void close() {
    clockwork.shutdown();
  }
}
