package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A Web API method's "no": {@code ok: false} with a code, and what else Slack says with it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String error;
  private final transient ObjectNode with;

  private Refusal(String error, ObjectNode with) {
    super("Slack's twin says no: " + error, null, false, false);
    this.error = error;
    this.with = with;
  }

  static Refusal because(String error) {
    return new Refusal(error, Json.object());
  }

  /** The rules broken, one sentence each, as real Slack lists them. */
  static Refusal because(String error, List<String> complaints) {
    var with = Json.object();
    var messages = with.putObject("response_metadata").putArray("messages");
    complaints.forEach(complaint -> messages.add("[ERROR] " + complaint));
    if (error.equals("invalid_blocks")) {
      complaints.forEach(with.withArray("errors")::add);
    }
    return new Refusal(error, with);
  }

  static Refusal forScopes(String needed, String provided) {
    return new Refusal("missing_scope", Json.object().put("needed", needed).put("provided", provided));
  }

  String error() {
    return error;
  }

  ObjectNode json() {
    return Json.object().put("ok", false).put("error", error).setAll(with);
  }
}
