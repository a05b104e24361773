package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/**
 * Socket Mode's other end: single-use tickets, at most ten connections, each envelope to one of them in turn.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode/">Socket Mode</a>
 */
final class SocketServer extends WebSocketServer implements Line {

  private static final int MOST_CONNECTIONS = 10;
  private static final String HOST = "applink-twin";

  private final CountDownLatch started = new CountDownLatch(1);
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
  private final AtomicInteger ever = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final String appId;
  private volatile boolean muted;

  SocketServer(String appId) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.appId = appId;
  }

  /** Starts, and returns when connections are taken. */
  SocketServer begin() {
    setDaemon(true);
    setReuseAddr(true);
    setTcpNoDelay(true);
    start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The twin's socket server did not start within ten seconds");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  /** A new address, good for one connection. */
  String ticket() {
    var ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return "ws://127.0.0.1:%d/link/?ticket=%s&app_id=%s".formatted(getPort(), ticket, appId);
  }

  int connections() {
    return connections.size();
  }

  int ever() {
    return ever.get();
  }

  void mute(boolean mute) {
    this.muted = mute;
  }

  /** Cuts every connection without a closing frame. */
  void drop() {
    connections.forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
  }

  /** Sends the disconnect frame; closes at once, or after Slack's ten seconds where it was a warning. */
  void disconnect(String reason) {
    var leaving = List.copyOf(connections);
    leaving.forEach(connection -> say(connection, reason));
    if (!reason.equals("warning")) {
      leaving.forEach(WebSocket::close);
      return;
    }
    Thread.ofVirtual().start(() -> {
      try {
        Thread.sleep(Duration.ofSeconds(10));
        leaving.forEach(WebSocket::close);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
  }

  @Override
  public Ack carry(Envelope envelope, Duration patience) {
    var open = List.copyOf(connections);
    if (open.isEmpty()) {
      return Ack.none("connection_failed");
    }
    var id = UUID.randomUUID().toString();
    var answer = new CompletableFuture<JsonNode>();
    awaited.put(id, answer);
    try {
      if (!muted) {
        open.get(Math.floorMod(turn.getAndIncrement(), open.size())).send(frame(id, envelope));
      }
      return Ack.with(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | WebsocketNotConnectedException | ExecutionException _) {
      return Ack.none("timeout");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Ack.none("timeout");
    } finally {
      awaited.remove(id);
    }
  }

  private static String frame(String id, Envelope envelope) {
    var frame = Json.object().put("envelope_id", id).put("type", envelope.kind().type)
        .put("accepts_response_payload", envelope.takesAnAnswer());
    if (envelope.kind() == Kind.EVENT) {
      frame.put("retry_attempt", envelope.attempt()).put("retry_reason", envelope.reason());
    }
    frame.set("payload", envelope.payload());
    return frame.toString();
  }

  private static void say(WebSocket connection, String reason) {
    var frame = Json.object().put("type", "disconnect").put("reason", reason);
    frame.putObject("debug_info").put("host", HOST);
    connection.send(frame.toString());
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(WebSocket connection, Draft draft,
      ClientHandshake request) throws InvalidDataException {
    var ticket = request.getResourceDescriptor().replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket)) {
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "Unknown or used ticket");
    }
    return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    ever.incrementAndGet();
    if (connections.size() >= MOST_CONNECTIONS) {
      say(connection, "too_many_websockets");
      connection.close();
      return;
    }
    connections.add(connection);
    var hello = Json.object().put("type", "hello").put("num_connections", connections.size());
    hello.putObject("connection_info").put("app_id", appId);
    hello.putObject("debug_info").put("host", HOST).put("build_number", 1).put("approximate_connection_time", 18_060);
    connection.send(hello.toString());
  }

  @Override
  public void onMessage(WebSocket connection, String text) {
    Json.parsed(text).ifPresent(frame -> {
      var waiting = awaited.get(Json.text(frame, "envelope_id"));
      if (waiting != null) {
        waiting.complete(frame.path("payload"));
      }
    });
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {
    connections.remove(connection);
  }

  /** A broken connection is closed, which is all there is to do. */
  @Override
  public void onError(WebSocket connection, Exception fault) {}

  @Override
  public void onStart() {
    started.countDown();
  }
}
