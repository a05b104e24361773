package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Threads and forum posts, and those that are archived.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#start-thread-from-message">Channel</a>
 */
record ThreadRoutes(World world, Doorkeeper door, Posting posting) {

  private static final int THREAD_CREATED = 18;
  private static final int THREAD_STARTER = 21;

  List<Route> routes() {
    return List.of(
        Route.of("POST /channels/{channel_id}/messages/{message_id}/threads", this::fromMessage),
        Route.of("POST /channels/{channel_id}/threads", this::begin),
        Route.of("GET /channels/{channel_id}/threads/archived/public", this::archived),
        Route.of("GET /guilds/{guild_id}/threads/active", this::active),
        Route.of("GET /channels/{channel_id}/thread-members", this::members),
        Route.of("GET /channels/{channel_id}/thread-members/{user_id}", this::member),
        Route.of("PUT /channels/{channel_id}/thread-members/@me", asked -> join(asked, world.botId())),
        Route.of("DELETE /channels/{channel_id}/thread-members/@me", asked -> leave(asked, world.botId())),
        Route.of("PUT /channels/{channel_id}/thread-members/{user_id}", asked -> join(asked, asked.at("user_id"))),
        Route.of("DELETE /channels/{channel_id}/thread-members/{user_id}",
            asked -> leave(asked, asked.at("user_id"))));
  }

  private Answer fromMessage(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    Threads.check(asked.body());
    textOnly(channel);
    door.may(channel, "CREATE_PUBLIC_THREADS");
    var post = door.message(channel, asked.at("message_id"));
    if (world.channel(post.id()).isPresent()) {
      throw Refusal.of(400, 160004, "A thread has already been created for this message");
    }
    var form = Json.copy(asked.body());
    form.put("type", Channel.PUBLIC_THREAD);
    var thread = new Threads(world).begin(channel, post.id(), form);
    post.flag(Post.HAS_THREAD, true);
    post.json().set("thread", thread.shown());
    var starter = posting.remark(thread, THREAD_STARTER, "");
    starter.json().putObject("message_reference").put("type", 0).put("channel_id", channel.id())
        .put("message_id", post.id()).put("guild_id", channel.guildId());
    thread.json().put("message_count", 0).put("total_message_sent", 0);
    return Answer.created(new Threads(world).seenByTheBot(thread));
  }

  private Answer begin(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    Threads.check(asked.body());
    if (channel.isForum()) {
      return post(channel, asked);
    }
    textOnly(channel);
    var form = Json.copy(asked.body());
    // Discord's own default, kept since before there was a choice.
    var type = form.path("type").asInt(Channel.PRIVATE_THREAD);
    if (type != Channel.PUBLIC_THREAD && type != Channel.PRIVATE_THREAD) {
      var errors = new FormErrors();
      errors.choices("type", "10, 11, 12");
      errors.refuseIfAny();
    }
    door.may(channel, type == Channel.PUBLIC_THREAD ? "CREATE_PUBLIC_THREADS" : "CREATE_PRIVATE_THREADS");
    var thread = new Threads(world).begin(channel, world.ids().next(), form.put("type", type));
    if (type == Channel.PUBLIC_THREAD) {
      posting.remark(channel, THREAD_CREATED, Json.text(form, "name"));
    }
    return Answer.created(new Threads(world).seenByTheBot(thread));
  }

  /** A forum post: its first message has the thread's id. */
  private Answer post(Channel forum, Asked asked) {
    var form = asked.body().path("message");
    if (!form.isObject()) {
      var errors = new FormErrors();
      errors.required("message");
      errors.refuseIfAny();
    }
    MessageRules.checkNew(form, asked.files(), "message.");
    door.may(forum, "SEND_MESSAGES");
    var thread = new Threads(world).begin(forum, world.ids().next(), asked.body());
    var draft = posting.draft(thread, world.botId(), form, asked.files());
    draft.json().put("id", thread.id());
    posting.place(thread, draft, "");
    // The first message is not counted among the answers.
    thread.json().put("message_count", 0).put("total_message_sent", 0);
    var answer = new Threads(world).seenByTheBot(thread);
    answer.set("message", draft.json().deepCopy());
    return Answer.created(answer);
  }

  private static void textOnly(Channel channel) {
    if (channel.type() != Channel.TEXT) {
      throw Refusal.of(400, 50024, "Cannot execute action on this channel type");
    }
  }

  /** Latest archived first. */
  private Answer archived(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    door.may(channel, "READ_MESSAGE_HISTORY");
    var before = asked.query("before", "9999");
    var most = asked.number("limit", 50, 100);
    var all = world.channels().values().stream()
        .filter(thread -> thread.parentId().equals(channel.id()) && thread.isArchived()
            && thread.type() == Channel.PUBLIC_THREAD && archivedAt(thread).compareTo(before.replace(" ", "+")) < 0)
        .sorted(Comparator.comparing(ThreadRoutes::archivedAt).reversed()).toList();
    return Answer.ok(list(all.subList(0, Math.min(most, all.size()))).put("has_more", all.size() > most));
  }

  private static String archivedAt(Channel thread) {
    return Json.text(thread.metadata(), "archive_timestamp");
  }

  private Answer active(Asked asked) {
    var guild = door.guild(asked.at("guild_id"));
    return Answer.ok(list(world.threadsOf(guild).stream()
        .filter(thread -> !thread.isArchived() && world.may(thread, world.botId(), "VIEW_CHANNEL")).toList())
        .put("has_more", false));
  }

  private ObjectNode list(List<Channel> threads) {
    var list = Json.object();
    list.set("threads", Json.list(threads.stream().map(new Threads(world)::seenByTheBot).toList()));
    list.set("members", Json.list(threads.stream()
        .flatMap(thread -> Optional.ofNullable(thread.threadMembers().get(world.botId())).stream()).toList()));
    return list;
  }

  private Channel thread(Asked asked) {
    var thread = door.channel(asked.at("channel_id"));
    if (!thread.isThread()) {
      throw Refusal.of(400, 50024, "Cannot execute action on this channel type");
    }
    return thread;
  }

  private Answer members(Asked asked) {
    var thread = thread(asked);
    var all = thread.threadMembers();
    return Answer.ok(Json.list((asked.is("with_member") ? asked.page(List.copyOf(all.keySet())) : all.keySet()).stream()
        .map(id -> new Threads(world).member(thread, id, asked.is("with_member"))).toList()));
  }

  private Answer member(Asked asked) {
    var userId = asked.at("user_id").equals("@me") ? world.botId() : asked.at("user_id");
    var thread = thread(asked);
    if (!thread.threadMembers().containsKey(userId)) {
      throw Refusal.unknown(10007, "Member");
    }
    return Answer.ok(new Threads(world).member(thread, userId, asked.is("with_member")));
  }

  private Answer join(Asked asked, String userId) {
    var thread = thread(asked);
    door.notArchived(thread);
    if (!userId.equals(world.botId())) {
      door.may(thread, "SEND_MESSAGES_IN_THREADS");
      door.user(userId);
      if (world.guildOf(thread).flatMap(guild -> guild.member(userId)).isEmpty()) {
        throw Refusal.unknown(10007, "Member");
      }
    }
    new Threads(world).join(thread, userId);
    return Answer.done();
  }

  private Answer leave(Asked asked, String userId) {
    var thread = thread(asked);
    door.notArchived(thread);
    if (!Set.of(world.botId()).contains(userId)) {
      door.may(thread, "MANAGE_THREADS");
    }
    new Threads(world).leave(thread, userId);
    return Answer.done();
  }
}
