package org.collegium.twins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.collegium.twins.slack.Channel.Kind;
import org.collegium.twins.slack.Endpoint.Asked;

/**
 * Channels and direct messages.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/using-the-conversations-api/">The Conversations API</a>
 */
final class ConversationMethods {

  private static final String[] HISTORY = {"channels:history", "groups:history", "im:history", "mpim:history"};
  private static final String[] READ = {"channels:read", "groups:read", "im:read", "mpim:read"};

  private ConversationMethods() {}

  static Map<String, Endpoint> endpoints() {
    return Map.of(
        "conversations.open", Endpoint.forBots(ConversationMethods::open, "channels:manage", "groups:write",
            "im:write", "mpim:write"),
        "conversations.history", Endpoint.forBots(ConversationMethods::history, HISTORY),
        "conversations.replies", Endpoint.forBots(ConversationMethods::replies, HISTORY),
        "conversations.info", Endpoint.forBots(ConversationMethods::about, READ),
        "conversations.list", Endpoint.forBots(ConversationMethods::list, READ),
        "conversations.members", Endpoint.forBots(ConversationMethods::members, READ));
  }

  private static ObjectNode open(Asked asked) {
    var workspace = asked.workspace();
    if (asked.arguments().has("channel")) {
      return opened(asked, asked.channel(), true);
    }
    var users = asked.arguments().optional("users").map(joined -> List.of(joined.split(",", -1)))
        .orElseThrow(() -> Refusal.because("users_list_not_supplied"));
    if (users.size() > 8) {
      throw Refusal.because("too_many_users");
    }
    users.stream().map(user -> workspace.knownMember(user.strip())).filter(Member::deactivated).findFirst()
        .ifPresent(_ -> {
          throw Refusal.because("user_disabled");
        });
    var kind = users.size() == 1 ? Kind.DM : Kind.GROUP;
    workspace.scopes().demand(kind.inScopes + ":write");
    var together = new LinkedHashSet<>(Set.of(workspace.bot().id()));
    users.forEach(user -> together.add(user.strip()));
    var existing = workspace.existing(together, kind);
    return opened(asked, existing.orElseGet(() -> workspace.channel(kind == Kind.GROUP
        ? "mpdm-" + String.join("--", users) + "-1" : "", kind, together)), existing.isPresent());
  }

  private static ObjectNode opened(Asked asked, Channel channel, boolean already) {
    var answer = Json.object().put("ok", true);
    if (already) {
      answer.put("no_op", true).put("already_open", true);
    }
    var whole = asked.arguments().flag("return_im");
    return answer.set("channel", whole ? shown(asked, channel) : Json.object().put("id", channel.id()));
  }

  private static ObjectNode history(Asked asked) {
    var channel = asked.channel();
    asked.workspace().scopes().demand(channel.kind().inScopes + ":history");
    var page = Page.of(channel.messages().reversed().stream().filter(between(asked))
        .filter(message -> !message.has("thread_ts")
            || Json.text(message, "thread_ts").equals(Json.text(message, "ts"))
            || Json.text(message, "subtype").equals("thread_broadcast"))
        .map(message -> shown(asked, message)).toList(), asked.arguments(), 100);
    return page.json("messages").put("has_more", page.hasMore()).put("pin_count", 0);
  }

  private static ObjectNode replies(Asked asked) {
    var channel = asked.channel();
    asked.workspace().scopes().demand(channel.kind().inScopes + ":history");
    var thread = asked.required("ts");
    if (channel.message(thread).isEmpty()) {
      throw Refusal.because("thread_not_found");
    }
    var page = Page.of(channel.messages().stream().filter(between(asked))
        .filter(message -> Json.text(message, "ts").equals(thread) || Json.text(message, "thread_ts").equals(thread))
        .map(message -> shown(asked, message)).toList(), asked.arguments(), 1_000);
    return page.json("messages").put("has_more", page.hasMore());
  }

  /** Timestamps have ten digits and six decimals, so they compare as text. */
  private static Predicate<ObjectNode> between(Asked asked) {
    var oldest = asked.arguments().optional("oldest").map(ConversationMethods::whole).orElse("0");
    var latest = asked.arguments().optional("latest").map(ConversationMethods::whole).orElse("9999999999.999999");
    var inclusive = asked.arguments().flag("inclusive");
    return message -> {
      var ts = Json.text(message, "ts");
      var onTheEdge = ts.equals(oldest) || ts.equals(latest);
      return onTheEdge ? inclusive : ts.compareTo(oldest) > 0 && ts.compareTo(latest) < 0;
    };
  }

  private static String whole(String ts) {
    try {
      return new BigDecimal(ts).setScale(6, RoundingMode.DOWN).toPlainString();
    } catch (NumberFormatException _) {
      throw Refusal.because("invalid_ts_oldest");
    }
  }

  /** Metadata comes only to those who ask for it. */
  private static ObjectNode shown(Asked asked, ObjectNode message) {
    var copy = message.deepCopy();
    if (!asked.arguments().flag("include_all_metadata")) {
      copy.remove("metadata");
    }
    return copy;
  }

  private static ObjectNode about(Asked asked) {
    var channel = asked.workspace().knownChannel(asked.required("channel"));
    if (channel.kind() != Kind.CHANNEL) {
      asked.workspace().channelOfTheBot(channel.id());
    }
    asked.workspace().scopes().demand(channel.kind().inScopes + ":read");
    var shown = shown(asked, channel);
    if (asked.arguments().flag("include_num_members")) {
      shown.put("num_members", channel.members().size());
    }
    return Json.object().put("ok", true).set("channel", shown);
  }

  private static ObjectNode list(Asked asked) {
    var types = List.of(asked.arguments().optional("types").orElse("public_channel").split(",", -1));
    var channels = asked.workspace().channels().stream()
        .filter(channel -> types.stream().map(String::strip).anyMatch(channel.kind().inTypes::equals))
        .filter(channel -> channel.kind() == Kind.CHANNEL || channel.holds(asked.workspace().bot().id()))
        .map(channel -> shown(asked, channel)).toList();
    return Page.of(channels, asked.arguments(), 100).json("channels");
  }

  private static ObjectNode members(Asked asked) {
    var channel = asked.workspace().knownChannel(asked.required("channel"));
    asked.workspace().scopes().demand(channel.kind().inScopes + ":read");
    var page = Page.of(channel.members().stream().map(id -> Json.object().put("id", id)).toList(),
        asked.arguments(), 100);
    var answer = page.json("members");
    var ids = answer.putArray("members");
    page.items().forEach(item -> ids.add(Json.text(item, "id")));
    return answer;
  }

  private static ObjectNode shown(Asked asked, Channel channel) {
    var workspace = asked.workspace();
    var gone = channel.kind() == Kind.DM
        && channel.members().stream().flatMap(id -> workspace.member(id).stream()).anyMatch(Member::deactivated);
    return channel.json(workspace.bot(), gone);
  }
}
