package org.collegium.launcher.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.collegium.launcher.door.HttpSettings;

/** The one HTTP server. */
public final class HttpDoor implements AutoCloseable {

  private static final int BACKLOG = 64;
  private static final int DRAIN_SECONDS = 1;

  static {
    // Whoever sends a letter a minute does not hold a thread for ever. Seconds, read once by the server's class.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "30");
    System.setProperty("jdk.httpserver.maxConnections", "200");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private HttpDoor(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** Opens it. */
  public static Outcome open(HttpSettings settings, Map<String, Page> pages) {
    var where = settings.host() + ":" + settings.port();
    var address = new InetSocketAddress(settings.host(), settings.port());
    if (address.isUnresolved()) {
      return new Closed("COLLEGIUM_HTTP_HOST is '" + settings.host() + "', and this machine knows no such name.");
    }
    try {
      var server = HttpServer.create(address, BACKLOG);
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(threads);
      server.createContext("/", new Pages(pages));
      server.start();
      return new Open(new HttpDoor(server, threads));
    } catch (BindException _) {
      return new Closed(
          "Nothing can listen on " + where + ": the port is in use by another program, or the address is not "
              + "this machine's. Set COLLEGIUM_HTTP_PORT to a free port.");
    } catch (IOException e) {
      return new Closed("Nothing can listen on " + where + ": " + e + ".");
    }
  }

  /** Mounts what an adapter serves by itself, under that path and all below it. */
  public void mount(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** One more thing to read, under that path and all below it. */
  public void show(String path, Page page) {
    mount(path, new Pages(Map.of(path, page)));
  }

  /** Where it really listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Takes no more requests and lets those under way come to their end. */
  @Override
  public void close() {
    server.stop(DRAIN_SECONDS);
    threads.close();
  }

  /** What came of opening it. */
  public sealed interface Outcome {}

  /** It is open. */
  public record Open(HttpDoor door) implements Outcome {}

  /** It stays closed, and why. */
  public record Closed(String sentence) implements Outcome {}
}
