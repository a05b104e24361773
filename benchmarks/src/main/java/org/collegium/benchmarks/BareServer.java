package org.collegium.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The least program that answers over HTTP: what a start and the memory of Java itself cost. */
final class BareServer {

  private BareServer() {}

  /** Listens on the port that is the only argument, until the process is stopped. */
  public static void main(String... arguments) throws IOException {
    open(Integer.parseInt(arguments[0]));
  }

  /** Answers everything with 200 and nothing. A port of 0 takes any free one. */
  static HttpServer open(int port) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", exchange -> {
      try (exchange; var said = exchange.getRequestBody()) {
        said.transferTo(OutputStream.nullOutputStream());
        exchange.sendResponseHeaders(200, -1);
      }
    });
    server.start();
    return server;
  }
}
