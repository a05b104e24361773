package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.collegium.twins.slack.Endpoint.Asked;

/** Who the token is, and where to connect. */
final class AuthMethods {

  private final SocketServer sockets;

  AuthMethods(SocketServer sockets) {
    this.sockets = sockets;
  }

  Map<String, Endpoint> endpoints() {
    return Map.of(
        "api.test", new Endpoint(Endpoint.TokenKind.NONE, List.of(), _ -> Json.object().put("ok", true)),
        "auth.test", new Endpoint(Endpoint.TokenKind.EITHER, List.of(), AuthMethods::test),
        "auth.revoke", Endpoint.forBots(AuthMethods::revoke),
        "team.info", Endpoint.forBots(AuthMethods::team, "team:read"),
        "apps.connections.open", Endpoint.forApps(_ -> Json.object().put("ok", true).put("url", sockets.ticket())));
  }

  private static ObjectNode test(Asked asked) {
    var workspace = asked.workspace();
    if (asked.byTheApp()) {
      return Json.object().put("ok", true).put("app_name", workspace.bot().name()).put("app_id", workspace.app().id());
    }
    return Json.object().put("ok", true).put("url", "https://%s.slack.com/".formatted(workspace.domain()))
        .put("team", workspace.name()).put("user", workspace.bot().handle()).put("team_id", workspace.teamId())
        .put("user_id", workspace.bot().id()).put("bot_id", workspace.botId()).put("is_enterprise_install", false);
  }

  /** With {@code test} nothing is revoked. */
  private static ObjectNode revoke(Asked asked) {
    var isTest = asked.arguments().flag("test");
    if (!isTest) {
      asked.workspace().close("token_revoked");
    }
    return Json.object().put("ok", true).put("revoked", !isTest);
  }

  private static ObjectNode team(Asked asked) {
    var workspace = asked.workspace();
    var answer = Json.object().put("ok", true);
    answer.putObject("team").put("id", workspace.teamId()).put("name", workspace.name())
        .put("domain", workspace.domain()).put("email_domain", "");
    return answer;
  }
}
