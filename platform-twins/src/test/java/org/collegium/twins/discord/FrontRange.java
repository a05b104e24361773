package org.collegium.twins.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** One guild with Ada in it, a bot without any library, and a clock turned by hand. */
final class FrontRange implements AutoCloseable {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T15:00:00Z"));

  final DiscordTwin discord = DiscordTwin.open((InstantSource) now::get);
  final DiscordGuild guild = discord.guild("Front Range");
  final String cohort = guild.channel("cohort");
  final DiscordPerson ada = guild.member("Ada Lovelace");
  final RawBot bot = new RawBot(discord);

  void later(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  Instant now() {
    return now.get();
  }

  /** The bot's direct message with them. */
  String dm(DiscordPerson person) {
    return bot.post("users/@me/channels", "{\"recipient_id\":\"%s\"}".formatted(person.id())).body().path("id")
        .asText();
  }

  RawBot.Answered posted(String channelId, String json) {
    return bot.post("channels/%s/messages".formatted(channelId), json);
  }

  @Override
  public void close() {
    discord.close();
    bot.close();
  }
}
