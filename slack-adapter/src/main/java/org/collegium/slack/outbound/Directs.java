package org.collegium.slack.outbound;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;

/** The bot's direct messages with people. Slack gives the same one each time, so that it is asked once. */
final class Directs {

  private final SlackWeb web;
  private final ConcurrentMap<String, String> channels = new ConcurrentHashMap<>();

  Directs(SlackWeb web) {
    this.web = web;
  }

  /** The channel in which the bot and that person write to each other. */
  Called<String> with(String user) {
    var known = channels.get(user);
    return known == null ? open(user) : new Called.Done<>(known);
  }

  /** Asks Slack anew the next time: posting to somebody who is gone would succeed, and nobody would read it. */
  void forget(String user) {
    channels.remove(user);
  }

  private Called<String> open(String user) {
    return Called.now(() -> web.bot().conversationsOpen(request -> request.users(List.of(user)))).map(opened -> {
      channels.put(user, opened.getChannel().getId());
      return opened.getChannel().getId();
    });
  }
}
