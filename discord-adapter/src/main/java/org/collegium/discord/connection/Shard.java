package org.collegium.discord.connection;

import com.neovisionaries.ws.client.WebSocketFactory;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the gateway, kept open by JDA for as long as it is wanted; we keep it from trying too often. */
final class Shard implements EventListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Shard.class);
  private static final Duration A_WHILE = Duration.ofSeconds(30);
  private static final Duration BEFORE_ANOTHER_LOGIN = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_RECONNECT = 60;
  /** Where JDA tells of it, before it looks for the gateway's address. */
  private static final Set<JDA.Status> CONNECTING =
      EnumSet.of(JDA.Status.CONNECTING_TO_WEBSOCKET, JDA.Status.ATTEMPTING_TO_RECONNECT);

  private final int number;
  private final Wiring wiring;
  private final ConnectionPace pace = new ConnectionPace();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Optional<JDA> jda = Optional.empty();
  private volatile Optional<String> problem = Optional.of("not connected yet");
  private Optional<ScheduledFuture<?>> holding = Optional.empty();
  private boolean isClosed;

  Shard(int number, Wiring wiring) {
    this.number = number;
    this.wiring = wiring;
  }

  /** Logs in, and waits for Discord as long as it takes. Ends when that is done, or of no use, or not wanted. */
  void login() {
    var wait = BEFORE_ANOTHER_LOGIN;
    while (jda.isEmpty()) {
      try {
        keep(builder().build());
      } catch (InvalidTokenException _) {
        end(FinalClose.BAD_TOKEN);
        return;
      } catch (ErrorResponseException failure) {
        if (failure.getResponse().code == 401) {
          end(FinalClose.BAD_TOKEN);
          return;
        }
        unreached(String.valueOf(failure.getErrorResponse()));
      } catch (RuntimeException fault) {
        LOG.error("Logging in to Discord failed in a way nobody thought of", fault);
        unreached(fault.getClass().getSimpleName());
      }
      if (jda.isEmpty() && !pace.rest(wait)) {
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  /** Who is let in after the bot was stopped goes again at once. */
  private void keep(JDA open) {
    lock.lock();
    try {
      jda = Optional.of(open);
      if (isClosed) {
        open.shutdownNow();
      }
    } finally {
      lock.unlock();
    }
  }

  private JDABuilder builder() {
    var sockets = new WebSocketFactory().setConnectionTimeout((int) PATIENCE.toMillis());
    sockets.setSocketFactory(PacedSockets.plain(pace));
    sockets.setSSLSocketFactory(PacedSockets.sealed(pace));
    var builder = wiring.builder().setWebsocketFactory(sockets).setMaxReconnectDelay(LONGEST_RECONNECT);
    return wiring.shards() == 1 ? builder : builder.useSharding(number, wiring.shards());
  }

  /** All connections are told of what happens to any of them. */
  @Override
  public void onEvent(GenericEvent event) {
    if (event.getJDA().getShardInfo().getShardId() == number) {
      happened(event);
    }
  }

  private void happened(GenericEvent event) {
    switch (event) {
      case StatusChangeEvent change when CONNECTING.contains(change.getNewStatus()) -> pace.begin();
      case ReadyEvent _ -> connected();
      case SessionResumeEvent _ -> connected();
      case SessionRecreateEvent _ -> connected();
      case SessionDisconnectEvent _ -> lost();
      // JDA has forgotten all channels by then, and hangs up only afterwards.
      case SessionInvalidateEvent _ -> lost();
      case ShutdownEvent over -> FinalClose.sentence(over.getCode()).ifPresent(this::end);
      case GenericEvent _ -> {}
    }
  }

  private void connected() {
    problem.ifPresent(_ -> LOG.info("Connected to Discord"));
    problem = Optional.empty();
    hold(Optional.of(wiring.clockwork().schedule(pace::settled, A_WHILE.toMillis(), TimeUnit.MILLISECONDS)));
  }

  private void lost() {
    unreached("the connection was lost");
    hold(Optional.empty());
  }

  private void hold(Optional<ScheduledFuture<?>> next) {
    lock.lock();
    try {
      holding.ifPresent(before -> before.cancel(false));
      holding = next;
    } finally {
      lock.unlock();
    }
  }

  private void unreached(String why) {
    if (problem.filter(known -> known.equals(why)).isEmpty()) {
      LOG.warn("Discord is not connected: {}. It is tried again until it is", why);
    }
    problem = Optional.of(why);
  }

  private void end(String sentence) {
    problem = Optional.of(sentence);
    wiring.end().accept(sentence);
  }

  /** What keeps Discord from reaching us over it; empty while all is well. */
  Optional<String> problem() {
    return problem;
  }

  /** What JDA knows through it; empty until the first login. */
  Optional<JDA> jda() {
    return jda;
  }

  /** Hangs up; calls that are under way come to their end. */
  @Override
  public void close() {
    pace.close();
    hold(Optional.empty());
    ended().ifPresent(Shard::hangUp);
  }

  /** Whatever JDA says to it: others are to be hung up too. */
  static void hangUp(JDA open) {
    // Not to go on connecting where JDA does not come to its lock within ten seconds, and throws.
    open.setAutoReconnect(false);
    try {
      open.shutdown();
      if (!open.awaitShutdown(PATIENCE)) {
        open.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      open.shutdownNow();
    } catch (IllegalStateException fault) {
      LOG.warn("A connection to Discord was not hung up in order", fault);
      open.shutdownNow();
    }
  }

  private Optional<JDA> ended() {
    lock.lock();
    try {
      isClosed = true;
      return jda;
    } finally {
      lock.unlock();
    }
  }
}
