package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Messages in channels, threads and direct messages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message</a>
 */
record MessageRoutes(World world, Doorkeeper door, Posting posting) {

  private static final int REPLY = 19;

  List<Route> routes() {
    return List.of(
        Route.of("POST /channels/{channel_id}/messages", this::create),
        Route.of("GET /channels/{channel_id}/messages", this::list),
        Route.of("GET /channels/{channel_id}/messages/{message_id}", this::get),
        Route.of("PATCH /channels/{channel_id}/messages/{message_id}", this::edit),
        Route.of("DELETE /channels/{channel_id}/messages/{message_id}", this::delete),
        Route.of("POST /channels/{channel_id}/typing", this::typing));
  }

  private Answer create(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    var form = asked.body();
    MessageRules.checkNew(form, asked.files(), "");
    door.mayPost(channel);
    mayCarry(channel, asked);
    var nonce = Json.text(form, "nonce");
    if (form.path("enforce_nonce").asBoolean() && !nonce.isEmpty()) {
      var earlier = world.nonces().recent(nonce);
      if (earlier.isPresent()) {
        return Answer.ok(earlier.get().json().deepCopy().put("nonce", nonce));
      }
    }
    var post = replying(channel, form, posting.draft(channel, world.botId(), form, asked.files()));
    posting.place(channel, post, nonce);
    if (nonce.isEmpty()) {
      return Answer.ok(post.json().deepCopy());
    }
    world.nonces().keep(nonce, post);
    return Answer.ok(post.json().deepCopy().put("nonce", nonce));
  }

  private void mayCarry(Channel channel, Asked asked) {
    if (!Json.isBare(asked.body().path("embeds"))) {
      door.may(channel, "EMBED_LINKS");
    }
    if (!asked.files().isEmpty()) {
      door.may(channel, "ATTACH_FILES");
    }
  }

  /** A reply names its message, and wakes who wrote it unless it is told not to. */
  private Post replying(Channel channel, JsonNode form, Post post) {
    var reference = form.path("message_reference");
    if (!reference.hasNonNull("message_id")) {
      return post;
    }
    if (!channel.isDm() && !world.may(channel, world.botId(), "READ_MESSAGE_HISTORY")) {
      throw Refusal.of(403, 160002, "Cannot reply without permission to read message history");
    }
    var referred = Optional.ofNullable(channel.posts().get(Json.text(reference, "message_id")));
    if (referred.isEmpty() && reference.path("fail_if_not_exists").asBoolean(true)) {
      var errors = new FormErrors();
      errors.add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
      errors.refuseIfAny();
    }
    var pinged = new LinkedHashSet<>(post.pinged());
    referred.ifPresent(to -> {
      post.json().put("type", REPLY).set("referenced_message", withoutReference(to));
      post.json().putObject("message_reference").put("type", 0).put("channel_id", channel.id())
          .put("message_id", to.id());
      var allowed = form.path("allowed_mentions");
      if (!allowed.isObject() || allowed.path("replied_user").asBoolean()) {
        pinged.add(to.authorId());
      }
    });
    return new Post(post.json(), pinged);
  }

  private static ObjectNode withoutReference(Post post) {
    var json = post.json().deepCopy();
    json.remove("referenced_message");
    return json;
  }

  private Answer list(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    door.may(channel, "READ_MESSAGE_HISTORY");
    var most = asked.number("limit", 50, 100);
    var newestFirst = channel.posts().values().stream().sorted(Comparator.comparingLong(MessageRoutes::key).reversed())
        .toList();
    return Answer.ok(Json.list(chosen(newestFirst, asked, most).stream().map(Post::json).toList()));
  }

  private static List<Post> chosen(List<Post> newestFirst, Asked asked, int most) {
    if (asked.query().containsKey("before")) {
      return newestFirst.stream().filter(post -> key(post) < asked.snowflake("before").longValue()).limit(most)
          .toList();
    }
    if (asked.query().containsKey("after")) {
      var later = newestFirst.stream().filter(post -> key(post) > asked.snowflake("after").longValue()).toList();
      return later.subList(Math.max(0, later.size() - most), later.size());
    }
    if (asked.query().containsKey("around")) {
      var middle = asked.snowflake("around").longValue();
      var around = new ArrayList<Post>();
      var later = newestFirst.stream().filter(post -> key(post) > middle).toList();
      around.addAll(later.subList(Math.max(0, later.size() - most / 2), later.size()));
      newestFirst.stream().filter(post -> key(post) <= middle).limit(most - around.size()).forEach(around::add);
      return around;
    }
    return newestFirst.stream().limit(most).toList();
  }

  private static long key(Post post) {
    return Long.parseLong(post.id());
  }

  private Answer get(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    door.may(channel, "READ_MESSAGE_HISTORY");
    return Answer.ok(door.message(channel, asked.at("message_id")).json().deepCopy());
  }

  private Answer edit(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    var post = door.message(channel, asked.at("message_id"));
    if (!post.authorId().equals(world.botId())) {
      throw Refusal.of(403, 50005, "Cannot edit a message authored by another user");
    }
    MessageRules.checkChange(asked.body(), asked.files(), post);
    door.notArchived(channel);
    posting.change(channel, post, asked);
    return Answer.ok(post.json().deepCopy());
  }

  private Answer delete(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    var post = door.message(channel, asked.at("message_id"));
    door.notArchived(channel);
    if (!post.authorId().equals(world.botId())) {
      if (channel.isDm()) {
        throw Refusal.of(403, 50003, "Cannot execute action on a DM channel");
      }
      door.may(channel, "MANAGE_MESSAGES");
    }
    posting.remove(channel, post);
    return Answer.done();
  }

  private Answer typing(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    door.mayPost(channel);
    return Answer.done();
  }
}
