package org.collegium.slack.connection;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack sends over a connection, each answered by the app on one of a few threads of our own. */
final class Envelopes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
  private static final int AT_ONCE = 8;
  /** More than anybody waits for within Slack's three seconds. */
  private static final int WAITING = 2_000;
  private static final int SECONDS_TO_END = 10;

  private final App app;
  private final SocketModeRequestParser parser;
  private final ThreadPoolExecutor workers;

  Envelopes(App app, SocketModeRequestParser parser) {
    this.app = app;
    this.parser = parser;
    // When all is full the connection's own thread works too, and so Slack has to wait rather than we to forget.
    this.workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING),
        Thread.ofPlatform().daemon().name("slack-in-", 0).uncaughtExceptionHandler(Envelopes::died).factory(),
        new ThreadPoolExecutor.CallerRunsPolicy());
    workers.allowCoreThreadTimeOut(true);
  }

  /**
   * Has a message answered.
   *
   * @param send sends the answer where the message came from
   * @param done run when it is answered, or cannot be
   */
  void take(String message, Consumer<String> send, Runnable done) {
    workers.execute(() -> {
      try {
        answer(message).ifPresent(send);
      } catch (Exception fault) {
        LOG.error("A message of Slack's could not be answered", fault);
      } finally {
        done.run();
      }
    });
  }

  /** The pool puts another worker in the place of one that died, so that an error of ours makes nobody deaf. */
  private static void died(Thread worker, Throwable fault) {
    LOG.error("{} died of a message of Slack's", worker.getName(), fault);
  }

  private Optional<String> answer(String message) throws Exception {
    var request = parser.parse(message);
    if (request == null || request.getBoltRequest() == null) {
      LOG.warn("Slack sent something that this version does not know");
      return envelope(message).map(id -> acknowledged(id, Optional.empty()));
    }
    var response = app.run(request.getBoltRequest());
    return Optional.of(acknowledged(request.getEnvelope().getEnvelopeId(), Optional.of(response)));
  }

  private static Optional<String> envelope(String message) {
    return Optional.ofNullable(JsonParser.parseString(message).getAsJsonObject().get("envelope_id"))
        .map(id -> id.getAsString());
  }

  /** What Bolt does not know is acknowledged all the same: Slack would only send it again. */
  private static String acknowledged(String envelope, Optional<Response> response) {
    var answer = new JsonObject();
    answer.addProperty("envelope_id", envelope);
    response.filter(found -> found.getStatusCode() == 200).map(Response::getBody).filter(body -> !body.isBlank())
        .ifPresent(body -> answer.add("payload", JsonParser.parseString(body)));
    return answer.toString();
  }

  /** Takes nothing more and waits until what was taken is answered. */
  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        LOG.warn("Some of what Slack sent was still not answered after {} seconds", SECONDS_TO_END);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
