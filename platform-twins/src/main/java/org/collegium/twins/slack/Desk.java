package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.twins.slack.Endpoint.Asked;
import org.collegium.twins.slack.WebApi.Request;

/**
 * Finds the method, checks the token and its scopes, in the order real Slack does, and has the method answer.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/#responses">The Web API's answers</a>
 */
final class Desk {

  private final Workspaces workspaces;
  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final Tiers tiers = new Tiers();

  Desk(Workspaces workspaces, List<Map<String, Endpoint>> others) {
    this.workspaces = workspaces;
    others.forEach(endpoints::putAll);
    endpoints.putAll(ChatMethods.endpoints());
    endpoints.putAll(ConversationMethods.endpoints());
    endpoints.putAll(MembershipMethods.endpoints());
    endpoints.putAll(new ScheduleMethods().endpoints());
    endpoints.putAll(UserMethods.endpoints());
    endpoints.putAll(ViewMethods.endpoints());
    endpoints.putAll(ReactionMethods.endpoints());
  }

  ObjectNode answer(Request request) {
    var endpoint = Optional.ofNullable(endpoints.get(request.method()))
        .orElseThrow(() -> Refusal.because("unknown_method"));
    var workspace = admitted(endpoint, request.token());
    if (!request.problem().isEmpty()) {
      throw Refusal.because(request.problem());
    }
    return workspace
        .alone(() -> endpoint.method().apply(new Asked(workspace, request.arguments(), isTheApps(request.token()))));
  }

  /** The mood towards the token's own team. */
  Moods.Mood moodTowards(Request request) {
    return workspaces.ofToken(request.token()).map(workspace -> workspace.moods().next(request.method()))
        .orElseGet(Moods.Good::new);
  }

  /** How long this call has to wait for its turn; empty when it need not. */
  Optional<Duration> waitFor(Request request) {
    return tiers.waitFor(request, workspaces.first().ids().now());
  }

  /** The scopes of the token, and those that the method would accept. */
  Map<String, String> headers(Request request) {
    var headers = new HashMap<String, String>();
    workspaces.ofToken(request.token())
        .ifPresent(workspace -> headers.put("X-OAuth-Scopes", workspace.scopes().listed()));
    Optional.ofNullable(endpoints.get(request.method())).filter(endpoint -> !endpoint.scopes().isEmpty())
        .ifPresent(endpoint -> headers.put("X-Accepted-OAuth-Scopes", String.join(",", endpoint.scopes())));
    return headers;
  }

  private boolean isTheApps(String token) {
    return token.equals(workspaces.app().token());
  }

  private Workspace admitted(Endpoint endpoint, String token) {
    if (endpoint.token() == Endpoint.TokenKind.NONE) {
      return workspaces.first();
    }
    if (token.isEmpty()) {
      throw Refusal.because("not_authed");
    }
    var isAppToken = isTheApps(token);
    var workspace = workspaces.ofToken(token);
    if (workspace.isEmpty() && !isAppToken) {
      throw Refusal.because("invalid_auth");
    }
    if (endpoint.token() == (isAppToken ? Endpoint.TokenKind.BOT : Endpoint.TokenKind.APP)) {
      throw Refusal.because("not_allowed_token_type");
    }
    workspace.ifPresent(found -> found.demandGood(token));
    workspace.map(Workspace::scopes).filter(scopes -> !scopes.holdAnyOf(endpoint.scopes())).ifPresent(scopes -> {
      throw Refusal.forScopes(String.join(",", endpoint.scopes()), scopes.listed());
    });
    return workspace.orElseGet(workspaces::first);
  }
}
