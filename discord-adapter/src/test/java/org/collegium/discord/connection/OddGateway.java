package org.collegium.discord.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** A gateway that greets as Discord does, and then says whatever it is told to. */
final class OddGateway extends WebSocketServer implements AutoCloseable {

  static final String GUILD = "700000000000000001";
  static final String CHANNEL = "700000000000000002";

  private static final int IDENTIFY = 2;
  private static final String GREETING = """
      {"op":0,"s":1,"t":"READY","d":{"session_id":"a","user":{"id":"BOT","username":"collegium","discriminator":"0"},
        "guilds":[{"id":"GUILD","unavailable":true}],"private_channels":[]}}""";
  private static final String SERVER = """
      {"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"GUILD","name":"Leaders","owner_id":"9","afk_timeout":60,"emojis":[],
        "roles":[{"id":"GUILD","name":"@everyone","colors":{"primary_color":0},"position":0,"permissions":"8"}],
        "member_count":1,"voice_states":[],"threads":[],"guild_scheduled_events":[],
        "members":[{"user":{"id":"BOT","username":"collegium","discriminator":"0"},"roles":[]}],
        "channels":[{"id":"CHANNEL","type":0,"name":"front-range","position":0}]}}""";

  private final CountDownLatch started = new CountDownLatch(1);
  private final AtomicInteger sequence = new AtomicInteger(2);
  private volatile String bot = "0";
  private volatile boolean isGreeted;

  OddGateway() throws InterruptedException {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setDaemon(true);
    setConnectionLostTimeout(0);
    start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The gateway did not start");
    }
  }

  URI address() {
    return URI.create("ws://127.0.0.1:%d/".formatted(getPort()));
  }

  /** Whom it greets. */
  void knows(String botUserId) {
    bot = botUserId;
  }

  boolean isGreeted() {
    return isGreeted;
  }

  /** Tells of something that happened. */
  void tells(String type, String payload) {
    broadcast("{\"op\":0,\"s\":%d,\"t\":\"%s\",\"d\":%s}".formatted(sequence.incrementAndGet(), type, payload));
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    connection.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    if (message.contains("\"op\":" + IDENTIFY)) {
      connection.send(filled(GREETING));
      connection.send(filled(SERVER));
      isGreeted = true;
    } else {
      connection.send("{\"op\":11}");
    }
  }

  private String filled(String template) {
    return template.replace("BOT", bot).replace("GUILD\"", GUILD + "\"").replace("CHANNEL\"", CHANNEL + "\"");
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket connection, Exception fault) {}

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void close() {
    try {
      stop(0);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
