package org.collegium.twins.discord;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/** The gateway's sockets. What is said over them is {@link Conversation}'s. */
final class GatewayServer extends WebSocketServer {

  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<WebSocket, Link> links = new ConcurrentHashMap<>();
  private final Conversation conversation;
  private final Habits habits;
  private final Ids ids;

  GatewayServer(Conversation conversation, Habits habits, Ids ids) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.conversation = conversation;
    this.habits = habits;
    this.ids = ids;
  }

  /** Starts, and returns when connections are taken. */
  GatewayServer begin() {
    setDaemon(true);
    setReuseAddr(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
    start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The twin's gateway did not start within ten seconds");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  String url() {
    return "ws://127.0.0.1:%d/".formatted(getPort());
  }

  List<Link> links() {
    return List.copyOf(links.values());
  }

  @Override
  public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(WebSocket connection, Draft draft,
      ClientHandshake request) throws InvalidDataException {
    habits.attempts().add(ids.instant());
    var status = habits.nextHandshake();
    if (status != 0) {
      answer(connection, status);
      throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "Refused");
    }
    return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
  }

  /** Before the library's own refusal, which can say nothing but 404; a client reads the first answer only. */
  private void answer(WebSocket connection, int status) {
    if (connection instanceof WebSocketImpl socket) {
      socket.outQueue.add(ByteBuffer.wrap("HTTP/1.1 %d Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .formatted(status).getBytes(StandardCharsets.US_ASCII)));
      onWriteDemand(connection);
    }
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    var link = new Link(connection, handshake.getResourceDescriptor().contains("compress=zlib-stream"));
    links.put(connection, link);
    conversation.opened(link);
  }

  @Override
  public void onMessage(WebSocket connection, String text) {
    Optional.ofNullable(links.get(connection)).ifPresent(link -> Json.parsed(text).ifPresentOrElse(
        frame -> conversation.heard(link, frame), () -> link.close(4002, "Error while decoding payload.")));
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {
    Optional.ofNullable(links.remove(connection)).ifPresent(link -> {
      conversation.closed(link, remote && (code == 1000 || code == 1001));
      link.ended();
    });
  }

  /** A broken connection is closed, which is all there is to do. */
  @Override
  public void onError(WebSocket connection, Exception fault) {}

  @Override
  public void onStart() {
    started.countDown();
  }
}
