package org.collegium.fuzzing;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** An HTTP server on this machine, and one who sends it bytes. */
final class Doors implements AutoCloseable {

  /** Nothing that is asked takes a tenth of it. */
  private static final int PATIENCE_MILLIS = 20_000;

  private final HttpServer server;

  private Doors(HttpServer server) {
    this.server = server;
  }

  static Doors open(String path, HttpHandler handler) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(path, handler);
    server.start();
    return new Doors(server);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** What is answered to a request: all of it, headers first. Empty where the connection is closed without a word. */
  String answer(String head, byte[] body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var out = socket.getOutputStream();
      out.write((head + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
          .getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
      socket.shutdownOutput();
      return all(socket.getInputStream());
    }
  }

  /** One who is refused before all was sent may find the connection reset. */
  private static String all(InputStream in) {
    var answer = new StringBuilder();
    try {
      for (var next = in.read(); next >= 0; next = in.read()) {
        answer.append((char) next);
      }
    } catch (SocketException _) {
      return answer.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
