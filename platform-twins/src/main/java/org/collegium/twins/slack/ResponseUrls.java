package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Response URLs: five uses within thirty minutes; what is said there is for one person's eyes unless told otherwise.
 *
 * @see <a href="https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses">Responses</a>
 */
final class ResponseUrls implements HttpHandler {

  static final String ROOT = "/actions/";

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;

  private final String base;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();

  /** {@code base} is scheme, host and port. */
  ResponseUrls(String base) {
    this.base = base;
  }

  /** {@code messageTs} is the message that was acted on; empty for a command. */
  String issue(Workspace workspace, Member member, Channel channel, String messageTs) {
    var key = workspace.teamId() + "/" + Ids.random();
    issued.put(key, new Issued(workspace, member.id(), channel.id(), messageTs, workspace.ids().now().plus(LIFE), 0));
    return base + ROOT + key;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      answer(exchange.getRequestURI().getPath().substring(ROOT.length()), body).to(exchange);
    }
  }

  private Answer answer(String key, String body) {
    var used = issued.computeIfPresent(key, (_, was) -> was.usedOnceMore());
    if (used == null || used.workspace().ids().now().isAfter(used.expires())) {
      return Answer.text(404, Refusal.because("expired_url").json().toString());
    }
    if (used.uses() > USES) {
      return Answer.text(404, Refusal.because("used_url").json().toString());
    }
    var json = Json.parsed(body).filter(JsonNode::isObject);
    if (json.isEmpty()) {
      return Answer.text(400, "invalid_payload");
    }
    try {
      used.workspace().alone(() -> {
        used.respond((ObjectNode) json.get());
        return true;
      });
      return Answer.text(200, "ok");
    } catch (Refusal refusal) {
      return Answer.text(400, refusal.json().toString());
    }
  }

  private record Issued(Workspace workspace, String memberId, String channelId, String messageTs, Instant expires,
      int uses) {

    Issued usedOnceMore() {
      return new Issued(workspace, memberId, channelId, messageTs, expires, uses + 1);
    }

    void respond(ObjectNode said) {
      if (said.path("delete_original").asBoolean(false)) {
        original().delete();
      } else if (said.path("replace_original").asBoolean(false)) {
        original().replace(new Content(said).demandSomething());
      } else {
        new Said(workspace, memberId, channelId).say(said);
      }
    }

    private Original original() {
      return new Original(workspace, memberId, channelId, messageTs);
    }
  }
}
