package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Threads as they begin, are joined, archived and opened again; each is told.
 *
 * @see <a href="https://docs.discord.com/developers/topics/threads">Threads</a>
 */
record Threads(World world) {

  private static final List<Integer> DURATIONS = List.of(60, 1_440, 4_320, 10_080);

  /** Refuses a form without a name, or with a time that Discord does not offer. */
  static void check(JsonNode form) {
    var errors = new FormErrors();
    errors.within(form, "name", "", 100);
    duration(form, errors);
    errors.refuseIfAny();
  }

  static void duration(JsonNode form, FormErrors errors) {
    if (form.hasNonNull("auto_archive_duration") && !DURATIONS.contains(form.path("auto_archive_duration").asInt())) {
      errors.choices("auto_archive_duration", "60, 1440, 4320, 10080");
    }
  }

  /** A new thread of the bot's; {@code id} is its first message's where it begins with one. */
  Channel begin(Channel parent, String id, JsonNode form) {
    var now = world.ids().timestamp();
    var json = Json.object().put("id", id).put("type", form.path("type").asInt(Channel.PUBLIC_THREAD))
        .put("guild_id", parent.guildId()).put("parent_id", parent.id()).put("owner_id", world.botId())
        .put("name", Json.text(form, "name")).put("message_count", 0).put("member_count", 0)
        .put("total_message_sent", 0).put("flags", 0).putNull("last_message_id")
        .put("rate_limit_per_user", form.path("rate_limit_per_user").asInt());
    json.putObject("thread_metadata").put("archived", false).put("archive_timestamp", now)
        .put("auto_archive_duration", form.path("auto_archive_duration").asInt(4_320)).put("locked", false)
        .put("create_timestamp", now);
    if (!Json.isBare(form.path("applied_tags"))) {
      json.set("applied_tags", form.path("applied_tags").deepCopy());
    }
    var thread = new Channel(json);
    world.channels().put(id, thread);
    add(thread, world.botId());
    var told = seenByTheBot(thread).put("newly_created", true);
    world.tell(Dispatch.inGuild("THREAD_CREATE", thread.guildId(), told, Intents.GUILDS));
    return thread;
  }

  /** A thread as the bot is shown it: with its own membership, if it has one. */
  ObjectNode seenByTheBot(Channel thread) {
    var shown = thread.shown();
    Optional.ofNullable(thread.threadMembers().get(world.botId()))
        .ifPresent(member -> shown.set("member", member.deepCopy()));
    return shown;
  }

  /** Adds somebody who is not in it yet, and says so. */
  void join(Channel thread, String userId) {
    if (!thread.threadMembers().containsKey(userId)) {
      var change = Json.object();
      add(thread, userId);
      change.putArray("added_members").add(member(thread, userId, true).putNull("presence"));
      changed(thread, change, userId);
    }
  }

  /** A membership, with the guild's own where it is asked for. */
  ObjectNode member(Channel thread, String userId, boolean withMember) {
    var json = Json.copy(thread.threadMembers().getOrDefault(userId, Json.object()));
    world.guildOf(thread).filter(_ -> withMember).flatMap(guild -> guild.member(userId))
        .ifPresent(member -> json.set("member", member.deepCopy()));
    return json;
  }

  private void add(Channel thread, String userId) {
    var member = Json.object().put("id", thread.id()).put("user_id", userId)
        .put("join_timestamp", world.ids().timestamp()).put("flags", 0);
    thread.threadMembers().put(userId, member);
    thread.json().put("member_count", thread.threadMembers().size());
  }

  void leave(Channel thread, String userId) {
    if (thread.threadMembers().remove(userId) != null) {
      thread.json().put("member_count", thread.threadMembers().size());
      var change = Json.object();
      change.putArray("removed_member_ids").add(userId);
      changed(thread, change, userId);
    }
  }

  /** Without the intent for members an app hears of its own comings and goings only. */
  private void changed(Channel thread, ObjectNode change, String userId) {
    change.put("id", thread.id()).put("member_count", thread.threadMembers().size());
    world.tell(Dispatch.inGuild("THREAD_MEMBERS_UPDATE", thread.guildId(), change,
        userId.equals(world.botId()) ? Intents.GUILDS : Intents.GUILD_MEMBERS));
  }

  void archive(Channel thread, boolean archived) {
    if (!thread.isThread()) {
      throw new IllegalArgumentException("The channel %s is no thread".formatted(thread.id()));
    }
    thread.metadata().put("archived", archived).put("archive_timestamp", world.ids().timestamp());
    new ChannelBook(world).tell("THREAD_UPDATE", thread);
  }
}
