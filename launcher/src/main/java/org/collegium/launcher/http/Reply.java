package org.collegium.launcher.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What goes back.
 *
 * @param headers besides those every reply has
 */
public record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {

  /** The usual. */
  static final int OK = 200;
  /** What they have is what there is. */
  static final int NOT_MODIFIED = 304;
  /** There is nothing of that name. */
  static final int NOT_FOUND = 404;
  /** Nothing can be done to what is here, it can only be read. */
  static final int METHOD_NOT_ALLOWED = 405;
  /** A fault of ours. */
  static final int BROKEN = 500;
  /** Not now. */
  static final int UNAVAILABLE = 503;

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** Plain words. */
  static Reply text(int status, String words) {
    return new Reply(status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** The same for everything that is not there, whatever the reason. */
  static Reply notFound() {
    return text(NOT_FOUND, "There is nothing here.");
  }
}
