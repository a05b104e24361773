package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.collegium.twins.slack.Line.Ack;
import org.collegium.twins.slack.Line.Envelope;

/** Brings the app what happens: events until it has acknowledged them or patience ends, everything else once. */
final class Deliveries implements AutoCloseable {

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private volatile Line line;
  private volatile Patience patience = Patience.hurried();

  Deliveries(Line line) {
    this.line = line;
  }

  void by(Line other) {
    hangUp();
    this.line = other;
  }

  void patience(Patience other) {
    this.patience = other;
  }

  Patience patience() {
    return patience;
  }

  Reaction once(Line.Kind kind, ObjectNode payload) {
    var start = System.nanoTime();
    return reaction(line.carry(new Envelope(kind, payload, 0, ""), patience.acknowledgement()), start, 1);
  }

  Reaction event(ObjectNode payload) {
    var start = System.nanoTime();
    var ack = line.carry(new Envelope(Line.Kind.EVENT, payload, 0, ""), patience.acknowledgement());
    var attempt = 0;
    for (var pause : patience.retries()) {
      if (ack.received() || !waited(pause)) {
        break;
      }
      attempt++;
      ack = line.carry(new Envelope(Line.Kind.EVENT, payload, attempt, ack.reason()), patience.acknowledgement());
    }
    return reaction(ack, start, attempt + 1);
  }

  /** The same, waiting for nothing. */
  void eventInTheBackground(ObjectNode payload) {
    background.execute(() -> event(payload));
  }

  private static Reaction reaction(Ack ack, long start, int deliveries) {
    return new Reaction(ack.received(), ack.body(), Duration.ofNanos(System.nanoTime() - start), deliveries);
  }

  private static boolean waited(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
    hangUp();
  }

  private void hangUp() {
    if (line instanceof HttpLine http) {
      http.close();
    }
  }
}
