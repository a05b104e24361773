package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A message as it is kept, whom it woke when it was posted, and who put which emoji under it. */
record Post(ObjectNode json, Set<String> pinged, Map<String, Set<String>> reactions) {

  static final int SUPPRESS_EMBEDS = 1 << 2;
  static final int HAS_THREAD = 1 << 5;
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;

  Post(ObjectNode json, Set<String> pinged) {
    this(json, pinged, new LinkedHashMap<>());
  }

  String id() {
    return Json.text(json, "id");
  }

  String channelId() {
    return Json.text(json, "channel_id");
  }

  String authorId() {
    return Json.text(json.path("author"), "id");
  }

  boolean has(int flag) {
    return (json.path("flags").asInt() & flag) != 0;
  }

  void flag(int flag, boolean set) {
    var flags = json.path("flags").asInt();
    json.put("flags", set ? flags | flag : flags & ~flag);
  }

  DiscordMessage shown() {
    return new DiscordMessage(id(), channelId(), json.deepCopy(), Set.copyOf(pinged));
  }
}
