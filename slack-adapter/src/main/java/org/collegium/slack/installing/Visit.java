package org.collegium.slack.installing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look of a browser at one of our pages. */
record Visit(HttpExchange exchange) {

  private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
  private static final int FOUND = 302;
  private static final String READ = "GET";

  /** Answers the browser if it reads exactly that page; otherwise it is told why not. Bugs end here. */
  void to(String path, Answering answering) throws IOException {
    if (!path.equals(exchange.getRequestURI().getPath())) {
      show(HtmlPage.of(HtmlPage.NOT_FOUND, "install.nothing"));
    } else if (!READ.equals(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", READ);
      show(HtmlPage.of(HtmlPage.METHOD_NOT_ALLOWED, "install.nothing"));
    } else {
      try {
        answering.answer(this);
      } catch (RuntimeException bug) {
        LOG.error("A page about installing could not be shown", bug);
        show(HtmlPage.of(HtmlPage.BROKEN, "install.failed"));
      }
    }
  }

  /** What the address names by that name; empty where it does not. */
  Optional<String> argument(String name) {
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    return Arrays.stream(query.split("&", -1)).filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1)).flatMap(value -> decoded(value).stream()).findFirst();
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8)).filter(words -> !words.isBlank());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The cookie of that name, if the browser has it. */
  Optional<String> cookie(String name) {
    return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1))).map(String::strip)
        .filter(pair -> pair.startsWith(name + "=")).map(pair -> pair.substring(name.length() + 1)).findFirst();
  }

  /** Has the browser keep a cookie, or forget it where {@code seconds} is 0; no script and no other site sees it. */
  void keep(String name, String value, long seconds) {
    exchange.getResponseHeaders().add("Set-Cookie",
        "%s=%s; Path=/; Max-Age=%d; Secure; HttpOnly; SameSite=Lax".formatted(name, value, seconds));
  }

  void sendTo(URI elsewhere) throws IOException {
    guard();
    exchange.getResponseHeaders().set("Location", elsewhere.toString());
    exchange.sendResponseHeaders(FOUND, -1);
  }

  void show(HtmlPage page) throws IOException {
    guard();
    var body = page.bytes();
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(page.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  /** What a page says to a visit. */
  interface Answering {
    void answer(Visit visit) throws IOException;
  }

  private void guard() {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
  }
}
