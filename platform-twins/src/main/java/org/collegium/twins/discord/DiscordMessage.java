package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A message as it was when asked for. {@code pinged} holds the ids of users and roles that it woke when it was posted,
 * and {@code everyone} or {@code here}.
 */
public record DiscordMessage(String id, String channelId, JsonNode json, Set<String> pinged) {

  public DiscordMessage {
    pinged = Set.copyOf(pinged);
  }

  public String content() {
    return Json.text(json, "content");
  }
}
