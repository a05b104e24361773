package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** One Web API method: the token it takes, the scopes of which it needs any, and what it answers. */
record Endpoint(TokenKind token, List<String> scopes, Function<Asked, ObjectNode> method) {

  enum TokenKind {
    BOT, APP, EITHER, NONE
  }

  static Endpoint forBots(Function<Asked, ObjectNode> method, String... anyOfScopes) {
    return new Endpoint(TokenKind.BOT, List.of(anyOfScopes), method);
  }

  static Endpoint forApps(Function<Asked, ObjectNode> method) {
    return new Endpoint(TokenKind.APP, List.of("connections:write"), method);
  }

  /** What was asked of whom, with a bot's token or the app's own. */
  record Asked(Workspace workspace, Arguments arguments, boolean byTheApp) {

    String required(String name) {
      return arguments.optional(name).orElseThrow(
          () -> Refusal.because("invalid_arguments", List.of("missing required field: " + name)));
    }

    Channel channel() {
      return workspace.channelOfTheBot(required("channel"));
    }
  }
}
