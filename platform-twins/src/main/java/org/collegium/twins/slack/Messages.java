package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Messages as they are kept and as the app hears of them. */
final class Messages {

  private Messages() {}

  /** The bot's, not yet in any channel. */
  static ObjectNode byTheBot(Workspace workspace, Content content) {
    var message = Json.object().put("type", "message").put("user", workspace.bot().id())
        .put("ts", workspace.ids().ts()).put("bot_id", workspace.botId()).put("app_id", workspace.app().id())
        .put("team", workspace.teamId());
    content.writeTo(message);
    message.set("bot_profile", profile(workspace));
    return message;
  }

  static ObjectNode by(Member member, Workspace workspace, String text) {
    return Json.object().put("type", "message").put("user", member.id()).put("ts", workspace.ids().ts())
        .put("client_msg_id", Ids.random()).put("text", text).put("team", workspace.teamId());
  }

  /** The event that tells of a new message. */
  static ObjectNode event(ObjectNode message, Channel channel) {
    var event = message.deepCopy();
    event.remove("metadata");
    event.remove("app_id");
    return event.put("channel", channel.id()).put("event_ts", Json.text(message, "ts"))
        .put("channel_type", channel.kind().inEvents);
  }

  static ObjectNode changed(ObjectNode was, ObjectNode now, Channel channel, Ids ids) {
    var event = Json.object().put("type", "message").put("subtype", "message_changed").put("hidden", true);
    event.set("message", shown(now));
    event.set("previous_message", shown(was));
    var ts = ids.ts();
    return event.put("channel", channel.id()).put("ts", ts).put("event_ts", ts)
        .put("channel_type", channel.kind().inEvents);
  }

  static ObjectNode deleted(ObjectNode was, Channel channel, Ids ids) {
    var event = Json.object().put("type", "message").put("subtype", "message_deleted").put("hidden", true)
        .put("deleted_ts", Json.text(was, "ts"));
    event.set("previous_message", shown(was));
    var ts = ids.ts();
    return event.put("channel", channel.id()).put("ts", ts).put("event_ts", ts)
        .put("channel_type", channel.kind().inEvents);
  }

  private static ObjectNode shown(ObjectNode message) {
    var copy = message.deepCopy();
    copy.remove("metadata");
    copy.remove("app_id");
    copy.remove("reactions");
    return copy;
  }

  private static ObjectNode profile(Workspace workspace) {
    return Json.object().put("id", workspace.botId()).put("deleted", false).put("name", workspace.bot().name())
        .put("updated", 1_700_000_000).put("app_id", workspace.app().id()).put("team_id", workspace.teamId());
  }
}
