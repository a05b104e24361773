package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * A member submits their top modal, and the app's answer changes their stack.
 *
 * @see <a href="https://docs.slack.dev/surfaces/modals/#response_actions">Response actions</a>
 */
record Submission(Stage stage, Member member) {

  Reaction of(Map<String, String> valuesByBlockId) {
    var reaction = stage.interaction(() -> {
      var view = top();
      Form.fill(view, valuesByBlockId);
      return stage.payloads().submission(member, view.deepCopy());
    });
    if (reaction.acknowledged()) {
      stage.alone(() -> {
        follow(reaction.body());
        return true;
      });
    }
    return reaction;
  }

  private void follow(JsonNode answer) {
    var views = stage.workspace().views();
    try {
      switch (Json.text(answer, "response_action")) {
        case "" -> views.stack(member.id()).removeLast();
        case "clear" -> views.stack(member.id()).clear();
        case "update" -> views.update(top(), answer.path("view"), "");
        case "push" -> views.push(member.id(), answer.path("view"));
        case "errors" -> demandKnownBlocks(answer.path("errors"));
        case String other -> throw new IllegalStateException("Slack knows no response_action '" + other + "'");
      }
    } catch (Refusal refusal) {
      throw new IllegalStateException("Slack would tell the person that something broke: " + refusal.json(), refusal);
    }
  }

  private void demandKnownBlocks(JsonNode errors) {
    var inputs = Set.copyOf(Json.each(top().path("blocks"))
        .filter(block -> Json.text(block, "type").equals("input")).map(block -> Json.text(block, "block_id")).toList());
    errors.fieldNames().forEachRemaining(blockId -> {
      if (!inputs.contains(blockId)) {
        throw new IllegalStateException("The view has no input '%s' to show an error at".formatted(blockId));
      }
    });
  }

  private ObjectNode top() {
    return stage.workspace().views().top(member.id())
        .orElseThrow(() -> new IllegalStateException(member.name() + " has no modal open"));
  }
}
