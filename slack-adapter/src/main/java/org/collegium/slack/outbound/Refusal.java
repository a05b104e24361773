package org.collegium.slack.outbound;

import java.util.Set;
import org.collegium.core.text.Prose;
import org.collegium.slack.web.Called;

/**
 * What Slack's words for "no" mean when a message is posted or edited. Source of the words: the errors listed at
 * docs.slack.dev/reference/methods/chat.postMessage, chat.update and conversations.open.
 */
sealed interface Refusal {

  /** Slack's words for a thread whose message is gone or is closed to replies. */
  Set<String> OF_THE_THREAD = Set.of("thread_not_found", "message_not_found", "cannot_reply_to_message",
      "restricted_action_thread_locked", "invalid_thread_ts");

  /** For a facilitator or an operator. */
  Prose why();

  /** This message will never be taken there. */
  record OfTheMessage(Prose why) implements Refusal {}

  /** Nobody is there any more. */
  record NobodyThere(Prose why) implements Refusal {}

  /** The bot may nothing at all until somebody mends its token or its scopes. */
  record OfTheBot(Prose why) implements Refusal {}

  /** Something that passes. */
  record ForNow(Prose why) implements Refusal {}

  /**
   * The meaning of that one.
   *
   * @param mend what to do when Slack does not accept the bot's token, as the end of a sentence
   */
  static Refusal of(Called.Refused<?> refused, String mend) {
    return refused.isOfTheBot() ? new OfTheBot(ofTheBot(refused, mend)) : of(refused.error());
  }

  /** Whether it is the thread that takes no reply, and not the channel that takes no message. */
  static boolean isOfTheThread(String error) {
    return OF_THE_THREAD.contains(error);
  }

  private static Prose ofTheBot(Called.Refused<?> refused, String mend) {
    return refused.error().equals("missing_scope")
        ? new Prose("the app lacks the scope " + refused.needed()
            + ": add it in the app's settings and install the app again")
        : new Prose("Slack does not accept the bot's token (" + refused.error() + "): " + mend);
  }

  private static Refusal of(String error) {
    return switch (error) {
      case "user_not_found", "users_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot" ->
          new NobodyThere(new Prose("their Slack account is deactivated or gone (" + error + ")"));
      case "messages_tab_disabled" -> new OfTheBot(new Prose(
          "direct messages are switched off for the app: switch on its Messages Tab in the app's settings"));
      case "not_in_channel", "no_permission" ->
          new OfTheMessage(new Prose("the app is not in that channel: invite it there with /invite"));
      case "channel_not_found" -> new OfTheMessage(new Prose(
          "there is no such channel, or it is private and the app is not in it: invite it there with /invite"));
      case "message_not_found", "cant_update_message" -> new OfTheMessage(new Prose("it was deleted"));
      case "edit_window_closed" ->
          new OfTheMessage(new Prose("the workspace lets nothing so old be edited"));
      case "is_archived", "is_inactive" -> new OfTheMessage(new Prose("that channel is archived"));
      case "team_added_to_org", "ekm_access_denied", "request_timeout", "accesslimited" ->
          new ForNow(new Prose("Slack does not take it at the moment (" + error + ")"));
      default -> new OfTheMessage(new Prose("Slack does not take it (" + error + ")"));
    };
  }
}
