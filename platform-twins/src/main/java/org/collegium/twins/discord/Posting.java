package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collegium.twins.discord.Asked.Upload;

/** Writes messages, changes them and takes them away, and tells of it. */
record Posting(World world, Uploads uploads) {

  private static final int SETTABLE = Post.SUPPRESS_EMBEDS | 1 << 12 | Post.COMPONENTS_V2;

  /** A message that stands nowhere yet. */
  Post draft(Channel channel, String authorId, JsonNode form, List<Upload> files) {
    var mentions = Mentions.in(form, world, channel, authorId);
    var json = Json.object().put("id", world.ids().next()).put("type", 0).put("channel_id", channel.id())
        .put("content", Json.text(form, "content").strip()).put("timestamp", world.ids().timestamp())
        .putNull("edited_timestamp").put("tts", form.path("tts").asBoolean()).put("pinned", false)
        .put("flags", form.path("flags").asInt() & SETTABLE);
    json.set("author", Optional.ofNullable(world.users().get(authorId)).orElse(world.app().bot()).json());
    mentions.writeTo(json, world);
    json.set("embeds", embeds(form.path("embeds")));
    json.set("components", Components.kept(form.path("components")));
    json.set("attachments", uploads.keep(files, form, channel.id()));
    Media.resolve(json);
    if (form.hasNonNull("poll")) {
      json.set("poll", form.path("poll").deepCopy());
    }
    return new Post(json, mentions.pinged());
  }

  private static JsonNode embeds(JsonNode embeds) {
    var kept = Json.array();
    Json.each(embeds).forEach(embed -> {
      var one = kept.addObject().put("type", "rich");
      one.setAll(Json.copy(embed));
      Json.each(one.path("fields")).forEach(field -> {
        if (field instanceof ObjectNode object) {
          object.put("inline", object.path("inline").asBoolean());
        }
      });
    });
    return kept;
  }

  /** Puts it where it belongs; a thread that was archived is open again. */
  Post place(Channel channel, Post post, String nonce) {
    reopen(channel);
    channel.keep(post);
    if (channel.isThread() && !post.authorId().equals(world.botId())) {
      new Threads(world).join(channel, post.authorId());
    }
    var told = post.json().deepCopy();
    if (!nonce.isEmpty()) {
      told.put("nonce", nonce);
    }
    tell("MESSAGE_CREATE", channel, told);
    return post;
  }

  private void reopen(Channel channel) {
    if (channel.isArchived()) {
      channel.metadata().put("archived", false).put("archive_timestamp", world.ids().timestamp());
      world.tell(Dispatch.inGuild("THREAD_UPDATE", channel.guildId(), channel.shown(), Intents.GUILDS));
    }
  }

  /** Changes what the form gives. */
  void change(Channel channel, Post post, Asked asked) {
    var form = asked.body();
    var json = post.json();
    if (form.has("content")) {
      json.put("content", Json.text(form, "content").strip());
    }
    if (form.has("embeds")) {
      json.set("embeds", embeds(form.path("embeds")));
    }
    if (form.has("components")) {
      json.set("components", Components.kept(form.path("components")));
    }
    if (form.has("flags")) {
      var old = json.path("flags").asInt();
      json.put("flags", (old & (~SETTABLE | Post.COMPONENTS_V2)) | (form.path("flags").asInt() & SETTABLE));
    }
    attachments(channel, post, asked);
    if (form.has("content") || form.has("components")) {
      Mentions.in(json.deepCopy().set("allowed_mentions", form.path("allowed_mentions")), world, channel,
          post.authorId()).writeTo(json, world);
    }
    json.put("edited_timestamp", world.ids().timestamp());
    if (!post.has(Post.EPHEMERAL)) {
      tell("MESSAGE_UPDATE", channel, json.deepCopy());
    }
  }

  /** Those the form does not name any more are gone. */
  private void attachments(Channel channel, Post post, Asked asked) {
    var kept = Json.array();
    var named = Json.each(asked.body().path("attachments")).map(each -> Json.text(each, "id")).toList();
    Json.each(post.json().path("attachments"))
        .filter(old -> !asked.body().has("attachments") || named.contains(Json.text(old, "id")))
        .forEach(kept::add);
    kept.addAll(uploads.keep(asked.files(), asked.body(), channel.id()));
    post.json().set("attachments", kept);
  }

  void remove(Channel channel, Post post) {
    channel.posts().remove(post.id());
    var gone = Json.object().put("id", post.id()).put("channel_id", channel.id());
    tell("MESSAGE_DELETE", channel, gone);
  }

  private void tell(String type, Channel channel, ObjectNode payload) {
    if (channel.isDm() || world.may(channel, world.botId(), "VIEW_CHANNEL")) {
      world.tell(world.about(type, channel, payload));
    }
  }

  /** What a person writes. */
  Post says(Channel channel, String authorId, String text) {
    return place(channel, draft(channel, authorId, Json.object().put("content", text), List.of()), "");
  }

  /** Says by itself what happened, such as a thread that was begun. */
  Post remark(Channel channel, int type, String content) {
    var post = new Post(draft(channel, world.botId(), Json.object().put("content", content), List.of()).json()
        .put("type", type), Set.of());
    return place(channel, post, "");
  }
}
