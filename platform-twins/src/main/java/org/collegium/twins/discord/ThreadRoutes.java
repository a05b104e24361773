package org.collegium.twins.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Threads. */
final class ThreadRoutes {

  private ThreadRoutes() {}

  /** A thread as the bot is shown it: with its own membership, if it has one. */
  static ObjectNode seenByTheBot(World world, Channel thread) {
    var shown = thread.shown();
    var member = thread.threadMembers().get(world.botId());
    if (member != null) {
      shown.set("member", member.deepCopy());
    }
    return shown;
  }

  static void join(World world, Channel thread, String userId) {
    if (!thread.threadMembers().containsKey(userId)) {
      thread.threadMembers().put(userId, Json.object().put("id", thread.id()).put("user_id", userId)
          .put("join_timestamp", world.ids().timestamp()).put("flags", 0));
      thread.json().put("member_count", thread.threadMembers().size());
    }
  }
}
