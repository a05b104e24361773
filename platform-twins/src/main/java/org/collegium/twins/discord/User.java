package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A user of Discord's: {@code name} is what people see, {@code username} the unique handle. */
record User(String id, String name, String username, boolean bot) {

  static User person(String id, String name) {
    return new User(id, name, name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "_"), false);
  }

  ObjectNode json() {
    var json = Json.object().put("id", id).put("username", username).put("discriminator", "0").put("global_name", name)
        .putNull("avatar").put("public_flags", 0).put("flags", 0).putNull("primary_guild");
    return bot ? json.put("bot", true) : json;
  }
}
