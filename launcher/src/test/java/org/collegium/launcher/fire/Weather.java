package org.collegium.launcher.fire;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.collegium.twins.discord.DiscordTwin;
import org.collegium.twins.slack.SlackTwin;

/** How both platforms misbehave: mostly slow, now and then in every way in which a call can go wrong. */
final class Weather {

  private static final int CALLS = 400;
  private static final int[] FAULTS = {500, 502, 503};
  private static final String[] SLACK = {"chat.postMessage", "conversations.open", "conversations.history"};
  private static final String[] DISCORD = {"POST /channels/{channel_id}/messages", "POST /users/@me/channels",
      "GET /channels/{channel_id}/messages"};

  private final Random random;
  private final SlackTwin slack;
  private final DiscordTwin discord;

  Weather(Random random, SlackTwin slack, DiscordTwin discord) {
    this.random = random;
    this.slack = slack;
    this.discord = discord;
  }

  /** For the next few hundred calls. */
  void storm() {
    clear();
    for (var call = 0; call < CALLS; call++) {
      for (var method : SLACK) {
        slack(method);
      }
      for (var route : DISCORD) {
        discord(route);
      }
    }
  }

  void clear() {
    slack.moods().clear();
    discord.moods().clear();
  }

  private void slack(String method) {
    var moods = slack.moods();
    switch (random.nextInt(60)) {
      case 0, 1 -> moods.acceptThenCut(method, 1);
      case 2, 3 -> moods.acceptThenStatus(method, fault(), 1);
      case 4 -> moods.cutBefore(method, 1);
      case 5 -> moods.status(method, fault(), 1);
      case 6 -> moods.rateLimit(method, Duration.ofSeconds(1), 1);
      case 7 -> moods.fail(method, "internal_error", 1);
      case 8 -> moods.slow(method, Duration.ofSeconds(random.nextInt(4, 14)), 1);
      default -> moods.slow(method, Duration.ofMillis(random.nextInt(20, 120)), 1);
    }
  }

  private void discord(String route) {
    var moods = discord.moods();
    switch (random.nextInt(80)) {
      case 0, 1 -> moods.acceptThenCut(route, 1);
      case 2, 3 -> moods.acceptThenStatus(route, fault(), 1);
      case 4 -> moods.cutBefore(route, 1);
      case 5 -> moods.status(route, fault(), 1);
      case 6 -> moods.rateLimit(route, Duration.ofSeconds(1), 1);
      case 7 -> moods.rateLimitGlobally(route, Duration.ofSeconds(1), 1);
      case 8 -> moods.slow(route, Duration.ofSeconds(random.nextInt(4, 14)), 1);
      default -> moods.slow(route, Duration.ofMillis(random.nextInt(100, 500)), 1);
    }
  }

  private int fault() {
    return FAULTS[random.nextInt(FAULTS.length)];
  }

  /** What was done to the calls so far, by name. */
  Map<String, Integer> struck() {
    var struck = new TreeMap<>(slack.moods().shown());
    discord.moods().shown().forEach((name, count) -> struck.merge(name, count, Integer::sum));
    return struck;
  }
}
