package org.collegium.slack.connection;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.collegium.core.Arrival;
import org.collegium.core.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack sends over a connection, each answered by the app on one of a few threads of our own. */
final class Envelopes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
  private static final int AT_ONCE = 8;
  /** More than anybody waits for within Slack's three seconds. */
  private static final int WAITING = 2_000;
  private static final Set<String> AWAITED = Set.of("block_actions", "view_submission");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Reception reception;
  private final SocketModeRequestParser parser;
  private final InstantSource clock;
  private final ThreadPoolExecutor workers;

  Envelopes(App app, SocketModeRequestParser parser, InstantSource clock) {
    this.clock = clock;
    this.reception = new Reception(app);
    this.parser = parser;
    // When all is full, or at an end, the connection's own thread works: Slack has to wait rather than we to forget.
    this.workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING),
        Thread.ofPlatform().daemon().name("slack-in-", 0).uncaughtExceptionHandler(Envelopes::died).factory(),
        (work, _) -> work.run());
    workers.allowCoreThreadTimeOut(true);
  }

  /**
   * Has a message answered.
   *
   * @param send sends the answer where the message came from
   * @param done run when it is answered, or cannot be
   */
  void take(String message, Consumer<String> send, Runnable done) {
    var arrived = clock.instant();
    workers.execute(() -> {
      try {
        Arrival.at(arrived, () -> answer(message)).ifPresent(send);
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
    var request = read(message);
    if (request.isEmpty()) {
      LOG.warn("Slack sent something that this version does not know");
      var frame = JsonParser.parseString(message).getAsJsonObject();
      return isAwaited(frame) ? Optional.empty()
          : word(frame, "envelope_id").map(id -> acknowledged(id, Optional.empty()));
    }
    var response = reception.answer(request.get().getBoltRequest());
    return Optional.of(acknowledged(request.get().getEnvelope().getEnvelopeId(), Optional.of(response)));
  }

  /** Bolt trips over what is not as it was when Bolt was made. */
  private Optional<SocketModeRequest> read(String message) {
    try {
      return Optional.ofNullable(parser.parse(message)).filter(request -> request.getBoltRequest() != null);
    } catch (RuntimeException fault) {
      LOG.debug("A message of Slack's cannot be read", fault);
      return Optional.empty();
    }
  }

  /** An acknowledgement would close a form, with all that was typed, and let somebody believe that all is well. */
  private static boolean isAwaited(JsonObject frame) {
    var kind = frame.get("payload") instanceof JsonObject payload ? word(payload, "type").orElse("") : "";
    return word(frame, "type").equals(Optional.of("slash_commands")) || AWAITED.contains(kind);
  }

  private static Optional<String> word(JsonObject json, String name) {
    return json.get(name) instanceof JsonPrimitive word ? Optional.of(word.getAsString()) : Optional.empty();
  }

  /** What Bolt does not know is acknowledged all the same: Slack would only send it again. A body of Bolt's is JSON. */
  private static String acknowledged(String envelope, Optional<Response> response) {
    var payload = response.filter(found -> found.getStatusCode() == 200).map(Response::getBody)
        .filter(body -> !body.isBlank()).map(body -> ",\"payload\":" + body).orElse("");
    return "{\"envelope_id\":" + new JsonPrimitive(envelope) + payload + "}";
  }

  /** Takes nothing more and waits until what was taken is answered. */
  @Override
  public void close() {
    if (!Ending.of(workers, PATIENCE)) {
      LOG.warn("Some of what Slack sent was still not answered after {} seconds", PATIENCE.toSeconds());
    }
  }
}
