package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A guild's roles, members and scheduled events; its channels are the world's. */
final class Guild {

  private final String id;
  private final String ownerId;
  private final CommandBook commands;
  private final Map<String, ObjectNode> roles = new LinkedHashMap<>();
  private final Map<String, ObjectNode> members = new LinkedHashMap<>();
  private final Map<String, ScheduledEvent> events = new LinkedHashMap<>();
  private final String name;

  Guild(String id, String name, String ownerId, CommandBook commands) {
    this.id = id;
    this.name = name;
    this.ownerId = ownerId;
    this.commands = commands;
    role(id, "@everyone", Permissions.EVERYONE);
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  String ownerId() {
    return ownerId;
  }

  CommandBook commands() {
    return commands;
  }

  ObjectNode everyone() {
    return Optional.ofNullable(roles.get(id)).orElseThrow();
  }

  Map<String, ObjectNode> roles() {
    return roles;
  }

  /** By user id. */
  Map<String, ObjectNode> members() {
    return members;
  }

  Map<String, ScheduledEvent> events() {
    return events;
  }

  ObjectNode role(String roleId, String roleName, long permissions) {
    var role = Json.object().put("id", roleId).put("name", roleName).put("permissions", Long.toString(permissions))
        .put("position", roles.size()).put("color", 0).put("hoist", false).put("managed", false)
        .put("mentionable", false).putNull("icon").putNull("unicode_emoji").put("flags", 0);
    role.putObject("colors").put("primary_color", 0).putNull("secondary_color").putNull("tertiary_color");
    roles.put(roleId, role);
    return role;
  }

  ObjectNode add(User user, String joinedAt) {
    var member = Json.object().putNull("nick").putNull("avatar").putNull("banner").put("joined_at", joinedAt)
        .putNull("premium_since").putNull("communication_disabled_until").put("pending", false).put("flags", 0)
        .put("mute", false).put("deaf", false);
    member.putArray("roles");
    member.set("user", user.json());
    members.put(user.id(), member);
    return member;
  }

  Optional<ObjectNode> member(String userId) {
    return Optional.ofNullable(members.get(userId));
  }

  List<ObjectNode> rolesOf(String userId) {
    var held = new ArrayList<ObjectNode>();
    member(userId).ifPresent(member -> Json.strings(member.path("roles")).stream().map(roles::get)
        .filter(Objects::nonNull).forEach(held::add));
    return held;
  }

  /** As an interaction brings it: the person as a member, with what they may do there. */
  ObjectNode memberWithPermissions(String userId, long permissions) {
    return member(userId).map(ObjectNode::deepCopy).orElseGet(Json::object).put("permissions",
        Long.toString(permissions));
  }

  ObjectNode json() {
    var json = Json.object().put("id", id).put("name", name).put("owner_id", ownerId).put("region", "deprecated")
        .put("afk_timeout", 300).put("system_channel_flags", 0).put("widget_enabled", false)
        .put("verification_level", 0).put("default_message_notifications", 0).put("mfa_level", 0)
        .put("explicit_content_filter", 0).putNull("max_presences").put("max_members", 500_000)
        .put("max_stage_video_channel_users", 50).put("max_video_channel_users", 25).put("premium_tier", 0)
        .put("premium_subscription_count", 0).put("preferred_locale", "en-US")
        .put("premium_progress_bar_enabled", false).put("nsfw", false).put("nsfw_level", 0);
    for (var absent : List.of("icon", "description", "home_header", "splash", "discovery_splash", "banner",
        "application_id", "afk_channel_id", "system_channel_id", "widget_channel_id", "vanity_url_code",
        "rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data")) {
      json.putNull(absent);
    }
    json.putArray("features");
    json.putArray("emojis");
    json.putArray("stickers");
    return json.set("roles", Json.list(roles.values()));
  }
}
