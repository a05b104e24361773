package org.collegium.launcher.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that can be read, by its path; a path with a slash at its end stands for all below it. Bugs end here. */
final class Pages implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
  private static final String READ = "GET";
  private static final String READ_HEADERS = "HEAD";

  private static final Map<String, String> ALWAYS = Map.of(
      "X-Content-Type-Options", "nosniff",
      "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
      "Referrer-Policy", "no-referrer",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Cache-Control", "no-store");

  private final Map<String, Page> pages;

  Pages(Map<String, Page> pages) {
    this.pages = Map.copyOf(pages);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    }
  }

  private Reply reply(HttpExchange exchange) {
    var method = exchange.getRequestMethod();
    if (!method.equals(READ) && !method.equals(READ_HEADERS)) {
      var refusal = Reply.text(Reply.METHOD_NOT_ALLOWED, "This can only be read.");
      return new Reply(refusal.status(), refusal.mediaType(), refusal.body(),
          Map.of("Allow", READ + ", " + READ_HEADERS));
    }
    var path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/");
    var request = new Request(path, exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of()));
    try {
      return page(path).map(page -> page.read(request)).orElseGet(Reply::notFound);
    } catch (RuntimeException bug) {
      LOG.error("A page could not be read", bug);
      return Reply.text(Reply.BROKEN, "Something went wrong; it is in the log.");
    }
  }

  private Optional<Page> page(String path) {
    return Optional.ofNullable(pages.get(path)).or(() -> pages.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/") && path.startsWith(entry.getKey()))
        .map(Map.Entry::getValue).findFirst());
  }

  /** Only a reply to GET has a body; a reply to HEAD says how long it would be. */
  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    var headers = exchange.getResponseHeaders();
    ALWAYS.forEach(headers::set);
    headers.set("Content-Type", reply.mediaType());
    reply.headers().forEach(headers::set);
    if (reply.status() == Reply.NOT_MODIFIED) {
      exchange.sendResponseHeaders(reply.status(), -1);
    } else if (exchange.getRequestMethod().equals(READ_HEADERS)) {
      headers.set("Content-Length", Integer.toString(reply.body().length));
      exchange.sendResponseHeaders(reply.status(), -1);
    } else {
      exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }
}
