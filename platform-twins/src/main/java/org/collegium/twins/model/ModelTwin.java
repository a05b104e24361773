package org.collegium.twins.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.twins.PlantedSecret;

/**
 * A loopback server that lists its models and completes chats, as OpenAI's and many others do. Where it is told nothing
 * else it writes one true sentence a piece.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat/create">Chat completions</a>
 */
public final class ModelTwin implements AutoCloseable {

  private static final String COMPLETIONS = "/v1/chat/completions";
  private static final String MODELS = "/v1/models";
  private static final int OK = 200;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ObjectMapper json = new ObjectMapper();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final String key = PlantedSecret.fresh();
  private volatile Mood mood = new Mood.Good();
  private volatile boolean isListing = true;
  private volatile Function<List<Piece>, String> writing = ModelTwin::plainly;

  private ModelTwin() throws IOException {
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  public static ModelTwin open() {
    try {
      return new ModelTwin();
    } catch (IOException fault) {
      throw new UncheckedIOException("The twin found no port to listen on", fault);
    }
  }

  /** The base address, with a slash at the end. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/v1/");
  }

  /** The one key it takes. */
  public String key() {
    return key;
  }

  /** The one model it has. */
  public String model() {
    return "twin-small";
  }

  /** Every request so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** What it writes about the pieces it is handed, from now on. */
  public void writes(Function<List<Piece>, String> words) {
    writing = words;
  }

  /** It is well again, and writes as at first. */
  public void recovers() {
    mood = new Mood.Good();
    writing = ModelTwin::plainly;
  }

  /** It answers with that status from now on, such as 429 or 500; what it says of the fault repeats what was sent. */
  public void fails(int status) {
    mood = new Mood.Status(status);
  }

  public void isSlow(Duration by) {
    mood = new Mood.Slow(by);
  }

  /** It answers with status 200 and that, from now on. */
  public void answers(String body) {
    mood = new Mood.Body(body);
  }

  /** It answers with far more than anybody wants. */
  public void answersWithoutEnd() {
    mood = new Mood.Body("{\"choices\":[{\"message\":{\"content\":\"" + "on and on ".repeat(1_000_000) + "\"}}]}");
  }

  public void cutsItsAnswers() {
    mood = new Mood.Cut();
  }

  /** It points at another address, from now on. */
  public void hasMovedTo(URI address) {
    mood = new Mood.Elsewhere(address.toString());
  }

  /** It does not list its models, as some do not. */
  public void keepsItsModelsToItself() {
    isListing = false;
  }

  private static String plainly(List<Piece> pieces) {
    return pieces.stream().map(piece -> "The leader wrote something here. [" + piece.reference() + "]")
        .collect(Collectors.joining("\n"));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = new Asked(exchange.getRequestURI().getPath(),
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""),
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      asked.add(request);
      answer(exchange, request);
    }
  }

  private void answer(HttpExchange exchange, Asked request) throws IOException {
    if (!request.authorization().equals("Bearer " + key)) {
      send(exchange, 401, fault("Incorrect API key provided: " + request.authorization()));
      return;
    }
    switch (mood) {
      case Mood.Good _ -> send(exchange, request);
      case Mood.Status status -> send(exchange, status.status(), fault("Something is wrong with " + request.body()));
      case Mood.Slow slow -> {
        pause(slow.by());
        send(exchange, request);
      }
      case Mood.Body body -> send(exchange, OK, body.body());
      case Mood.Cut _ -> cut(exchange);
      case Mood.Elsewhere there -> {
        exchange.getResponseHeaders().set("Location", there.address());
        send(exchange, 307, "");
      }
    }
  }

  private void send(HttpExchange exchange, Asked request) throws IOException {
    switch (request.path()) {
      case MODELS -> send(exchange, isListing ? OK : 404, isListing ? models() : fault("Not found"));
      case COMPLETIONS -> send(exchange, request, json.readTree(request.body()));
      default -> send(exchange, 404, fault("Not found"));
    }
  }

  private void send(HttpExchange exchange, Asked request, JsonNode body) throws IOException {
    if (!body.path("model").asText().equals(model())) {
      send(exchange, 404, fault("The model does not exist: " + request.body()));
      return;
    }
    send(exchange, OK, completion(writing.apply(pieces(body))));
  }

  /** What it was handed: pieces in JSON, in the last message. */
  private List<Piece> pieces(JsonNode body) throws IOException {
    var messages = body.path("messages");
    var last = messages.path(messages.size() - 1).path("content").asText();
    var pieces = new ArrayList<Piece>();
    if (last.startsWith("[")) {
      json.readTree(last).forEach(piece -> pieces.add(new Piece(piece.path("reference").asText(),
          piece.path("words").asText())));
    }
    return pieces;
  }

  private String models() {
    var answer = json.createObjectNode().put("object", "list");
    answer.putArray("data").addObject().put("id", model()).put("object", "model");
    return answer.toString();
  }

  private String completion(String words) {
    var answer = json.createObjectNode().put("object", "chat.completion").put("model", model());
    answer.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop").putObject("message")
        .put("role", "assistant").put("content", words);
    return answer.toString();
  }

  private String fault(String message) {
    var answer = json.createObjectNode();
    answer.putObject("error").put("message", message).put("type", "invalid_request_error");
    return answer.toString();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void cut(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(OK, 10_000);
    exchange.getResponseBody().write("{\"choices\":[{\"mess".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
