package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * Messages for later; the twin keeps and lists them, and never posts them.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.scheduleMessage/">chat.scheduleMessage</a>
 */
final class ScheduleMethods {

  private static final Duration FARTHEST = Duration.ofDays(120);

  private final Map<String, ObjectNode> scheduled = new ConcurrentSkipListMap<>();

  Map<String, Endpoint> endpoints() {
    return Map.of(
        "chat.scheduleMessage", Endpoint.forBots(this::schedule, "chat:write"),
        "chat.scheduledMessages.list", Endpoint.forBots(this::list),
        "chat.deleteScheduledMessage", Endpoint.forBots(this::delete, "chat:write"));
  }

  private ObjectNode schedule(Asked asked) {
    var workspace = asked.workspace();
    var channel = asked.channel();
    asked.required("post_at");
    var postAt = asked.arguments().number("post_at", 0);
    if (postAt <= workspace.ids().seconds()) {
      throw Refusal.because("time_in_past");
    }
    if (postAt > workspace.ids().seconds() + FARTHEST.toSeconds()) {
      throw Refusal.because("time_too_far");
    }
    var message = Messages.byTheBot(workspace, new Content(asked.arguments().json()).demandSomething());
    var id = workspace.ids().next("Q");
    var kept = Json.object().put("id", id).put("channel_id", channel.id()).put("post_at", postAt)
        .put("date_created", workspace.ids().seconds()).put("text", Json.text(message, "text"));
    scheduled.put(workspace.teamId() + id, kept);
    return Json.object().put("ok", true).put("channel", channel.id()).put("scheduled_message_id", id)
        .put("post_at", postAt).set("message", message);
  }

  private ObjectNode list(Asked asked) {
    var channel = asked.arguments().text("channel");
    var due = scheduled.entrySet().stream().filter(kept -> kept.getKey().startsWith(asked.workspace().teamId()))
        .map(Map.Entry::getValue)
        .filter(kept -> kept.path("post_at").asLong() > asked.workspace().ids().seconds())
        .filter(kept -> channel.isEmpty() || Json.text(kept, "channel_id").equals(channel)).toList();
    return Page.of(due, asked.arguments(), 100).json("scheduled_messages");
  }

  private ObjectNode delete(Asked asked) {
    var key = asked.workspace().teamId() + asked.required("scheduled_message_id");
    var kept = scheduled.get(key);
    if (kept == null || !Json.text(kept, "channel_id").equals(asked.required("channel"))) {
      throw Refusal.because("invalid_scheduled_message_id");
    }
    scheduled.remove(key);
    return Json.object().put("ok", true);
  }
}
