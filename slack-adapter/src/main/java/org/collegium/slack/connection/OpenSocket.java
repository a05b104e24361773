package org.collegium.slack.connection;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientTyrusImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.collegium.core.text.Secret;
import org.collegium.slack.web.SlackWeb;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to Slack, from its opening to its end. */
final class OpenSocket {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSocket.class);
  private static final int MOST_PINGS_MISSED = 2;
  private static final int SECONDS_TO_GREET = 10;
  private static final int FEWEST_WORKERS = 1;
  /** Slack ends a connection some ten seconds after it says so. */
  private static final int LOOKS_TO_LINGER = 60;
  private static final long NEVER_LOOKED_AFTER_BY_ITSELF = 60_000;

  private final SocketModeClient client;
  private final AtomicInteger underWay = new AtomicInteger();
  /** The client only logs that a connection does not come about; one that does begins with Slack's greeting. */
  private final CountDownLatch greeted = new CountDownLatch(1);
  private volatile boolean isWanted = true;
  private volatile boolean hasEnded;
  private volatile boolean isClosed;
  private int pingsMissed;
  private int looksLeft = LOOKS_TO_LINGER;

  private OpenSocket(SocketModeClient client) {
    this.client = client;
  }

  /**
   * Opens one, whose messages go to {@code envelopes}.
   *
   * @param lost run when Slack wants another one, or this one breaks
   */
  static OpenSocket connect(SlackWeb web, Secret appToken, Envelopes envelopes, Runnable lost) throws NotConnected {
    try {
      var url = web.slack().issueSocketModeUrl(appToken.reveal());
      var queue = new HandOver();
      var client = new SocketModeClientTyrusImpl(web.slack(), appToken.reveal(), url, FEWEST_WORKERS, queue,
          false, false, NEVER_LOOKED_AFTER_BY_ITSELF);
      var socket = new OpenSocket(client);
      queue.to = message -> socket.take(message, envelopes, lost);
      client.addWebSocketCloseListener((_, _) -> {
        socket.hasEnded = true;
        socket.end(lost);
      });
      client.addWebSocketErrorListener(fault -> LOG.debug("Slack's connection reports", fault));
      client.getMessageProcessorExecutor().shutdown();
      client.connect();
      if (!socket.greeted.await(SECONDS_TO_GREET, TimeUnit.SECONDS)) {
        socket.close();
        throw new NotConnected("no connection to " + URI.create(url).getHost() + " came about");
      }
      return socket;
    } catch (IOException | URISyntaxException | RuntimeException e) {
      throw new NotConnected(String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new NotConnected("it was stopped while connecting");
    }
  }

  private void take(String message, Envelopes envelopes, Runnable lost) {
    var frame = JsonParser.parseString(message).getAsJsonObject();
    switch (type(frame)) {
      case "hello" -> greeted.countDown();
      case "disconnect" -> end(lost);
      default -> {
        underWay.incrementAndGet();
        envelopes.take(message, this::send, underWay::decrementAndGet);
      }
    }
  }

  private static String type(JsonObject frame) {
    return frame.has("type") ? frame.get("type").getAsString() : "";
  }

  private void send(String answer) {
    try {
      client.sendSocketModeResponse(answer);
    } catch (RuntimeException gone) {
      LOG.warn("An answer came too late for a connection to Slack that had ended ({})",
          gone.getClass().getSimpleName());
    }
  }

  private void end(Runnable lost) {
    if (isWanted) {
      isWanted = false;
      lost.run();
    }
  }

  /** Whether messages are expected here: neither lost nor announced to be ended. */
  boolean isWanted() {
    return isWanted;
  }

  /** Whether Slack answers a ping; after two in a row that it does not, this connection is not wanted any more. */
  boolean answers() {
    pingsMissed = client.verifyConnection() ? 0 : pingsMissed + 1;
    if (pingsMissed >= MOST_PINGS_MISSED) {
      isWanted = false;
    }
    return pingsMissed == 0;
  }

  /**
   * Hangs up, but not before Slack has: until then it may still send something here. Called at each look.
   */
  void retire() {
    looksLeft--;
    if (hasEnded || (looksLeft <= 0 && underWay.get() == 0)) {
      close();
    }
  }

  boolean isClosed() {
    return isClosed;
  }

  void close() {
    isWanted = false;
    isClosed = true;
    try {
      client.close();
    } catch (IOException | RuntimeException e) {
      LOG.debug("A connection to Slack ended otherwise than by hanging up", e);
    }
  }

  /** Slack's client asks this queue for work a hundred times a second and is never given any: we are called at once. */
  private static final class HandOver implements SocketModeMessageQueue {

    private volatile Consumer<String> to = _ -> {};

    @Override
    public void add(String message) {
      to.accept(message);
    }

    @Override
    public @Nullable String poll() {
      return null;
    }
  }

  /** Why there is no connection. */
  static final class NotConnected extends Exception {

    private static final long serialVersionUID = 1;

    private final String why;

    NotConnected(String why) {
      super(why);
      this.why = why;
    }

    /** For an operator. */
    String why() {
      return why;
    }
  }
}
