package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Events that tell of people who come and change, and of the app that goes. */
final class Changes {

  private Changes() {}

  static ObjectNode of(Member member, Workspace workspace) {
    return Json.object().put("type", "user_change").put("cache_ts", workspace.ids().seconds())
        .set("user", shown(member, workspace));
  }

  static ObjectNode joined(Member member, Workspace workspace) {
    return Json.object().put("type", "team_join").set("user", shown(member, workspace));
  }

  static ObjectNode inChannel(Member member, Channel channel, Workspace workspace) {
    return Json.object().put("type", "member_joined_channel").put("user", member.id()).put("channel", channel.id())
        .put("channel_type", "C").put("team", workspace.teamId()).put("event_ts", workspace.ids().ts());
  }

  static ObjectNode revoked(Workspace workspace) {
    var event = Json.object().put("type", "tokens_revoked");
    event.putObject("tokens").putArray("bot").add(workspace.bot().id());
    return event;
  }

  private static ObjectNode shown(Member member, Workspace workspace) {
    return member.json(workspace.teamId(), workspace.ids().now(), workspace.scopes().hold("users:read.email"))
        .put("locale", member.locale());
  }
}
