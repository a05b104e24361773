package org.collegium.twins.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A gateway connection as the JDK has it. */
final class RawGateway implements WebSocket.Listener {

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
  private final Queue<AssertionError> faults = new ConcurrentLinkedQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final Inflater inflater = new Inflater();
  private volatile Consumer<JsonNode> interactions = _ -> {};
  private volatile long sequence;
  private volatile String sessionId = "";

  void onInteraction(Consumer<JsonNode> work) {
    interactions = work;
  }

  /** What the next event of this type brings; others are passed over. */
  JsonNode next(String type) {
    return until(frame -> frame.path("t").asText().equals(type), type).path("d");
  }

  JsonNode nextOp(int opcode) {
    return until(frame -> frame.path("op").asInt() == opcode, "opcode " + opcode);
  }

  private JsonNode until(Predicate<JsonNode> fits, String what) {
    try {
      while (true) {
        var frame = frames.poll(5, TimeUnit.SECONDS);
        if (frame == null) {
          throw new AssertionError("No frame of type " + what);
        }
        if (fits.test(frame)) {
          return frame;
        }
      }
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Whether nothing of this type has come by the time a heartbeat is answered. */
  boolean hasHeardNo(String type) {
    send("{\"op\":1,\"d\":null}");
    while (true) {
      var frame = until(_ -> true, "any");
      if (frame.path("t").asText().equals(type)) {
        return false;
      }
      if (frame.path("op").asInt() == 11) {
        return true;
      }
    }
  }

  int closeCode() {
    return closed.completeOnTimeout(-1, 5, TimeUnit.SECONDS).join();
  }

  void identify(String token, int intents) {
    identify(token, intents, 0, 1);
  }

  void identify(String token, int intents, int shard, int shards) {
    send("""
        {"op":2,"d":{"token":"%s","intents":%d,"shard":[%d,%d],"properties":{"os":"linux"}}}"""
        .formatted(token, intents, shard, shards));
  }

  /** Goes on where another connection ended. */
  void resume(String token, RawGateway other) {
    sessionId = other.sessionId;
    send("""
        {"op":6,"d":{"token":"%s","session_id":"%s","seq":%d}}""".formatted(token, other.sessionId, other.sequence));
  }

  void send(String frame) {
    opened.join().sendText(frame, true).join();
  }

  void cut() {
    opened.join().abort();
  }

  void goodbye() {
    opened.join().sendClose(1000, "").join();
  }

  @Override
  public void onOpen(WebSocket socket) {
    opened.complete(socket);
    socket.request(1);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      heard(text.toString());
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
    var bytes = new byte[part.remaining()];
    part.get(bytes);
    inflater.setInput(bytes);
    var out = new ByteArrayOutputStream();
    var chunk = new byte[4_096];
    try {
      for (var length = inflater.inflate(chunk); length > 0; length = inflater.inflate(chunk)) {
        out.write(chunk, 0, length);
      }
    } catch (DataFormatException fault) {
      throw new IllegalStateException(fault);
    }
    return onText(socket, out.toString(StandardCharsets.UTF_8), last);
  }

  private void heard(String frame) {
    var json = Json.parsed(frame).orElseThrow();
    if (json.hasNonNull("s")) {
      sequence = json.path("s").asLong();
    }
    if (json.path("t").asText().equals("READY")) {
      sessionId = json.path("d").path("session_id").asText();
    }
    frames.add(json);
    if (json.path("t").asText().equals("INTERACTION_CREATE")) {
      Thread.startVirtualThread(() -> answer(json.path("d")));
    }
  }

  private void answer(JsonNode interaction) {
    try {
      interactions.accept(interaction);
    } catch (AssertionError fault) {
      faults.add(fault);
    }
  }

  /** What was found wrong while answering, on another thread than the test's. */
  void failIfAnythingWasWrong() {
    assertThat(faults).isEmpty();
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable fault) {
    closed.complete(1006);
  }
}
