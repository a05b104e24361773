package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Discord says no: an HTTP status, a code of its own, and where in the form the fault lies.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes">Status codes</a>
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final transient JsonNode errors;

  private Refusal(int status, int code, String message, JsonNode errors) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  static Refusal of(int status, int code, String message) {
    return new Refusal(status, code, message, Json.nothing());
  }

  static Refusal form(JsonNode errors) {
    return new Refusal(400, 50035, "Invalid Form Body", errors);
  }

  static Refusal unknown(int code, String what) {
    return of(404, code, "Unknown " + what);
  }

  static Refusal missingAccess() {
    return of(403, 50001, "Missing Access");
  }

  static Refusal missingPermissions() {
    return of(403, 50013, "Missing Permissions");
  }

  static Refusal unauthorized() {
    return of(401, 0, "401: Unauthorized");
  }

  static Refusal notFound() {
    return of(404, 0, "404: Not Found");
  }

  int status() {
    return status;
  }

  String why() {
    return String.valueOf(getMessage());
  }

  ObjectNode json() {
    var json = Json.object().put("message", why()).put("code", code);
    if (!errors.isMissingNode()) {
      json.set("errors", errors);
    }
    return json;
  }
}
