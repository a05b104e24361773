package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the app is sent, field by field as real Slack sends it. */
record Payloads(Workspace workspace) {

  /**
   * A slash command.
   *
   * @see <a href="https://docs.slack.dev/interactivity/implementing-slash-commands/">Slash commands</a>
   */
  ObjectNode command(Member member, Channel channel, String command, String text) {
    return Json.object().put("token", workspace.app().verificationToken()).put("team_id", workspace.teamId())
        .put("team_domain", workspace.domain()).put("channel_id", channel.id())
        .put("channel_name", channel.shownName()).put("user_id", member.id()).put("user_name", member.handle())
        .put("command", command).put("text", text).put("api_app_id", workspace.app().id())
        .put("is_enterprise_install", "false").put("trigger_id", trigger(member));
  }

  /**
   * A press or a choice; where it happened is added by the caller.
   *
   * @see <a href="https://docs.slack.dev/reference/interaction-payloads/block_actions-payload/">block_actions</a>
   */
  ObjectNode blockAction(Member member, ObjectNode action) {
    var payload = interaction("block_actions", member).put("trigger_id", trigger(member));
    payload.putArray("actions").add(action);
    return payload;
  }

  /** A view's submission or closing. */
  ObjectNode view(String type, Member member, JsonNode view) {
    return interaction(type, member).set("view", view);
  }

  ObjectNode submission(Member member, JsonNode view) {
    return view("view_submission", member, view).put("trigger_id", trigger(member));
  }

  ObjectNode messageShortcut(String callbackId, Member member, JsonNode message) {
    var payload = Json.object().put("type", "message_action").put("token", workspace.app().verificationToken())
        .put("action_ts", workspace.ids().ts()).put("callback_id", callbackId).put("trigger_id", trigger(member))
        .put("message_ts", Json.text(message, "ts")).put("is_enterprise_install", false);
    payload.set("team", team());
    payload.putObject("user").put("id", member.id()).put("name", member.handle()).put("team_id", workspace.teamId());
    payload.set("message", message.deepCopy());
    return payload.putNull("enterprise");
  }

  /**
   * An event in its envelope.
   *
   * @see <a href="https://docs.slack.dev/apis/events-api/#event-type-structure">Events</a>
   */
  ObjectNode event(ObjectNode event) {
    var payload = Json.object().put("token", workspace.app().verificationToken()).put("team_id", workspace.teamId())
        .put("api_app_id", workspace.app().id()).put("type", "event_callback")
        .put("event_id", workspace.ids().next("Ev")).put("event_time", workspace.ids().seconds())
        .put("is_ext_shared_channel", false).put("event_context", "4-" + Ids.random());
    payload.set("event", event);
    payload.putArray("authorizations").addObject().putNull("enterprise_id").put("team_id", workspace.teamId())
        .put("user_id", workspace.bot().id()).put("is_bot", true).put("is_enterprise_install", false);
    return payload;
  }

  static ObjectNode in(ObjectNode payload, Channel channel) {
    payload.putObject("channel").put("id", channel.id()).put("name", channel.shownName());
    return payload;
  }

  private ObjectNode interaction(String type, Member member) {
    var payload = Json.object().put("type", type).put("token", workspace.app().verificationToken())
        .put("api_app_id", workspace.app().id()).putNull("enterprise").put("is_enterprise_install", false);
    payload.set("team", team());
    payload.putObject("user").put("id", member.id()).put("username", member.handle()).put("name", member.handle())
        .put("team_id", workspace.teamId());
    return payload;
  }

  private ObjectNode team() {
    return Json.object().put("id", workspace.teamId()).put("domain", workspace.domain());
  }

  private String trigger(Member member) {
    return workspace.views().triggers().issue(member.id());
  }
}
