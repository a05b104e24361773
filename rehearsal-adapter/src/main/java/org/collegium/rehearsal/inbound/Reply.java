package org.collegium.rehearsal.inbound;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What goes back to the browser. */
record Reply(int status, String mediaType, String body) {

  /** Nothing is loaded from elsewhere, nothing runs that is not a file of ours, nobody frames the page. */
  private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
      + "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  static Reply text(int status, String words) {
    return new Reply(status, "text/plain; charset=utf-8", words);
  }

  static Reply notFound() {
    return text(404, "There is nothing here.");
  }

  static Reply json(String body) {
    return new Reply(200, "application/json; charset=utf-8", body);
  }

  /** Sends it off. */
  void to(HttpExchange exchange) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", mediaType);
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
