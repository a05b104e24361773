package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * Posting, changing and deleting.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage/">chat.postMessage</a>
 */
final class ChatMethods {

  private ChatMethods() {}

  static Map<String, Endpoint> endpoints() {
    return Map.of(
        "chat.postMessage", Endpoint.forBots(ChatMethods::post, "chat:write"),
        "chat.postEphemeral", Endpoint.forBots(ChatMethods::postEphemeral, "chat:write"),
        "chat.update", Endpoint.forBots(ChatMethods::update, "chat:write"),
        "chat.delete", Endpoint.forBots(ChatMethods::delete, "chat:write"));
  }

  private static ObjectNode post(Asked asked) {
    var workspace = asked.workspace();
    var channel = channelToPostTo(asked);
    var content = new Content(asked.arguments().json()).demandSomething();
    var message = Messages.byTheBot(workspace, content);
    asked.arguments().optional("thread_ts").ifPresent(thread -> inThread(asked, channel, message, thread));
    channel.put(message);
    workspace.happens(Messages.event(message, channel));
    return warned(content, told(channel, message).<ObjectNode>set("message", message.deepCopy()));
  }

  /** A reply that is broadcast stands in the channel too. */
  private static void inThread(Asked asked, Channel channel, ObjectNode message, String thread) {
    var parent = channel.message(thread).orElseThrow(() -> Refusal.because("thread_not_found"));
    message.put("parent_user_id", Json.text(parent, "user"));
    if (asked.arguments().flag("reply_broadcast")) {
      message.put("subtype", "thread_broadcast");
    }
  }

  private static ObjectNode postEphemeral(Asked asked) {
    var workspace = asked.workspace();
    var channel = channelToPostTo(asked);
    var member = workspace.member(asked.required("user")).map(Member::id)
        .orElseThrow(() -> Refusal.because("user_not_in_channel"));
    if (!channel.holds(member)) {
      throw Refusal.because("user_not_in_channel");
    }
    var content = new Content(asked.arguments().json()).demandSomething();
    var message = Messages.byTheBot(workspace, content).put("channel", channel.id());
    workspace.showOnlyTo(member, message);
    return Json.object().put("ok", true).put("message_ts", Json.text(message, "ts"));
  }

  private static ObjectNode update(Asked asked) {
    var workspace = asked.workspace();
    var channel = asked.channel();
    var message = own(asked, channel, "cant_update_message");
    var content = new Content(asked.arguments().json()).demandSomething().demandBrevity();
    demandEditable(workspace, channel, message);
    var was = message.deepCopy();
    content.writeOver(message);
    message.putObject("edited").put("user", workspace.bot().id()).put("ts", workspace.ids().ts());
    workspace.happens(Messages.changed(was, message, channel, workspace.ids()));
    return warned(content, told(channel, message).put("text", Json.text(message, "text"))
        .<ObjectNode>set("message", message.deepCopy()));
  }

  private static void demandEditable(Workspace workspace, Channel channel, JsonNode message) {
    if (channel.isArchived()) {
      throw Refusal.because("is_inactive");
    }
    if (!workspace.isEditable(Json.text(message, "ts"))) {
      throw Refusal.because("edit_window_closed");
    }
  }

  private static ObjectNode delete(Asked asked) {
    var channel = asked.channel();
    var message = own(asked, channel, "cant_delete_message");
    channel.remove(Json.text(message, "ts"));
    asked.workspace().happens(Messages.deleted(message, channel, asked.workspace().ids()));
    return told(channel, message);
  }

  /** With {@code chat:write.public} a bot need not be a member of a channel it posts to. */
  private static Channel channelToPostTo(Asked asked) {
    var workspace = asked.workspace();
    var known = workspace.knownChannel(asked.required("channel"));
    if (known.isArchived()) {
      throw Refusal.because("is_archived");
    }
    return known.kind() == Channel.Kind.CHANNEL && workspace.scopes().hold("chat:write.public")
        ? known
        : workspace.channelOfTheBot(known.id());
  }

  private static ObjectNode own(Asked asked, Channel channel, String otherwise) {
    var message = channel.message(asked.required("ts")).orElseThrow(() -> Refusal.because("message_not_found"));
    if (!Json.text(message, "bot_id").equals(asked.workspace().botId())) {
      throw Refusal.because(otherwise);
    }
    return message;
  }

  private static ObjectNode told(Channel channel, JsonNode message) {
    return Json.object().put("ok", true).put("channel", channel.id()).put("ts", Json.text(message, "ts"));
  }

  private static ObjectNode warned(Content content, ObjectNode answer) {
    if (content.isCut()) {
      answer.put("warning", "message_truncated");
      answer.putObject("response_metadata").putArray("warnings").add("message_truncated");
    }
    return answer;
  }
}
