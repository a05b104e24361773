package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.collegium.twins.PlantedSecret;

/** The one application, whose id is its bot user's. */
record App(String token, User bot) {

  static App named(String name, String id) {
    var head = Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    return new App("%s.GTwiNs.%s".formatted(head, PlantedSecret.fresh()), new User(id, name, "collegium", true));
  }

  String id() {
    return bot.id();
  }

  ObjectNode self() {
    return bot.json().put("mfa_enabled", false).put("locale", "en-US").put("verified", true).putNull("email");
  }

  /** With flags that tell which privileged intents are enabled. */
  ObjectNode json(int flags, int guilds) {
    var json = Json.object().put("id", id()).put("name", bot.name()).putNull("icon").put("description", "")
        .putNull("type").put("bot_public", true).put("bot_require_code_grant", false)
        .put("verify_key", "0".repeat(64)).put("flags", flags).put("flags_new", Integer.toString(flags))
        .putNull("interactions_endpoint_url").putNull("role_connections_verification_url")
        .put("approximate_guild_count", guilds).put("approximate_user_install_count", 0)
        .put("approximate_user_authorization_count", 0).put("explicit_content_filter", 0).putNull("team");
    json.putArray("redirect_uris");
    json.putArray("eligible_oauth2_scopes");
    json.set("bot", bot.json());
    return json.set("owner", User.person(Long.toString(Long.parseLong(id()) - 1), "Owner").json());
  }
}
