package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * Making channels, and who is in them.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/conversations.create/">conversations.create</a>
 */
final class MembershipMethods {

  private static final int LONGEST_NAME = 80;

  private MembershipMethods() {}

  static Map<String, Endpoint> endpoints() {
    return Map.of(
        "conversations.create", Endpoint.forBots(MembershipMethods::create, "channels:manage"),
        "conversations.invite", Endpoint.forBots(MembershipMethods::invite, "channels:manage"),
        "conversations.kick", Endpoint.forBots(MembershipMethods::kick, "channels:manage"),
        "conversations.join", Endpoint.forBots(MembershipMethods::join, "channels:join"),
        "conversations.leave", Endpoint.forBots(MembershipMethods::leave, "channels:manage"),
        "conversations.archive", Endpoint.forBots(MembershipMethods::archive, "channels:manage"),
        "conversations.setTopic", Endpoint.forBots(MembershipMethods::setTopic, "channels:manage"));
  }

  private static ObjectNode create(Asked asked) {
    var workspace = asked.workspace();
    var name = asked.arguments().optional("name").orElseThrow(() -> Refusal.because("invalid_name_required"));
    if (name.length() > LONGEST_NAME) {
      throw Refusal.because("invalid_name_maxlength");
    }
    if (!name.matches("[\\p{Ll}\\p{Lo}\\p{N}_-]+")) {
      throw Refusal.because("invalid_name_specials");
    }
    if (workspace.channels().stream().anyMatch(channel -> channel.name().equals(name))) {
      throw Refusal.because("name_taken");
    }
    return told(asked, workspace.channel(name, Channel.Kind.CHANNEL, Set.of(workspace.bot().id())));
  }

  private static ObjectNode invite(Asked asked) {
    var channel = asked.channel();
    for (var user : List.of(asked.required("users").split(",", -1))) {
      var member = asked.workspace().knownMember(user.strip());
      if (member.id().equals(asked.workspace().bot().id())) {
        throw Refusal.because("cant_invite_self");
      }
      if (!channel.members().add(member.id())) {
        throw Refusal.because("already_in_channel");
      }
      asked.workspace().happens(Changes.inChannel(member, channel, asked.workspace()));
    }
    return told(asked, channel);
  }

  private static ObjectNode kick(Asked asked) {
    var user = asked.workspace().knownMember(asked.required("user")).id();
    if (user.equals(asked.workspace().bot().id())) {
      throw Refusal.because("cant_kick_self");
    }
    if (!asked.channel().members().remove(user)) {
      throw Refusal.because("not_in_channel");
    }
    return Json.object().put("ok", true);
  }

  private static ObjectNode join(Asked asked) {
    var channel = asked.workspace().knownChannel(asked.required("channel"));
    if (channel.kind() != Channel.Kind.CHANNEL) {
      throw Refusal.because("method_not_supported_for_channel_type");
    }
    var bot = asked.workspace().bot();
    var answer = Json.object();
    if (channel.members().add(bot.id())) {
      asked.workspace().happens(Changes.inChannel(bot, channel, asked.workspace()));
    } else {
      answer.put("warning", "already_in_channel");
    }
    return answer.setAll(told(asked, channel));
  }

  private static ObjectNode leave(Asked asked) {
    var channel = asked.workspace().knownChannel(asked.required("channel"));
    var left = channel.members().remove(asked.workspace().bot().id());
    return left ? Json.object().put("ok", true) : Json.object().put("ok", false).put("not_in_channel", true);
  }

  private static ObjectNode archive(Asked asked) {
    var channel = asked.channel();
    if (channel.isArchived()) {
      throw Refusal.because("already_archived");
    }
    channel.archive();
    return Json.object().put("ok", true);
  }

  private static ObjectNode setTopic(Asked asked) {
    asked.channel().topic(asked.required("topic"));
    return told(asked, asked.channel());
  }

  private static ObjectNode told(Asked asked, Channel channel) {
    return Json.object().put("ok", true).set("channel", channel.json(asked.workspace().bot(), false));
  }
}
