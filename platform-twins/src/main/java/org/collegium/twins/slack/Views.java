package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Modals and home tabs, of everyone in a workspace.
 *
 * @see <a href="https://docs.slack.dev/surfaces/modals/">Slack's modals</a>
 */
final class Views {

  /** Slack shows no more of them above each other. */
  private static final int HIGHEST_STACK = 3;

  private final Workspace workspace;
  private final Triggers triggers;
  private final Map<String, List<ObjectNode>> stacks = new HashMap<>();
  private final Map<String, ObjectNode> homes = new HashMap<>();

  Views(Workspace workspace) {
    this.workspace = workspace;
    this.triggers = new Triggers(workspace.ids());
  }

  Triggers triggers() {
    return triggers;
  }

  /** Lowest first; may be changed in place. */
  List<ObjectNode> stack(String memberId) {
    return stacks.computeIfAbsent(memberId, _ -> new ArrayList<>());
  }

  Optional<ObjectNode> top(String memberId) {
    return stack(memberId).isEmpty() ? Optional.empty() : Optional.of(stack(memberId).getLast());
  }

  Optional<ObjectNode> home(String memberId) {
    return Optional.ofNullable(homes.get(memberId));
  }

  /** A new stack of one. */
  ObjectNode open(String memberId, JsonNode content) {
    var view = drawn(content, "modal");
    view.put("root_view_id", Json.text(view, "id")).putNull("previous_view_id");
    stack(memberId).clear();
    stack(memberId).add(view);
    return view;
  }

  /** One more above the others. */
  ObjectNode push(String memberId, JsonNode content) {
    var stack = stack(memberId);
    if (stack.size() >= HIGHEST_STACK) {
      throw Refusal.because("push_limit_reached");
    }
    var below = top(memberId).orElseThrow(() -> Refusal.because("not_found"));
    var view = drawn(content, "modal");
    view.put("root_view_id", Json.text(stack.getFirst(), "id")).put("previous_view_id", Json.text(below, "id"));
    stack.add(view);
    return view;
  }

  /** The same view with other content. What was typed into inputs of the same ids stays typed. */
  ObjectNode update(ObjectNode was, JsonNode content, String hash) {
    demandHash(was, hash);
    var view = drawn(content, Json.text(was, "type"));
    for (var kept : List.of("id", "root_view_id", "previous_view_id")) {
      view.set(kept, was.path(kept));
    }
    Form.keepTyped(was, view);
    stacks.values().forEach(stack -> stack.replaceAll(shown -> shown.equals(was) ? view : shown));
    homes.replaceAll((_, shown) -> shown.equals(was) ? view : shown);
    return view;
  }

  ObjectNode publish(String memberId, JsonNode content, String hash) {
    var was = home(memberId);
    was.ifPresent(shown -> demandHash(shown, hash));
    var view = drawn(content, "home");
    var id = was.map(shown -> Json.text(shown, "id")).orElse(Json.text(view, "id"));
    view.put("id", id).put("root_view_id", id).putNull("previous_view_id");
    homes.put(memberId, view);
    return view;
  }

  Optional<ObjectNode> find(String viewId, String externalId) {
    return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream())
        .filter(view -> viewId.isEmpty()
            ? Json.text(view, "external_id").equals(externalId) && !externalId.isEmpty()
            : Json.text(view, "id").equals(viewId))
        .findFirst();
  }

  private static void demandHash(ObjectNode shown, String hash) {
    if (!hash.isEmpty() && !Json.text(shown, "hash").equals(hash)) {
      throw Refusal.because("hash_conflict");
    }
  }

  private ObjectNode drawn(JsonNode content, String type) {
    var complaints = ViewRules.complaints(content, type);
    if (!complaints.isEmpty()) {
      throw Refusal.because("invalid_arguments", complaints);
    }
    var view = Json.object().put("id", workspace.ids().next("V")).put("team_id", workspace.teamId())
        .put("type", type);
    for (var part : List.of("title", "submit", "close")) {
      view.set(part, content.hasNonNull(part) ? content.path(part).deepCopy() : Json.object().nullNode());
    }
    for (var text : List.of("private_metadata", "callback_id", "external_id")) {
      view.put(text, Json.text(content, text));
    }
    for (var flag : List.of("clear_on_close", "notify_on_close", "submit_disabled")) {
      view.put(flag, content.path(flag).asBoolean(false));
    }
    view.set("blocks", Blocks.named(content.path("blocks")));
    view.put("hash", workspace.ids().ts() + "." + Ids.random().substring(0, 8)).put("app_id", workspace.app().id())
        .put("app_installed_team_id", workspace.teamId()).put("bot_id", workspace.botId());
    view.set("state", Form.untouched(view.path("blocks")));
    return view;
  }
}
