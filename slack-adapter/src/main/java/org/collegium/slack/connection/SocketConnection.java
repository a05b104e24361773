package org.collegium.slack.connection;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.collegium.core.Ending;
import org.collegium.core.text.Secret;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection to Slack open for as long as it is wanted: waits for Slack at the start, replaces a connection
 * before Slack ends it, and one that has gone deaf or was cut, without a restart and without a limit.
 */
public final class SocketConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

  /** Between two looks, in each of which a connection that is known to be lost is replaced. */
  private static final Duration A_TICK = Duration.ofMillis(500);
  private static final int LONGEST_WAIT = 120;
  private static final int BETWEEN_PINGS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final SlackWeb web;
  private final Secret appToken;
  private final Envelopes envelopes;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slack-socket").factory());
  private volatile Optional<String> problem = Optional.of("not connected yet");

  private volatile boolean isClosing;

  /** The newest last. What stands below is the keeper's thread's alone. */
  private final Deque<OpenSocket> sockets = new ConcurrentLinkedDeque<>();
  private int ticksToPing;
  private int ticksToWait;
  private int wait = 1;

  /** A connection for that app. */
  public SocketConnection(SlackWeb web, Secret appToken, App app, InstantSource clock) {
    this.web = web;
    this.appToken = appToken;
    this.envelopes =
        new Envelopes(app, new SocketModeRequestParser(AppConfig.builder().slack(web.slack()).build()), clock);
  }

  /** Begins to connect, and returns at once. */
  public void start() {
    again(Duration.ZERO);
  }

  /** What keeps Slack from reaching us; empty while all is well. */
  public Optional<String> problem() {
    return problem;
  }

  private void again(Duration after) {
    if (!isClosing) {
      var _ = keeper.schedule(this::lookAndGoOn, after.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Whatever comes out of a look, an error of ours included, there is a next one. */
  private void lookAndGoOn() {
    try {
      look();
    } finally {
      again(A_TICK);
    }
  }

  private void look() {
    try {
      sockets.stream().filter(socket -> !socket.isWanted()).forEach(OpenSocket::retire);
      sockets.removeIf(OpenSocket::isClosed);
      var current = Optional.ofNullable(sockets.peekLast()).filter(OpenSocket::isWanted);
      if (current.isEmpty()) {
        reconnect();
      } else if (--ticksToPing <= 0) {
        ping(current.get());
      }
    } catch (RuntimeException fault) {
      LOG.error("The connection to Slack cannot be looked after; it is tried again", fault);
    }
  }

  private void ping(OpenSocket current) {
    ticksToPing = BETWEEN_PINGS;
    if (current.answers()) {
      wait = 1;
      ticksToWait = 0;
      problem = Optional.empty();
    } else if (current.isWanted()) {
      ticksToPing = 1;
    } else {
      problem = Optional.of("the connection does not answer");
      LOG.warn("The connection to Slack does not answer any more; another one is opened");
    }
  }

  /** Slack rates the opening of connections sternly: every one that fails, or does not last, doubles the wait. */
  private void reconnect() {
    if (--ticksToWait > 0) {
      return;
    }
    ticksToWait = wait;
    wait = Math.min(wait * 2, LONGEST_WAIT);
    try {
      var socket = OpenSocket.connect(web, appToken, envelopes, this::lost);
      sockets.add(socket);
      if (isClosing) {
        socket.close();
      }
      ticksToPing = BETWEEN_PINGS;
      problem.ifPresent(_ -> LOG.info("Connected to Slack"));
      problem = Optional.empty();
    } catch (OpenSocket.NotConnected failure) {
      if (!problem.equals(Optional.of(failure.why()))) {
        LOG.warn("Slack cannot be connected to: {}. It is tried again until it can", failure.why());
      }
      problem = Optional.of(failure.why());
    }
  }

  private void lost() {
    problem = Optional.of("the connection was lost");
    try {
      keeper.execute(this::look);
    } catch (RejectedExecutionException _) {
      LOG.debug("A connection ended after all was over");
    }
  }

  /** Takes nothing more, lets what is under way be answered, then hangs up. */
  @Override
  public void close() {
    isClosing = true;
    if (!Ending.of(keeper, PATIENCE)) {
      LOG.warn("A connection to Slack is still being opened; it is closed as soon as it is");
    }
    envelopes.close();
    sockets.forEach(OpenSocket::close);
  }
}
