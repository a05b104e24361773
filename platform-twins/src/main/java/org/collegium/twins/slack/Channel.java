package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A channel, a direct message or a group of them, with its messages; ephemeral ones are never kept here. */
final class Channel {

  /** What it is called in events, in scopes, and in the types of {@code conversations.list}. */
  enum Kind {
    CHANNEL("channel", "channels", "public_channel"), DM("im", "im", "im"), GROUP("mpim", "mpim", "mpim");

    final String inEvents;
    final String inScopes;
    final String inTypes;

    Kind(String inEvents, String inScopes, String inTypes) {
      this.inEvents = inEvents;
      this.inScopes = inScopes;
      this.inTypes = inTypes;
    }
  }

  private final String id;
  private final String name;
  private final Kind kind;
  private final Set<String> members = new LinkedHashSet<>();
  private final TreeMap<String, ObjectNode> messages = new TreeMap<>();
  private boolean archived;
  private String topic = "";

  Channel(String id, String name, Kind kind, Collection<String> members) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.members.addAll(members);
  }

  String id() {
    return id;
  }

  /** As payloads tell it: {@code directmessage} for a DM. */
  String shownName() {
    return kind == Kind.DM ? "directmessage" : name;
  }

  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  Set<String> members() {
    return members;
  }

  boolean isArchived() {
    return archived;
  }

  void archive() {
    this.archived = true;
  }

  void topic(String words) {
    this.topic = words;
  }

  boolean holds(String memberId) {
    return members.contains(memberId);
  }

  void put(ObjectNode message) {
    messages.put(message.path("ts").asText(), message);
  }

  Optional<ObjectNode> message(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  Optional<ObjectNode> remove(String ts) {
    return Optional.ofNullable(messages.remove(ts));
  }

  /** Oldest first. */
  List<ObjectNode> messages() {
    return List.copyOf(messages.values());
  }

  /** As {@code conversations.info} shows it to the bot. */
  ObjectNode json(Member bot, boolean otherIsGone) {
    var json = Json.object().put("id", id).put("created", 1_700_000_000);
    if (kind == Kind.DM) {
      var other = members.stream().filter(member -> !member.equals(bot.id())).findFirst().orElse(bot.id());
      return json.put("is_im", true).put("is_org_shared", false).put("is_archived", false).put("user", other)
          .put("is_user_deleted", otherIsGone).put("priority", 0);
    }
    json.putObject("topic").put("value", topic);
    return json.put("name", name).put("name_normalized", name).put("is_channel", kind == Kind.CHANNEL)
        .put("is_group", false).put("is_im", false).put("is_mpim", kind == Kind.GROUP)
        .put("is_private", kind == Kind.GROUP).put("is_archived", archived).put("is_general", false)
        .put("is_shared", false).put("is_org_shared", false).put("is_ext_shared", false)
        .put("is_member", holds(bot.id())).put("creator", bot.id());
  }
}
