package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** One of a workspace's users, the bot among them. */
record Member(String id, String name, String email, ZoneId zone, String locale, boolean bot, boolean deactivated) {

  Member gone() {
    return new Member(id, name, email, zone, locale, bot, true);
  }

  Member in(ZoneId elsewhere) {
    return new Member(id, name, email, elsewhere, locale, bot, deactivated);
  }

  Member speaking(String language) {
    return new Member(id, name, email, zone, language, bot, deactivated);
  }

  /** The handle: lower case, without spaces. */
  String handle() {
    return name.toLowerCase(Locale.ROOT).replace(' ', '.');
  }

  /** As {@code users.info} shows it. A deactivated user has no zone left. */
  ObjectNode json(String teamId, Instant now, boolean withEmail) {
    var json = Json.object().put("id", id).put("team_id", teamId).put("name", handle()).put("deleted", deactivated);
    if (!deactivated) {
      json.put("color", "9f69e7").put("real_name", name).put("tz", zone.getId())
          .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.US))
          .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
    }
    json.set("profile", profile(teamId, withEmail));
    json.put("is_bot", bot).put("is_app_user", false).put("updated", 1_700_000_000);
    if (!deactivated) {
      json.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false).put("is_restricted", false)
          .put("is_ultra_restricted", false).put("is_email_confirmed", true)
          .put("who_can_share_contact_card", "EVERYONE");
    }
    return json;
  }

  private ObjectNode profile(String teamId, boolean withEmail) {
    var profile = Json.object().put("title", "").put("phone", "").put("skype", "").put("real_name", name)
        .put("real_name_normalized", name).put("display_name", handle()).put("display_name_normalized", handle())
        .put("status_text", "").put("status_emoji", "").put("status_expiration", 0).put("avatar_hash", "0")
        .put("team", teamId);
    if (withEmail && !email.isEmpty()) {
      profile.put("email", email);
    }
    return profile;
  }
}
