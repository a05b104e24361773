package org.collegium.rehearsal.inbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.notice.Wording;
import org.collegium.rehearsal.board.Board;
import org.collegium.rehearsal.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page's way in: through the door, to a file or an answer. Bugs end here, in the log, once. */
public final class PageHandler implements HttpHandler {

  /** The largest request that is read; a cohort's roster or calendar is far smaller. */
  public static final int AT_MOST_BYTES = 6 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(PageHandler.class);

  private final Door door;
  private final PageFiles files;
  private final PageApi api;

  /** Everything under {@code root}, a secret path with a slash at both ends. */
  public PageHandler(String root, Stage stage, Board board, Function<Invocation, Answer> bot) {
    var wording = Wording.in(Locale.ENGLISH);
    this.door = new Door(root);
    this.files = new PageFiles(wording);
    this.api = new PageApi(new Desk(stage, board, bot), wording);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      reply(exchange).to(exchange);
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    var refusal = door.refusal(exchange).or(() -> unreadable(exchange));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var body = body(exchange);
    return body.isPresent() ? answer(exchange, body.get()) : Reply.text(413, "A request holds 6 MB at most.");
  }

  private Reply answer(HttpExchange exchange, byte[] body) {
    try {
      return found(exchange, body).orElseGet(Reply::notFound);
    } catch (Malformed malformed) {
      return Reply.text(400, malformed.getMessage() + ".");
    } catch (RuntimeException bug) {
      LOG.error("The rehearsal page could not answer {} {}", exchange.getRequestMethod(), door.pathWithin(exchange),
          bug);
      return Reply.text(500, "Something broke; it is in the log.");
    }
  }

  /** Another site's form can send anything but this media type without asking first. */
  private static Optional<Reply> unreadable(HttpExchange exchange) {
    var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    return exchange.getRequestMethod().equals("POST") && !type.startsWith("application/json")
        ? Optional.of(Reply.text(415, "Requests are JSON."))
        : Optional.empty();
  }

  private Optional<Reply> found(HttpExchange exchange, byte[] body) {
    var path = door.pathWithin(exchange);
    var method = exchange.getRequestMethod();
    return api.answer(method + " " + path, body, query(exchange))
        .or(() -> method.equals("GET") ? files.find(path) : Optional.empty());
  }

  /** The whole body; empty when it is too large. What is too large is read to its end, so that the answer is heard. */
  private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
    var stream = exchange.getRequestBody();
    var body = stream.readNBytes(AT_MOST_BYTES + 1);
    if (body.length <= AT_MOST_BYTES) {
      return Optional.of(body);
    }
    stream.transferTo(OutputStream.nullOutputStream());
    return Optional.empty();
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = new HashMap<String, String>();
    for (var pair : Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("").split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
