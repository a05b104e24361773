package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Channels and threads themselves.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel</a>
 */
record ChannelRoutes(World world, Doorkeeper door) {

  List<Route> routes() {
    return List.of(
        Route.of("GET /channels/{channel_id}", asked -> Answer.ok(shown(door.channel(asked.at("channel_id"))))),
        Route.of("PATCH /channels/{channel_id}", this::change),
        Route.of("DELETE /channels/{channel_id}", this::delete));
  }

  private JsonNode shown(Channel channel) {
    return channel.isThread() ? new Threads(world).seenByTheBot(channel) : channel.shown();
  }

  private Answer change(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    var form = asked.body();
    var errors = new FormErrors();
    if (form.has("name")) {
      errors.within(form, "name", "", 100);
    }
    errors.atMost(form, "topic", "", channel.isForum() ? 4_096 : 1_024);
    Threads.duration(form, errors);
    errors.refuseIfAny();
    if (channel.isDm()) {
      throw Refusal.of(400, 50003, "Cannot execute action on a DM channel");
    }
    if (channel.isThread()) {
      thread(channel, form);
    } else {
      door.may(channel, "MANAGE_CHANNELS");
      for (var field : List.of("name", "topic")) {
        if (form.has(field)) {
          channel.json().set(field, form.path(field));
        }
      }
    }
    new ChannelBook(world).tell(channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel);
    return Answer.ok(shown(channel));
  }

  /** To open what is not locked one need only be allowed to write there; all else is for its owner or a moderator. */
  private void thread(Channel thread, JsonNode form) {
    var isModerator = world.may(thread, world.botId(), "MANAGE_THREADS");
    var opens = thread.isArchived() && form.has("archived") && !form.path("archived").asBoolean();
    if (thread.isArchived() && !opens) {
      throw Refusal.of(400, 50083, "Thread is archived");
    }
    var isOwner = Json.text(thread.json(), "owner_id").equals(world.botId());
    if (opens && form.size() == 1 && !thread.isLocked()) {
      door.may(thread, "SEND_MESSAGES_IN_THREADS");
    } else if (!isModerator && (thread.isLocked() || form.has("locked") || !isOwner)) {
      throw Refusal.missingPermissions();
    }
    if (form.has("name")) {
      thread.json().put("name", Json.text(form, "name"));
    }
    for (var flag : List.of("archived", "locked")) {
      if (form.has(flag)) {
        thread.metadata().put(flag, form.path(flag).asBoolean());
      }
    }
    if (form.has("archived")) {
      thread.metadata().put("archive_timestamp", world.ids().timestamp());
    }
    if (form.hasNonNull("auto_archive_duration")) {
      thread.metadata().put("auto_archive_duration", form.path("auto_archive_duration").asInt());
    }
    if (form.has("applied_tags")) {
      thread.json().set("applied_tags", form.path("applied_tags").deepCopy());
    }
  }

  private Answer delete(Asked asked) {
    var channel = door.channel(asked.at("channel_id"));
    var shown = shown(channel);
    if (!channel.isDm()) {
      door.may(channel, channel.isThread() ? "MANAGE_THREADS" : "MANAGE_CHANNELS");
      new ChannelBook(world).delete(channel);
    }
    return Answer.ok(shown);
  }
}
