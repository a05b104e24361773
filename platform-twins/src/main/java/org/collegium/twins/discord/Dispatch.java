package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What happened, as the gateway tells it; {@code guildId} is empty outside guilds, {@code intent} 0 for all. */
record Dispatch(String type, ObjectNode payload, String guildId, int intent) {

  static Dispatch inGuild(String type, String guildId, ObjectNode payload, int intent) {
    return new Dispatch(type, payload.put("guild_id", guildId), guildId, intent);
  }

  boolean isFor(int intents) {
    return intent == Intents.NONE || (intents & intent) != 0;
  }

  /** Without the intent for it, the words of others in guilds are left out, unless they name the bot. */
  ObjectNode asHeardWith(int intents, String botId) {
    var isWords = type.equals("MESSAGE_CREATE") || type.equals("MESSAGE_UPDATE");
    if (!isWords || guildId.isEmpty() || (intents & Intents.MESSAGE_CONTENT) != 0
        || Json.text(payload.path("author"), "id").equals(botId)
        || Json.each(payload.path("mentions")).anyMatch(user -> Json.text(user, "id").equals(botId))) {
      return payload;
    }
    var bare = payload.deepCopy().put("content", "");
    List.of("embeds", "attachments", "components").forEach(bare::putArray);
    return bare;
  }
}
