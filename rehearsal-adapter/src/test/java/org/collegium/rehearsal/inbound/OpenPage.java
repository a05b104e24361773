package org.collegium.rehearsal.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.rehearsal.RehearsalPage;

/** The page on a real server, and a client that speaks to it over a socket. */
final class OpenPage implements AutoCloseable {

  private final SmallStage stage = new SmallStage();
  private final List<Invocation> heard = new ArrayList<>();
  private final HttpServer server;
  private final RehearsalPage page;
  private final HttpClient client = HttpClient.newHttpClient();

  OpenPage(Function<Invocation, Answer> bot) throws IOException {
    this.page = new RehearsalPage(stage, stage.board(), invocation -> {
      heard.add(invocation);
      return bot.apply(invocation);
    });
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(page.context(), page.handler());
    server.start();
  }

  SmallStage stage() {
    return stage;
  }

  List<Invocation> heard() {
    return heard;
  }

  String path() {
    return page.path();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String origin() {
    return "http://127.0.0.1:" + port();
  }

  HttpRequest.Builder request(String within) {
    return HttpRequest.newBuilder(URI.create(origin() + page.path() + within));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String within, String body) throws IOException, InterruptedException {
    return send(request(within).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  JsonNode get(String within) throws IOException, InterruptedException {
    return read(send(request(within)));
  }

  static JsonNode read(HttpResponse<String> response) throws IOException {
    return new ObjectMapper().readTree(response.body());
  }

  /** The status line of a request written by hand, with headers no client library would send. */
  String statusOf(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf("\r\n"));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
