package org.collegium.slack.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;

/**
 * The bot's direct messages with people. Slack gives the same one each time, so that it is asked once in a while: that
 * somebody is gone it tells to one node only, which may not be the one that carries.
 */
final class Directs {

  private static final Duration A_WHILE = Duration.ofMinutes(50);

  private final SlackWeb web;
  private final InstantSource clock;
  private final ConcurrentMap<String, Direct> channels = new ConcurrentHashMap<>();

  Directs(SlackWeb web, InstantSource clock) {
    this.web = web;
    this.clock = clock;
  }

  /** The channel in which the bot and that person write to each other. */
  Called<String> with(String user) {
    var known = channels.get(user);
    return known == null || known.openedAt().plus(A_WHILE).isBefore(clock.instant())
        ? open(user) : new Called.Done<>(known.channel());
  }

  /** Asks Slack anew the next time: posting to somebody who is gone would succeed, and nobody would read it. */
  void forget(String user) {
    channels.remove(user);
  }

  private Called<String> open(String user) {
    return Called.now(() -> web.bot().conversationsOpen(request -> request.users(List.of(user)))).map(opened -> {
      var channel = opened.getChannel().getId();
      channels.put(user, new Direct(channel, clock.instant()));
      return channel;
    });
  }

  private record Direct(String channel, Instant openedAt) {}
}
