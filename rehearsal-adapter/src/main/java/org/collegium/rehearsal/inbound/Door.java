package org.collegium.rehearsal.inbound;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in what comes from this machine's own browser with the page's secret address, and nothing else: no other site
 * that browser has open, and no name that was bent to point here.
 */
final class Door {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final String HTTP = "http://";
  private static final int USUAL_PORT = 80;
  private static final Set<String> METHODS = Set.of("GET", "POST");

  private final String root;

  /** @param root the secret path under which everything stands, with a slash at both ends */
  Door(String root) {
    this.root = root;
  }

  /** Why that request does not come in; empty when it may. */
  Optional<Reply> refusal(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    var port = exchange.getLocalAddress().getPort();
    if (!isHere(headers.getOrDefault("Host", List.of()), port)
        || !isOurs(headers.getOrDefault("Origin", List.of()), port)) {
      return Optional.of(Reply.text(403, "This page answers only to this machine's own browser."));
    }
    if (!startsWithRoot(exchange.getRequestURI())) {
      return Optional.of(Reply.notFound());
    }
    return METHODS.contains(exchange.getRequestMethod()) ? Optional.empty()
        : Optional.of(Reply.text(405, "Only GET and POST are known here."));
  }

  /** What of the path comes after the secret. */
  String pathWithin(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().substring(root.length());
  }

  private static boolean isHere(List<String> hosts, int port) {
    return hosts.size() == 1 && hosts.stream().allMatch(host -> isLoopback(host, port));
  }

  /** A browser leaves the origin out where the page asks for its own files. */
  private static boolean isOurs(List<String> origins, int port) {
    return origins.stream().allMatch(origin -> origin.startsWith(HTTP)
        && isLoopback(origin.substring(HTTP.length()), port));
  }

  /** Browsers leave the port out where it is the usual one. */
  private static boolean isLoopback(String host, int port) {
    return LOOPBACK.stream()
        .anyMatch(name -> host.equals(name + ":" + port) || (port == USUAL_PORT && host.equals(name)));
  }

  /** Takes as long for a wrong guess as for a nearly right one. */
  private boolean startsWithRoot(URI uri) {
    var path = Optional.ofNullable(uri.getPath()).orElse("");
    var start = path.substring(0, Math.min(path.length(), root.length()));
    return MessageDigest.isEqual(start.getBytes(StandardCharsets.UTF_8), root.getBytes(StandardCharsets.UTF_8));
  }
}
