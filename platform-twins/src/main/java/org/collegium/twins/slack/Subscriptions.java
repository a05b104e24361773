package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which events the app hears of: all kinds, where it holds the scope and is in the channel.
 *
 * @see <a href="https://docs.slack.dev/reference/events/">Each event's scopes</a>
 */
final class Subscriptions {

  private Subscriptions() {}

  static boolean hear(Workspace workspace, JsonNode event) {
    var scope = scope(event);
    return (scope.isEmpty() || workspace.scopes().hold(scope)) && isNear(workspace, event);
  }

  private static String scope(JsonNode event) {
    return switch (Json.text(event, "type")) {
      case "message" -> kind(event) + ":history";
      case "app_mention" -> "app_mentions:read";
      case "reaction_added" -> "reactions:read";
      case "member_joined_channel" -> "channels:read";
      case "team_join", "user_change" -> "users:read";
      default -> "";
    };
  }

  private static String kind(JsonNode event) {
    var kind = Json.text(event, "channel_type");
    return kind.equals("channel") ? "channels" : kind;
  }

  private static boolean isNear(Workspace workspace, JsonNode event) {
    var channel = event.path("channel").isTextual() ? Json.text(event, "channel") : "";
    return channel.isEmpty() || Json.text(event, "type").equals("app_home_opened")
        || workspace.knownChannel(channel).holds(workspace.bot().id());
  }
}
