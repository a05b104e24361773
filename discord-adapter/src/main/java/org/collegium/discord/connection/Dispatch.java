package org.collegium.discord.connection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.http.HttpRequestEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.session.GenericSessionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.hooks.IEventManager;
import org.collegium.core.Arrival;
import org.collegium.core.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens in Discord, handed to a few threads of our own. JDA's usual thread is the one that reads the connection,
 * so that one slow answer would keep everybody waiting; and it tells of every call of ours besides, which nobody asks
 * for.
 */
final class Dispatch implements IEventManager, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final int AT_ONCE = 8;
  /** More than anybody waits for within Discord's three seconds. */
  private static final int WAITING = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
  private final Heard heard = new Heard();
  private final ThreadPoolExecutor workers;

  Dispatch(InstantSource clock) {
    this.clock = clock;
    // When all is full, or at an end, the connection's own thread works: Discord has to wait rather than we to forget.
    this.workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING),
        Thread.ofPlatform().daemon().name("discord-in-", 0).factory(),
        (work, _) -> work.run());
    workers.allowCoreThreadTimeOut(true);
  }

  @Override
  public void register(Object listener) {
    if (!(listener instanceof EventListener heard)) {
      throw new IllegalArgumentException(listener.getClass() + " listens to nothing");
    }
    listeners.add(heard);
  }

  @Override
  public void unregister(Object listener) {
    listeners.remove(listener);
  }

  @Override
  public List<Object> getRegisteredListeners() {
    return List.copyOf(listeners);
  }

  /** What is told of the connection itself is taken up at once, so that it stays in its order. */
  @Override
  public void handle(GenericEvent event) {
    switch (event) {
      case HttpRequestEvent _ -> {}
      case GenericSessionEvent ofTheConnection -> tell(ofTheConnection);
      case StatusChangeEvent ofTheConnection -> tell(ofTheConnection);
      case GenericInteractionCreateEvent again when !heard.isFirst(again.getInteraction().getIdLong()) ->
          LOG.info("Discord told of something again that it had told of before");
      case GenericEvent _ -> {
        var arrived = clock.instant();
        workers.execute(() -> Arrival.at(arrived, () -> {
          tell(event);
          return event;
        }));
      }
    }
  }

  private void tell(GenericEvent event) {
    for (var listener : listeners) {
      var told = new FutureTask<>(() -> listener.onEvent(event), true);
      told.run();
      // An error, too, ends here: it may be the connection's own thread that runs this, and that must go on listening.
      if (told.state() == Future.State.FAILED) {
        LOG.error("Something that happened in Discord could not be taken up", told.exceptionNow());
      }
    }
  }

  /** Takes nothing more and waits until what was taken is answered. */
  @Override
  public void close() {
    if (!Ending.of(workers, PATIENCE)) {
      LOG.warn("Some of what came from Discord was still not answered after {} seconds", PATIENCE.toSeconds());
    }
  }
}
