package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.collegium.twins.PlantedSecret;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * Installing the app: the page that redirects with a code, and the method that takes the code for a token.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth/">Installing with OAuth</a>
 */
final class Oauth implements HttpHandler {

  static final String ROOT = "/oauth/v2/authorize";

  private final App app;
  private final Function<String, Workspace> teams;
  private final AtomicBoolean declines = new AtomicBoolean();
  private final AtomicReference<Map<String, Object>> also = new AtomicReference<>(Map.of());
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  /** {@code teams} finds a team's workspace by its id, and makes it where there is none. */
  Oauth(App app, Function<String, Workspace> teams) {
    this.app = app;
    this.teams = teams;
  }

  Map<String, Endpoint> endpoints() {
    return Map.of("oauth.v2.access", new Endpoint(Endpoint.TokenKind.NONE, List.of(), this::access));
  }

  /** The next person cancels. */
  void declineNext() {
    declines.set(true);
  }

  /** The next token comes with this besides. */
  void nextSays(Map<String, Object> besides) {
    also.set(Map.copyOf(besides));
  }

  /** The person says yes at once, to all scopes, in the team that {@code team} names; or cancels, where told so. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = Arguments.ofForm(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
      if (!asked.text("client_id").equals(app.clientId())) {
        Answer.text(400, "invalid_client_id").to(exchange);
        return;
      }
      if (declines.getAndSet(false)) {
        sendBack(exchange, asked, "error=access_denied");
        return;
      }
      var code = PlantedSecret.fresh();
      var workspace = teams.apply(asked.text("team"));
      workspace.open();
      asked.optional("scope").ifPresent(scopes -> workspace.grant(List.of(scopes.split(",", -1))));
      grants.put(code, new Grant(workspace, asked.text("redirect_uri"), false));
      sendBack(exchange, asked, "code=" + code);
    }
  }

  private static void sendBack(HttpExchange exchange, Arguments asked, String with) throws IOException {
    var location = "%s?%s&state=%s".formatted(asked.text("redirect_uri"), with,
        URLEncoder.encode(asked.text("state"), StandardCharsets.UTF_8));
    new Answer(302, Map.of("Location", location), "").to(exchange);
  }

  private ObjectNode access(Asked asked) {
    if (!asked.arguments().text("client_id").equals(app.clientId())) {
      throw Refusal.because("invalid_client_id");
    }
    if (!asked.arguments().text("client_secret").equals(app.clientSecret())) {
      throw Refusal.because("bad_client_secret");
    }
    var grant = Optional.ofNullable(grants.get(asked.arguments().text("code")))
        .orElseThrow(() -> Refusal.because("invalid_code"));
    if (grant.used()) {
      throw Refusal.because("code_already_used");
    }
    if (!asked.arguments().text("redirect_uri").equals(grant.redirectUri())) {
      throw Refusal.because("bad_redirect_uri");
    }
    grants.put(asked.arguments().text("code"), new Grant(grant.workspace(), grant.redirectUri(), true));
    return told(grant.workspace());
  }

  private ObjectNode told(Workspace workspace) {
    var answer = Json.object().put("ok", true).put("app_id", app.id()).put("scope", workspace.scopes().listed())
        .put("token_type", "bot").put("access_token", workspace.token()).put("bot_user_id", workspace.bot().id());
    answer.putObject("team").put("id", workspace.teamId()).put("name", workspace.name());
    answer.putObject("authed_user").put("id", workspace.bot().id());
    answer.putNull("enterprise").put("is_enterprise_install", false);
    also.getAndSet(Map.of()).forEach(answer::putPOJO);
    return answer;
  }

  private record Grant(Workspace workspace, String redirectUri, boolean used) {}
}
