package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A guild's text channel or forum, a thread, or a direct message with the bot: what is in it, oldest first. */
final class Channel {

  static final int TEXT = 0;
  static final int DM = 1;
  static final int PUBLIC_THREAD = 11;
  static final int PRIVATE_THREAD = 12;
  static final int FORUM = 15;

  private static final int OF_A_ROLE = 0;
  private static final int OF_A_USER = 1;

  private final ObjectNode json;
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Map<String, ObjectNode> threadMembers = new LinkedHashMap<>();
  private final List<ObjectNode> overwrites = new ArrayList<>();

  Channel(ObjectNode json) {
    this.json = json;
  }

  ObjectNode json() {
    return json;
  }

  /** As Discord shows it now. */
  ObjectNode shown() {
    var shown = json.deepCopy();
    if (!isThread() && !isDm()) {
      shown.set("permission_overwrites", Json.list(overwrites));
    }
    return shown;
  }

  String id() {
    return Json.text(json, "id");
  }

  int type() {
    return json.path("type").asInt();
  }

  /** Empty in a direct message. */
  String guildId() {
    return Json.text(json, "guild_id");
  }

  String parentId() {
    return Json.text(json, "parent_id");
  }

  boolean isDm() {
    return type() == DM;
  }

  boolean isThread() {
    return type() == PUBLIC_THREAD || type() == PRIVATE_THREAD;
  }

  boolean isForum() {
    return type() == FORUM;
  }

  /** Whom the direct message is with. */
  String recipientId() {
    return Json.text(json.path("recipients").path(0), "id");
  }

  ObjectNode metadata() {
    return json.withObject("/thread_metadata");
  }

  boolean isArchived() {
    return json.path("thread_metadata").path("archived").asBoolean();
  }

  boolean isLocked() {
    return json.path("thread_metadata").path("locked").asBoolean();
  }

  Map<String, Post> posts() {
    return posts;
  }

  Map<String, ObjectNode> threadMembers() {
    return threadMembers;
  }

  List<ObjectNode> overwrites() {
    return overwrites;
  }

  /** The overwrite for a user, which is made if there is none. */
  ObjectNode overwriteFor(String userId) {
    return overwriteFor(userId, OF_A_USER);
  }

  /** The overwrite for the role that everybody has, which is made if there is none. */
  ObjectNode overwriteForEveryone() {
    return overwriteFor(guildId(), OF_A_ROLE);
  }

  private ObjectNode overwriteFor(String whose, int type) {
    return overwrites.stream().filter(each -> Json.text(each, "id").equals(whose)).findFirst().orElseGet(() -> {
      var made = Json.object().put("id", whose).put("type", type).put("allow", "0").put("deny", "0");
      overwrites.add(made);
      return made;
    });
  }

  void keep(Post post) {
    posts.put(post.id(), post);
    json.put("last_message_id", post.id());
    if (isThread()) {
      json.put("message_count", json.path("message_count").asInt() + 1);
      json.put("total_message_sent", json.path("total_message_sent").asInt() + 1);
    }
  }
}
